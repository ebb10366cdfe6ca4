import { exactPoints } from '../exactPoints.ts'
import { evidenceRefused } from '../judgedEvidence.ts'
import { isRefused, type Refusal } from '../refusal.ts'
import { suggestionOf } from '../suggestion.ts'
import { assertedValue } from './assertedValue.ts'
import { askedOn, besideIt } from './besideIt.ts'
import {
  type Acting,
  type CommandOf,
  type Decision,
  privateChanges,
  withOpenings,
} from './decision.ts'
import type { Row } from './state.ts'

/** A draft may be anything, unfinished or against S8; only its value must be one (S2). */
export function afterSave(
  acting: Acting,
  row: Row,
  { draft }: CommandOf<'save'>,
): Decision | Refusal {
  const { stage, rationale } = draft
  const beside = besideIt(acting.state, row, draft)
  if (isRefused(beside)) return beside
  const value = draft.value === null ? null : exactPoints(draft.value, row.maximum)
  if (isRefused(value)) return value
  const saved = { type: 'saved', value, stage, rationale, ...beside } as const
  return { events: [], private: privateChanges(acting, acting.person, [[row.no, saved]]) }
}

/**
 * C3: the last submission reveals, in the same decision. S10: a value other than the one that one's
 * own answers suggest says why.
 */
export function afterSubmit(
  acting: Acting,
  row: Row,
  { value: input, stage, rationale, ...rest }: CommandOf<'submit'>,
): Decision | Refusal {
  const value = assertedValue(input, stage, row.maximum)
  if (isRefused(value)) return value
  const beside = besideIt(acting.state, row, rest)
  if (isRefused(beside)) return beside
  const suggested = suggestionOf(acting.state.template, askedOn(acting.state, row), beside.answers)
  if (suggested && suggested.points !== value && rationale.trim() === '') {
    return { refused: 'departureNeedsRationale' }
  }
  const unsupported = evidenceRefused(acting.state, beside.evidence)
  if (unsupported) return unsupported
  const submitted = { type: 'submitted', value, stage, rationale, ...beside } as const
  const decision: Decision = {
    events: [{ type: 'judgementSubmitted', subQuestion: row.no }],
    private: privateChanges(acting, acting.person, [[row.no, submitted]]),
  }
  return withOpenings(acting, decision, [row.area])
}

export function afterWithdraw(acting: Acting, row: Row): Decision {
  return {
    events: [{ type: 'judgementWithdrawn', subQuestion: row.no }],
    private: privateChanges(acting, acting.person, [[row.no, { type: 'withdrawn' }]]),
  }
}
