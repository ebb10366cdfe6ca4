import { Trans, useLingui } from '@lingui/react/macro'
import type { SubQuestionNo } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { type EvaluationFrame, useProblemWords } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { type LateRefusal, lateIn, putAway, watchLate } from './lateRefusals.ts'
import './late.css'

/**
 * What was refused when its asker had turned away from the row: named by the row, and kept until it
 * is put away. Stands in the panel; `apart`: at the foot of the screen, while no panel shows it.
 */
export function LateRefusals({
  frame,
  apart = false,
}: {
  frame: EvaluationFrame
  apart?: boolean
}) {
  const { t } = useLingui()
  const late = useSyncExternalStore(watchLate, () => lateIn(frame.id))
  const problemWords = useProblemWords()
  return (
    <div role="alert" className={apart ? 'judging-late judging-late-apart' : 'judging-late'}>
      {late.map(({ no, subQuestion, act, problem }) => (
        <div key={no} className="judging-late-one">
          <p>
            <b>
              <RefusedWords act={act} no={subQuestion} />
            </b>{' '}
            {problemWords(problem)} <RowLink frame={frame} no={subQuestion} />
          </p>
          <Button
            kind="quiet"
            size="small"
            aria-label={t`Ta bort meddelandet om ${subQuestion}`}
            onClick={() => putAway(frame.id, no)}
          >
            <X aria-hidden />
          </Button>
        </div>
      ))}
    </div>
  )
}

function RowLink({ frame, no }: { frame: EvaluationFrame; no: SubQuestionNo }) {
  const area = frame.template.areas.find(({ subQuestions }) =>
    subQuestions.some((one) => one.no === no),
  )
  if (!area) return null
  return (
    <Link to="/e/$id/area/$n" params={{ id: frame.id, n: String(area.no) }} search={{ q: no }}>
      <Trans>Gå till {no}</Trans>
    </Link>
  )
}

function RefusedWords({ act, no }: { act: LateRefusal['act']; no: SubQuestionNo }) {
  switch (act) {
    case 'save':
      return <Trans>Det du skrev i {no} sparades inte.</Trans>
    case 'submit':
      return <Trans>Bedömningen av {no} lämnades inte in.</Trans>
    case 'withdraw':
      return <Trans>Bedömningen av {no} togs inte tillbaka.</Trans>
    case 'propose':
      return <Trans>Ditt förslag om {no} kom inte fram.</Trans>
    case 'agree':
      return <Trans>Ditt ja till förslaget om {no} kom inte fram.</Trans>
    default:
      return <Trans>Det du bad om i {no} blev inte gjort.</Trans>
  }
}
