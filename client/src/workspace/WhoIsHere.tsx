import { Trans, useLingui } from '@lingui/react/macro'
import { personOf } from '../connection/index.ts'
import { Initials, Popover, VisuallyHidden } from '../ui/index.ts'
import { useRoleWords } from '../words/index.ts'
import { useEvaluationHere } from './evaluation.ts'

/** The people of the team who have the evaluation open. */
export function WhoIsHere() {
  const { t } = useLingui()
  const roles = useRoleWords()
  const { live, frame, view } = useEvaluationHere()
  // In the evaluation's order, not in that of arrival: nobody's mark moves when another comes.
  const order = new Map(frame.people.map(({ id }, index) => [id, index]))
  const here = live.here.toSorted((a, b) => (order.get(a.person) ?? 0) - (order.get(b.person) ?? 0))
  const count = here.length
  if (count === 0) return null
  return (
    <Popover
      label={t`Här just nu`}
      trigger={
        <button type="button" className="workspace-here">
          <span className="workspace-here-count">
            <Trans>{count} här</Trans>
          </span>
          {here.map(({ person, name, color }) => (
            <span key={person}>
              <Initials name={name} color={color} />
              <VisuallyHidden>{name}</VisuallyHidden>
            </span>
          ))}
        </button>
      }
    >
      <ul className="ui-list workspace-here-list">
        {here.map(({ person, name, color }) => {
          const role = personOf(frame, person)?.role
          return (
            <li key={person}>
              <Initials name={name} color={color} />
              <span>
                {name} {person === view.me.person && <Trans>(du)</Trans>}
                <span className="workspace-soft workspace-here-role">{role && roles[role]}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </Popover>
  )
}
