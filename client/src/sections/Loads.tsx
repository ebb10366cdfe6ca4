import { Plural, Trans } from '@lingui/react/macro'
import { type EvaluationFrame, personOf } from '../connection/index.ts'
import { Initials, StateMark } from '../ui/index.ts'
import type { Load } from './tiles.ts'

/** How many open comments lie with each in the team. */
export function Loads({
  loads,
  frame,
  me,
}: {
  loads: readonly Load[]
  frame: EvaluationFrame
  me: string
}) {
  return (
    <ul className="ui-list board-loads">
      {loads.map(({ person, threads, blocking }) => {
        const known = personOf(frame, person)
        return (
          <li key={person} className="board-load">
            <Initials name={known?.name ?? '?'} color={known?.color ?? 0} small />
            <span>
              {known?.name} {person === me && <Trans>(du)</Trans>}
            </span>
            <span className="board-soft">
              {threads === 0 ? (
                <Trans>inga</Trans>
              ) : (
                <Plural value={threads} one="# kommentar" other="# kommentarer" />
              )}
            </span>
            {blocking > 0 && (
              <StateMark state="blocked">
                <Plural value={blocking} one="# hindrar" other="# hindrar" />
              </StateMark>
            )}
          </li>
        )
      })}
    </ul>
  )
}
