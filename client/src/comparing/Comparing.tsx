import { Trans } from '@lingui/react/macro'
import type { ComparingPart, ComparisonBase } from '@samsyn/scoring'
import { useState } from 'react'
import {
  type EvaluationFrame,
  Refused,
  type SendCommand,
  useAct,
  useComparing,
  useProblemWords,
} from '../connection/index.ts'
import { Button, Skeleton, Unread } from '../ui/index.ts'
import { BaseFields } from './BaseFields.tsx'
import { isChosen } from './choice.ts'
import { Means } from './Means.tsx'
import { useComparisons } from './useComparisons.ts'
import './comparing.css'

interface Props {
  frame: EvaluationFrame
  send: SendCommand
}

/** U1. Which published results the report is shown beside, and what they come to. */
export function Comparing({ frame, send }: Props) {
  const part = useComparing()
  return (
    <article className="comparing">
      <header className="comparing-head">
        <h1>
          <Trans>Jämförelse</Trans>
        </h1>
        <p className="comparing-soft">
          <Trans>
            Rapporten kan visa kommunens poäng bredvid publicerade resultat. Kommunens egna tidigare
            resultat i samma samling visas också.
          </Trans>
        </p>
      </header>
      {part ? <Chosen part={part} frame={frame} send={send} /> : <Skeleton height="8rem" />}
    </article>
  )
}

function Chosen({ part, frame, send }: Props & { part: ComparingPart }) {
  const mayChoose = part.may.includes('compare')
  const [chosen, setChosen] = useState<ComparisonBase | null>()
  const { run, busy, problem } = useAct(send)
  const words = useProblemWords()
  const base = chosen === undefined ? part.base : chosen
  const { data, isError, error, refetch } = useComparisons(frame.id, base?.since ?? null)
  if (isError)
    return (
      <Unread onAgain={() => void refetch()}>
        <Trans>Resultaten kunde inte hämtas.</Trans>{' '}
        {error instanceof Refused && words(error.problem)}
      </Unread>
    )
  if (!data) return <Skeleton height="8rem" />
  const shown = data.find(({ set, version }) => set === base?.set && version === base.version)
  const isNow = isChosen(part.base, base)

  async function compare(): Promise<void> {
    if (base !== undefined && (await run({ type: 'compare', base }))) setChosen(undefined)
  }

  return (
    <>
      {mayChoose && <BaseFields comparisons={data} base={base} onChange={setChosen} />}
      {!mayChoose && !base && (
        <p>
          <Trans>Granskningsledaren har inte valt någon jämförelse.</Trans>
        </p>
      )}
      {shown && base && <Means shown={shown} base={base} template={frame.template} />}
      {mayChoose && (
        <div className="comparing-acts">
          <Button
            kind="primary"
            aria-disabled={busy || isNow}
            onClick={() => !isNow && void compare()}
          >
            {base ? <Trans>Visa i rapporten</Trans> : <Trans>Visa ingen jämförelse</Trans>}
          </Button>
          <p role="status" className="comparing-soft">
            {isNow && <Trans>Så är det i rapporten nu.</Trans>}
          </p>
        </div>
      )}
      {problem && (
        <p className="comparing-problem" role="alert">
          {words(problem)}
        </p>
      )}
    </>
  )
}
