import type { EvaluationId } from '@samsyn/document'
import type { Evaluations } from './evaluations/index.ts'
import type { Rooms } from './rooms/index.ts'
import type { Deletion, Store } from './store/index.ts'

interface World {
  evaluations: Evaluations
  rooms: Rooms
  store: Store
}

/**
 * Erases an evaluation and everything in it, for good. Whoever has it open is told to load the page
 * again. Cut off in the middle, the evaluation is still there whole at the next start. `tell` is asked
 * when nothing happens in it any more, for the line in the log of deletions.
 */
export async function removeEvaluation(
  { evaluations, rooms, store }: World,
  id: EvaluationId,
  tell?: () => Promise<Deletion>,
): Promise<void> {
  // In this order: nobody comes in any more, those inside have left and what they sent has landed.
  await evaluations.forget(id)
  await rooms.end(id, 'reload')
  await store.remove(id, await tell?.())
}
