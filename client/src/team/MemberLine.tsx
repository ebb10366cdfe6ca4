import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonId, TeamView } from '@samsyn/scoring'
import type { ReactNode } from 'react'
import { type EvaluationFrame, personOf } from '../connection/index.ts'
import { Initials } from '../ui/index.ts'

interface Props {
  person: PersonId
  view: TeamView
  frame: EvaluationFrame
  /** What is to be said of them beside their name. */
  children?: ReactNode
  acts?: ReactNode
}

/** One person of the team. */
export function MemberLine({ person, view, frame, children, acts }: Props) {
  const { t } = useLingui()
  const known = personOf(frame, person)
  // The name of somebody who has just come is on its way.
  const name = known?.name ?? t`Någon ny`
  return (
    <li className="team-member">
      <Initials name={name} color={known?.color ?? 0} />
      <div className="team-member-what">
        <p>
          <span className="team-name">{name}</span>
          {person === view.me.person && (
            <span className="team-soft">
              {' '}
              <Trans>du</Trans>
            </span>
          )}
        </p>
        {children}
      </div>
      {acts}
    </li>
  )
}
