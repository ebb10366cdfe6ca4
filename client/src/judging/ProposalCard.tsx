import { Trans } from '@lingui/react/macro'
import type { ProposalView } from '@samsyn/scoring'
import { Refusal } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { ChangedNote } from './ChangedNote.tsx'
import { waitsFor } from './panelState.ts'
import { Rationale } from './Rationale.tsx'
import type { Changes } from './table.ts'
import { useAct } from './useAct.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

interface Props {
  proposal: ProposalView
  /** What the team has changed on the table since. */
  changed: Changes | undefined
  /** Opens one's own form beside it; missing where it is open, or not this person's to do. */
  onOther: (() => void) | undefined
}

/** The open proposal: whose, what, who agrees to exactly it, and whom it waits for. */
export function ProposalCard({ proposal, changed, onOther }: Props) {
  const { row } = usePanel()
  const words = useWords()
  const { run, busy, problem } = useAct()
  const who = words.who(proposal.by, 'first')
  const value = words.points(proposal.value)
  const time = words.when(proposal.at)
  return (
    <section className="judging-proposal">
      <p className="judging-proposal-head">
        <Trans>
          {who} föreslog <b>{value}</b>, {time}
        </Trans>
      </p>
      <p className="judging-note">
        {words.percent(proposal.value)} · {words.stage(proposal.stage)}
      </p>
      <Rationale text={proposal.rationale} />
      <Agreements proposal={proposal} />
      {changed && <ChangedNote changes={changed} />}
      <div className="judging-acts">
        {row.may.includes('agree') && (
          <Button
            kind="primary"
            aria-disabled={busy}
            onClick={() => void run({ type: 'agree', subQuestion: row.no, proposal: proposal.no })}
          >
            <Trans>Håll med</Trans>
          </Button>
        )}
        {row.may.includes('takeBack') && (
          <Button
            aria-disabled={busy}
            onClick={() =>
              void run({ type: 'takeBack', subQuestion: row.no, proposal: proposal.no })
            }
          >
            <Trans>Ta tillbaka</Trans>
          </Button>
        )}
        {onOther && (
          <Button onClick={onOther}>
            <Trans>Föreslå annat</Trans>
          </Button>
        )}
      </div>
      <Refusal problem={problem} />
    </section>
  )
}

function Agreements({ proposal }: { proposal: ProposalView }) {
  const { row, me } = usePanel()
  const words = useWords()
  const others = proposal.agreements.filter(({ person }) => person !== proposal.by)
  const agreed = words.people(
    others.map(({ person }) => person),
    'first',
  )
  const waiting = words.people(waitsFor(row), 'object')
  const by = words.who(proposal.by, 'first')
  return (
    <p className="judging-agreements">
      {proposal.takenBack &&
        (proposal.by === me ? (
          <Trans>Du har tagit tillbaka ditt ja; förslaget står kvar för de andra. </Trans>
        ) : (
          <Trans>{by} har tagit tillbaka sitt ja; förslaget står kvar för de andra. </Trans>
        ))}
      {others.length > 0 && <Trans>{agreed} håller med. </Trans>}
      {waitsFor(row).length > 0 && <Trans>Väntar på {waiting}.</Trans>}
    </p>
  )
}
