import type { EvaluationState } from './consensus/state.ts'
import { isRegistered } from './evidence/evidenceState.ts'
import { isLate } from './evidence/isLate.ts'
import type { EvidenceNo } from './ids.ts'
import type { Refusal } from './refusal.ts'

/** E6, S12. What keeps a judgement that is handed in from resting on these. */
export function evidenceRefused(
  state: EvaluationState,
  named: readonly EvidenceNo[],
): Refusal | undefined {
  const { evidence } = state.beside
  if (!named.every((no) => isRegistered(evidence, no))) return { refused: 'noSuchEvidence' }
  const isTooLate = named.some((no) => {
    const item = evidence.items.get(no)?.item
    return item !== undefined && isLate(state, item)
  })
  return isTooLate ? { refused: 'evidenceTooLate' } : undefined
}
