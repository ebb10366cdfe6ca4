import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { EvaluationLine } from '../connection/index.ts'
import { useDemo } from '../demo/index.ts'
import { useMe } from '../session/index.ts'
import { usePhaseWords, useRoleWords } from '../words/index.ts'

/** One evaluation: municipality, year, phase, how far it has come, what waits for you. */
export function EvaluationRow({ line }: { line: EvaluationLine }) {
  const { t, i18n } = useLingui()
  const phases = usePhaseWords()
  const roles = useRoleWords()
  const { decided, subQuestions } = line.progress
  const waiting = line.waitingForMe
  const changed = i18n.date(new Date(line.changedAt), {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  const evaluators = line.people.filter(({ role }) => role === 'evaluator')
  const { data: me } = useMe()
  const { data: demo } = useDemo(me?.demo != null)
  const played = demo?.evaluation === line.id && demo.colleague.plays && demo.colleague.person
  const nameOf = ({ id, name }: { id: string; name: string }) =>
    id === played ? t`${name} (spelas av Samsyn)` : name
  return (
    <li className="evaluations-line">
      <div className="evaluations-what">
        <h2>
          <Link to="/e/$id" params={{ id: line.id }}>
            {line.municipality} <span className="evaluations-year">{line.year}</span>
          </Link>
        </h2>
        <p className="evaluations-soft">
          {[phases[line.phase], line.role && t`du är ${roles[line.role].toLocaleLowerCase('sv')}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {evaluators.length > 0 && (
          <p className="evaluations-soft">{evaluators.map(nameOf).join(', ')}</p>
        )}
      </div>
      <div className="evaluations-progress">
        <progress value={decided} max={subQuestions} aria-hidden="true" />
        <p>
          <Trans>
            {decided} av {subQuestions} delfrågor klara
          </Trans>
        </p>
        <p className="evaluations-soft">
          <Trans>senast ändrad {changed}</Trans>
        </p>
      </div>
      <p className="evaluations-mine">
        {waiting > 0 ? (
          <strong>
            <Trans>{waiting} väntar på dig</Trans>
          </strong>
        ) : (
          <span className="evaluations-soft">
            <Trans>inget väntar på dig</Trans>
          </span>
        )}
      </p>
    </li>
  )
}
