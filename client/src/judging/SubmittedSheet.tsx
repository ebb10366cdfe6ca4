import { Trans, useLingui } from '@lingui/react/macro'
import type { SubQuestionView } from '@samsyn/scoring'
import { Refusal, useEvidence } from '../connection/index.ts'
import { NamedItems } from '../evidence/index.ts'
import { Button } from '../ui/index.ts'
import { Beside } from './Beside.tsx'
import { Marks } from './Marks.tsx'
import { Rationale } from './Rationale.tsx'
import { Scale } from './Scale.tsx'
import { useAct } from './useAct.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** One's own judgement, handed in: to read, and to take back while nothing is revealed. */
export function SubmittedSheet({ mine }: { mine: NonNullable<SubQuestionView['mine']> }) {
  const { t } = useLingui()
  const { row } = usePanel()
  const words = useWords()
  const { run, busy, problem } = useAct()
  const register = useEvidence()
  return (
    <div className="judging-sheet">
      <h3 className="judging-heading">
        <Trans>Min bedömning, inlämnad</Trans>
      </h3>
      {mine.value !== null && (
        <>
          <p className="judging-stated">
            <b>{words.both(mine.value)}</b>
            {mine.stage && <span>{words.stage(mine.stage)}</span>}
          </p>
          <Scale handle={{ value: mine.value, label: t`min bedömning` }} />
        </>
      )}
      <Marks flags={mine.flags} />
      <Rationale text={mine.rationale} />
      <Beside note={mine.note} answers={mine.answers} />
      <NamedItems part={register} items={mine.evidence ?? []} />
      {row.may.includes('withdraw') && (
        <div className="judging-acts">
          <Button
            aria-disabled={busy}
            onClick={() => void run({ type: 'withdraw', subQuestion: row.no })}
          >
            <Trans>Ta tillbaka</Trans>
          </Button>
          <span className="judging-note">
            <Trans>för att ändra den</Trans>
          </span>
        </div>
      )}
      <Refusal problem={problem} />
    </div>
  )
}
