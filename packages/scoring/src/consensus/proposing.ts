import { isRefused, type Refusal } from '../refusal.ts'
import { assertedValue } from './assertedValue.ts'
import { type Acting, type CommandOf, type Decision, openly } from './decision.ts'
import { openProposalOf, proposalView } from './proposalView.ts'
import { needsRationale } from './rationale.ts'
import type { EvaluationState, Proposal, Row } from './state.ts'
import { quorumOf } from './who.ts'

/** C5. Replaces the open proposal, which its sender must have seen; else both are to be shown. */
export function afterPropose(
  state: EvaluationState,
  row: Row,
  { value: input, stage, rationale, replaces }: CommandOf<'propose'>,
): Decision | Refusal {
  const open = openProposalOf(row)
  if ((open?.no ?? null) !== replaces) return moved(open)
  const value = assertedValue(input, stage, row.maximum)
  if (isRefused(value)) return value
  if (rationale.trim() === '' && needsRationale(row, state.tolerance, value)) {
    return { refused: 'rationaleNeeded' }
  }
  return openly({
    type: 'proposed',
    subQuestion: row.no,
    proposal: row.proposals + 1,
    value,
    stage,
    rationale,
  })
}

/** C5. To exactly the open proposal; the last one in Q makes it agreed. */
export function afterAgree(
  { person }: Acting,
  row: Row,
  command: CommandOf<'agree'>,
): Decision | Refusal {
  const open = openProposalOf(row)
  if (open?.no !== command.proposal) return moved(open)
  const agreed = { type: 'agreed', subQuestion: row.no, proposal: open.no } as const
  const agreeing = [...open.agreements.map((agreement) => agreement.person), person]
  const q = quorumOf(row)
  // One person left in Q never reaches consensus alone; only the lead's adjudication ends it.
  if (q.length < 2 || !q.every((each) => agreeing.includes(each))) return openly(agreed)
  const { value, stage, rationale } = open
  return openly(agreed, {
    type: 'consensusReached',
    subQuestion: row.no,
    proposal: open.no,
    value,
    stage,
    rationale,
  })
}

export function afterTakeBack(row: Row, command: CommandOf<'takeBack'>): Decision | Refusal {
  const open = openProposalOf(row)
  if (open?.no !== command.proposal) return moved(open)
  return openly({ type: 'takenBack', subQuestion: row.no, proposal: open.no })
}

function moved(open: Proposal | null): Refusal {
  return { refused: 'proposalMoved', open: open ? proposalView(open) : null }
}
