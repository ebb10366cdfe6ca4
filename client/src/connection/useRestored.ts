import { useSyncExternalStore } from 'react'
import { pageGeneration } from './generation.ts'
import { type KeptTexts, keptTexts } from './keptTexts.ts'

/**
 * What the page has to offer as a copy, when the server's data has become another than the page's;
 * undefined as long as it is the same.
 */
export function useRestored(): KeptTexts | undefined {
  useSyncExternalStore(
    (changed) => pageGeneration.watch(changed),
    () => pageGeneration.changes,
  )
  return pageGeneration.isOver ? keptTexts() : undefined
}
