import { type EvaluationId, parseEvaluationId } from '@samsyn/document'

/**
 * The demo's evaluation has another id after each reset: a tab that is still open on the old one
 * then has nothing to mix into the new.
 */
export const firstRound = idOf('alvhamra-2026')

/** Which of these is the demo's evaluation now: the one begun last. */
export function currentRound(ids: readonly EvaluationId[]): EvaluationId | undefined {
  return roundsAmong(ids).toSorted((a, b) => numberOf(b) - numberOf(a))[0]
}

/** The demo's evaluations among these, older ones too. */
export function roundsAmong(ids: readonly EvaluationId[]): EvaluationId[] {
  return ids.filter((id) => numberOf(id) > 0)
}

export function roundAfter(id: EvaluationId): EvaluationId {
  return idOf(`${firstRound}-r${numberOf(id) + 1}`)
}

/** 0 for an evaluation that is none of the demo's. */
function numberOf(id: EvaluationId): number {
  if (id === firstRound) return 1
  const prefix = `${firstRound}-r`
  const digits = id.startsWith(prefix) ? id.slice(prefix.length) : ''
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0
}

function idOf(text: string): EvaluationId {
  const id = parseEvaluationId(text)
  if (!id) throw new Error(`no evaluation id: ${text}`)
  return id
}
