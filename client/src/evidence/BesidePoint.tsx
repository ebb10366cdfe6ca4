import { Trans, useLingui } from '@lingui/react/macro'
import type { EvidencePart, PointRef } from '@samsyn/scoring'
import { X } from 'lucide-react'
import { useId } from 'react'
import { Refusal, useAct } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { useTextWords } from '../words/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { ItemChoice } from './ItemChoice.tsx'
import { ItemLink } from './ItemLink.tsx'
import type { WrittenPoint } from './missing.ts'
import { supportOfPoint } from './supports.ts'
import { Unlink } from './Unlink.tsx'

interface Props extends EvidenceHere {
  part: EvidencePart
  point: PointRef
  points: readonly WrittenPoint[]
  onPoint: (point: undefined) => void
}

/** What one strength or improvement rests on. */
export function BesidePoint({ part, point, points, onPoint, frame, send, ways }: Props) {
  const { t } = useLingui()
  const id = useId()
  const texts = useTextWords(frame.template)
  const { run, problem } = useAct(send)
  const { evidence, passages } = supportOfPoint(part, point)
  const found = points.find((one) => one.point === point.point)
  const text = found?.text ?? t`Punkten står inte längre i texten`
  const unlink = (link: number, what: string) =>
    part.may.includes('unlink') && (
      <Unlink what={what} onUnlink={() => void run({ type: 'unlink', link })} />
    )
  return (
    <section aria-labelledby={id}>
      <div className="evidence-of-point">
        <h3 id={id} lang={frame.template.language}>
          {text}
        </h3>
        <Button
          kind="quiet"
          size="small"
          className="evidence-unlink"
          aria-label={t`Sluta visa punkten`}
          onClick={() => onPoint(undefined)}
        >
          <X aria-hidden />
        </Button>
      </div>
      {evidence.length + passages.length === 0 && (
        <p className="evidence-soft">
          <Trans>Varken underlag eller stycken stöder punkten än.</Trans>
        </p>
      )}
      <ul className="ui-list evidence-supports">
        {evidence.map(({ no, link }) => (
          <ItemLink key={link} no={no} part={part} ways={ways} act={unlink(link, text)} />
        ))}
        {passages.map(({ passage, link }) => (
          <li key={link} className="evidence-support">
            <span>
              <a href={ways.passage(passage, link)} className="evidence-quote">
                {passage.quote}
              </a>{' '}
              <span className="evidence-soft">{texts(passage).heading}</span>
            </span>
            {unlink(link, passage.quote)}
          </li>
        ))}
      </ul>
      {part.may.includes('link') && (
        <ItemChoice
          label={<Trans>Knyt underlag till punkten</Trans>}
          part={part}
          about={undefined}
          taken={evidence.map(({ no }) => no)}
          forPoints={false}
          onChoose={(chosen) =>
            void run({
              type: 'link',
              from: { kind: 'evidence', evidence: chosen },
              to: { kind: 'point', ...point },
            })
          }
        />
      )}
      <Refusal problem={problem} />
    </section>
  )
}
