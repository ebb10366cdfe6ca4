import { isRefused, type Refusal } from '../refusal.ts'
import { assertedValue } from './assertedValue.ts'
import { type Acting, type CommandOf, type Decision, openly } from './decision.ts'
import type { Row } from './state.ts'

/** Asks the lead. The proposal stays open, and agreement still ends it. */
export function afterEscalate(row: Row, { reason }: CommandOf<'escalate'>): Decision {
  return openly({ type: 'escalated', subQuestion: row.no, reason })
}

/** C7. The lead's word, with its reason; it shows as adjudicated for ever. */
export function afterAdjudicate(
  { digest }: Acting,
  row: Row,
  { value: input, stage, reason }: CommandOf<'adjudicate'>,
): Decision | Refusal {
  const value = assertedValue(input, stage, row.maximum)
  if (isRefused(value)) return value
  return openly({
    type: 'adjudicated',
    subQuestion: row.no,
    value,
    stage,
    reason,
    ...(digest && { digest }),
  })
}

export function afterReturn(row: Row, { reason }: CommandOf<'return'>): Decision {
  return openly({ type: 'returned', subQuestion: row.no, reason })
}
