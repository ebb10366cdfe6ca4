import type { ThreadView } from '@samsyn/scoring'
import type { Passage } from '../narrative/index.ts'

/** Names a thread's passage among those of its room. */
export function passageKey(thread: number): string {
  return `thread/${thread}`
}

/** The thread that a passage is of; undefined for one that is of none. */
export function threadOf(key: string): number | undefined {
  const no = /^thread\/(\d+)$/.exec(key)?.[1]
  return no === undefined ? undefined : Number(no)
}

/**
 * What of a margin is shown in the texts: the passages of open threads, and of the one that somebody
 * looks at. `said`: what who hears the text is told of one.
 */
export function threadPassages(
  threads: readonly ThreadView[],
  chosen: number | undefined,
  said: (thread: ThreadView) => string,
): Passage[] {
  return threads.flatMap((thread): Passage[] => {
    const { no, on, current, state, suggestion, blocking } = thread
    if (!('quote' in on) || (state === 'resolved' && no !== chosen)) return []
    const waits = suggestion?.state === 'open' ? suggestion : undefined
    return [
      {
        key: passageKey(no),
        kind: waits ? 'suggestion' : blocking && state === 'open' ? 'blocking' : 'thread',
        on,
        current,
        ...(waits && { replacement: waits.replacement }),
        said: said(thread),
      },
    ]
  })
}
