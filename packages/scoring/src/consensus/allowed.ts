import type { JudgingCommand } from '../command.ts'
import type { PersonId, ProposalNo } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { openProposalOf, proposalMoved } from './proposalView.ts'
import type { EvaluationState, Row } from './state.ts'
import { isRecused, isRecusedFromAll, memberOf, quorumOf, roleOf } from './who.ts'

/** The acts on one sub-question, and those on the evaluation. */
export type TeamAct = 'recuse' | 'assign' | 'appoint' | 'dismiss' | 'setTolerance'
export type RowAct = Exclude<JudgingCommand['type'], TeamAct>

/**
 * Who may do what, when: the middle column of the command table. `decide` asks here before it looks
 * at what the command says, and `viewFor` asks here what to offer, so a screen never offers what
 * the rules refuse. `named` is the proposal that an agree or takeBack is about; without it the one
 * that is open. Undefined when nothing stands in the way.
 */
export function rowActRefused(
  state: EvaluationState,
  row: Row,
  act: RowAct,
  person: PersonId,
  named?: ProposalNo,
): Refusal | undefined {
  if (state.phase !== 'open') return { refused: 'notOpen' }
  const role = roleOf(state, person)
  const judge = row.judges.find((judge) => judge.person === person)
  switch (act) {
    case 'save':
    case 'submit':
      return (
        notInQ(state, row, person) ??
        notState(row, 'judging') ??
        (judge?.status === 'submitted' ? { refused: 'alreadySubmitted' } : undefined)
      )
    case 'withdraw':
      return (
        notInQ(state, row, person) ??
        notState(row, 'judging') ??
        (judge?.status === 'submitted' ? undefined : { refused: 'notSubmitted' })
      )
    case 'propose':
      return notInQ(state, row, person) ?? notState(row, 'revealed')
    case 'agree':
      return (
        notInQ(state, row, person) ??
        notState(row, 'revealed') ??
        notOpenProposal(row, named) ??
        (agreesAlready(row, person) ? { refused: 'alreadyAgreed' } : undefined)
      )
    case 'takeBack':
      return (
        notInQ(state, row, person) ??
        notState(row, 'revealed') ??
        notOpenProposal(row, named) ??
        (agreesAlready(row, person) ? undefined : { refused: 'notAgreed' })
      )
    case 'escalate':
      return (
        notInQ(state, row, person) ??
        notState(row, 'revealed') ??
        (isEscalated(row) ? { refused: 'alreadyEscalated' } : undefined)
      )
    case 'adjudicate':
      if (role !== 'lead') return { refused: 'notYourRole' }
      return (
        notState(row, 'revealed') ??
        (isEscalated(row) || quorumOf(row).length < 2 ? undefined : { refused: 'notEscalated' })
      )
    case 'return':
      if (role !== 'lead') return notInQ(state, row, person) ?? notState(row, 'agreed')
      return row.standing.state === 'adjudicated' ? undefined : notState(row, 'agreed')
  }
}

export function teamActRefused(
  state: EvaluationState,
  act: TeamAct,
  person: PersonId,
  administrator = false,
): Refusal | undefined {
  const isLead = roleOf(state, person) === 'lead'
  // Who reads it and who answers for it changes also when it is final.
  if (act === 'appoint' || act === 'dismiss') {
    if (!isLead && !administrator) return { refused: 'notYourRole' }
    return state.phase === 'finalising' ? { refused: 'notOpen' } : undefined
  }
  if (state.phase !== 'open') return { refused: 'notOpen' }
  switch (act) {
    case 'recuse': {
      const recusable = state.people.filter(
        (member) => member.role === 'evaluator' && (isLead || member.person === person),
      )
      if (recusable.length === 0) return { refused: 'notYourRole' }
      return recusable.every((member) => isRecusedFromAll(state, member))
        ? { refused: 'alreadyRecused' }
        : undefined
    }
    case 'assign':
      return isLead ? undefined : { refused: 'notYourRole' }
    case 'setTolerance':
      if (!isLead) return { refused: 'notYourRole' }
      return state.toleranceFixed ? { refused: 'toleranceFixed' } : undefined
  }
}

function notInQ(state: EvaluationState, row: Row, person: PersonId): Refusal | undefined {
  const member = memberOf(state, person)
  if (member?.role !== 'evaluator') return { refused: 'notYourRole' }
  if (isRecused(member, row.area)) return { refused: 'recused' }
  return quorumOf(row).includes(person) ? undefined : { refused: 'notAmongJudges' }
}

function notState(row: Row, wanted: 'judging' | 'revealed' | 'agreed'): Refusal | undefined {
  if (row.standing.state === wanted) return undefined
  switch (wanted) {
    case 'judging':
      return { refused: 'notJudging' }
    case 'revealed':
      return { refused: 'notRevealed' }
    case 'agreed':
      return { refused: 'notDecided' }
  }
}

function notOpenProposal(row: Row, named: ProposalNo | undefined): Refusal | undefined {
  const open = openProposalOf(row)
  return open && (named ?? open.no) === open.no ? undefined : proposalMoved(row)
}

function agreesAlready(row: Row, person: PersonId): boolean {
  const agreements = openProposalOf(row)?.agreements ?? []
  return agreements.some((agreement) => agreement.person === person)
}

function isEscalated(row: Row): boolean {
  return row.standing.state === 'revealed' && row.standing.escalated !== null
}
