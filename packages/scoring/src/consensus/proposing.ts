import { isRefused, type Refusal } from '../refusal.ts'
import { assertedValue } from './assertedValue.ts'
import { type Acting, type CommandOf, type Decision, openly } from './decision.ts'
import { openProposalOf, proposalMoved } from './proposalView.ts'
import { needsRationale } from './rationale.ts'
import type { EvaluationState, Row } from './state.ts'
import { quorumOf } from './who.ts'

/** C5. Replaces the open proposal, which its sender must have seen; else both are to be shown. */
export function afterPropose(
  state: EvaluationState,
  row: Row,
  { value: input, stage, rationale, replaces }: CommandOf<'propose'>,
): Decision | Refusal {
  const open = openProposalOf(row)
  if ((open?.no ?? null) !== replaces) return proposalMoved(row)
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

/**
 * C5. The last one in Q makes it agreed. One person left in Q never does: proposing alone is no
 * agreement of two, and only the lead's adjudication ends such a row.
 */
export function afterAgree({ person, digest }: Acting, row: Row): Decision | Refusal {
  const open = openProposalOf(row)
  if (!open) return proposalMoved(row)
  const agreed = { type: 'agreed', subQuestion: row.no, proposal: open.no } as const
  const agreeing = [...open.agreements.map((agreement) => agreement.person), person]
  if (!quorumOf(row).every((each) => agreeing.includes(each))) return openly(agreed)
  const { value, stage, rationale } = open
  return openly(agreed, {
    type: 'consensusReached',
    subQuestion: row.no,
    proposal: open.no,
    value,
    stage,
    rationale,
    ...(digest && { digest }),
  })
}

export function afterTakeBack(row: Row, { proposal }: CommandOf<'takeBack'>): Decision {
  return openly({ type: 'takenBack', subQuestion: row.no, proposal })
}
