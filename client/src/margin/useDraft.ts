import { useCallback, useSyncExternalStore } from 'react'
import { type Draft, discard, draftAt, watchDrafts, write } from './drafts.ts'

/** What is written under a key, and the ways to change it. */
export function useDraft(key: string) {
  const draft = useSyncExternalStore(watchDrafts, () => draftAt(key))
  const change = useCallback((part: Partial<Draft>) => write(key, part), [key])
  const drop = useCallback(() => discard(key), [key])
  return { draft, change, drop }
}
