import type { EvaluationId } from '@samsyn/document'
import type { Commit } from './store.ts'

/**
 * Throws unless the team's rows continue the stream without a gap, and unless an evaluation begins
 * with an event: a private entry or an answer alone does not make one.
 */
export function assertFollows(
  id: EvaluationId,
  { expectedSeq, team }: Pick<Commit, 'expectedSeq' | 'team'>,
): void {
  if (expectedSeq === 0 && team.length === 0) {
    throw new Error(`Evaluation ${id} does not exist, and begins with an event`)
  }
  for (const [index, { seq }] of team.entries()) {
    const next = expectedSeq + index + 1
    if (seq !== next) throw new Error(`Evaluation ${id}: event ${seq} where ${next} is next`)
  }
}
