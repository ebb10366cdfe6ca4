import { Trans, useLingui } from '@lingui/react/macro'
import type { Role, TeamView } from '@samsyn/scoring'
import { type ReactNode, useId } from 'react'
import { type EvaluationFrame, personOf, type SendCommand } from '../connection/index.ts'
import { useRoleWords } from '../words/index.ts'
import { AppointForm } from './AppointForm.tsx'
import { AssignForm } from './AssignForm.tsx'
import { EvaluatorLine } from './EvaluatorLine.tsx'
import { OtherLine } from './OtherLine.tsx'
import { lackingEvaluators } from './standing.ts'
import { Terms } from './Terms.tsx'
import './team.css'
import { useAreaWords } from './useAreaWords.ts'

interface Props {
  id: string
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
}

const others: readonly Role[] = ['lead', 'observer', 'municipality']

/** Who is in the evaluation, in which part, and the acts that change it. */
export function Team({ id, view, frame, send }: Props) {
  const { t } = useLingui()
  const roles = useRoleWords()
  const inRole = (role: Role) => view.people.filter((member) => member.role === role)
  const [lead] = inRole('lead')
  const leadName = lead && personOf(frame, lead.person)?.name
  const many: Partial<Record<Role, string>> = {
    observer: t`Observatörer`,
    municipality: t`Kommunens kontaktpersoner`,
  }
  return (
    <div className="team">
      <h1>
        <Trans>Teamet</Trans>
      </h1>
      <Part title={t({ message: 'Utvärderare', context: 'flera' })}>
        <ul className="ui-list team-list">
          {inRole('evaluator').map(({ person }) => (
            <EvaluatorLine key={person} person={person} view={view} frame={frame} send={send} />
          ))}
        </ul>
        <LackingNote view={view} />
        {view.may.includes('assign') && <AssignForm id={id} view={view} send={send} />}
      </Part>
      {others.map((role) => {
        const members = inRole(role)
        if (members.length === 0) return null
        return (
          <Part key={role} title={many[role] ?? roles[role]}>
            <ul className="ui-list team-list">
              {members.map(({ person }) => (
                <OtherLine
                  key={person}
                  person={person}
                  role={role}
                  view={view}
                  frame={frame}
                  send={send}
                />
              ))}
            </ul>
          </Part>
        )
      })}
      {view.may.includes('appoint') && (
        <Part title={t`Ge någon en roll`}>
          <AppointForm id={id} version={view.version} lead={leadName} send={send} />
        </Part>
      )}
      <Part title={t`Så bedöms det`}>
        <Terms view={view} frame={frame} send={send} />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="team-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

/** What waits, and for whom, where fewer than two are left. */
function LackingNote({ view }: { view: TeamView }) {
  const words = useAreaWords()
  const lacking = lackingEvaluators(view)
  if (lacking.length === 0 || view.phase !== 'open') return null
  const where = words(lacking)
  return (
    <p className="team-lacking">
      {view.me.role === 'lead' ? (
        <Trans>
          I {where} är utvärderarna färre än två. Inget mer öppnas där förrän du utser någon.
        </Trans>
      ) : (
        <Trans>
          I {where} är utvärderarna färre än två. Inget mer öppnas där förrän granskningsledaren
          utser någon.
        </Trans>
      )}
    </p>
  )
}
