import type { EvaluationId } from '@samsyn/document'
import type { EvaluationDamage } from '../store/store.ts'

/**
 * An event of an evaluation is not what was written, or is gone. Nothing of it is shown then: what
 * came behind that event may have taken somebody's right to see it away.
 */
export class DamagedEvaluation extends Error {
  override readonly name = 'DamagedEvaluation'

  constructor(id: EvaluationId, { stream, row }: EvaluationDamage) {
    super(`evaluation ${id}: ${stream} row ${row} is damaged`)
  }
}
