import { Trans, useLingui } from '@lingui/react/macro'
import type { EvaluationView } from '@samsyn/scoring'
import { type EvaluationFrame, personOf, type SendCommand } from '../connection/index.ts'
import { PersonMenu, Wordmark } from '../session/index.ts'
import { AppointForm } from '../team/index.ts'
import { useTitle } from '../ui/index.ts'
import { usePhaseWords, useRoleWords } from '../words/index.ts'

interface Props {
  id: string
  view: Extract<EvaluationView, { kind: 'administrator' }>
  frame: EvaluationFrame
  send: SendCommand
}

/** What an administrator without a part in it sees: titles, people, phase and counts. */
export function AdministratorScreen({ id, view, frame, send }: Props) {
  const { t } = useLingui()
  const phases = usePhaseWords()
  const roles = useRoleWords()
  const { municipality, year, counts } = view
  const lead = view.people.find(({ role }) => role === 'lead')?.person
  useTitle(`${municipality} ${year}`, t`Administration`)
  return (
    <div className="workspace-plain">
      <header className="workspace-bar">
        <Wordmark />
        <span className="workspace-grow" />
        <PersonMenu />
      </header>
      <main className="workspace-page">
        <h1 className="workspace-title">
          {municipality} {year}
        </h1>
        <p>
          {phases[view.phase]} ·{' '}
          <Trans>
            {counts.decided} av {counts.subQuestions} delfrågor klara
          </Trans>
        </p>
        <p className="workspace-soft">
          <Trans>Text, poäng och bedömningar visas bara för dem som är med i utvärderingen.</Trans>
        </p>
        <h2>
          <Trans>Med i utvärderingen</Trans>
        </h2>
        <ul className="ui-list workspace-people">
          {frame.people.map(({ id, name, role }) => (
            <li key={id}>
              {name} <span className="workspace-soft">{roles[role]}</span>
            </li>
          ))}
        </ul>
        {view.phase !== 'finalising' && (
          <>
            <h2>
              <Trans>Ge någon en roll</Trans>
            </h2>
            <AppointForm
              id={id}
              version={view.version}
              lead={lead && personOf(frame, lead)?.name}
              send={send}
            />
          </>
        )}
      </main>
    </div>
  )
}
