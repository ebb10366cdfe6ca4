import type { Problem, Sent } from '../connection/index.ts'
import type { Content } from './ownDraft.ts'

/** How one's draft stands with the server. */
export type Saving =
  | { state: 'untouched' }
  /** Typed, and not yet stored. */
  | { state: 'unsaved' }
  | { state: 'saved'; at: number }
  | { state: 'refused'; why: Problem }

interface Outside {
  save: (content: Content) => Promise<Sent>
  now: () => number
  told: (saving: Saving) => void
}

/** How long typing pauses before the draft is sent, in milliseconds. */
export const PAUSE = 600

/**
 * Keeps one draft stored while it is written: one save at a time, and always the newest. Lives as
 * long as its sheet; `close` sends what is left.
 */
export function draftSaver({ save, now, told }: Outside) {
  let waiting: Content | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let closed = false
  /** What was sent and may still come back in a view, oldest first. */
  let sent: string[] = []

  function tell(saving: Saving): void {
    if (!closed) told(saving)
  }

  async function run(): Promise<void> {
    while (waiting) {
      const content = waiting
      waiting = undefined
      sent.push(keyOf(content))
      const outcome = await save(content)
      if (!outcome.ok) tell({ state: 'refused', why: outcome.problem })
      else if (!waiting) tell({ state: 'saved', at: now() })
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    change(content: Content): void {
      waiting = content
      tell({ state: 'unsaved' })
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE)
    },
    /** Sends at once what waits; settles when the server has answered for all of it. */
    flush,
    /** Nothing is typed that the server has not answered for. */
    isSettled: (): boolean => !waiting && !running,
    /**
     * Whether what a view shows is an echo of this sheet's own save, and so no news: the view of an
     * earlier save may arrive after a later one was sent.
     */
    isEcho(seen: Content): boolean {
      const at = sent.lastIndexOf(keyOf(seen))
      if (at === -1) return false
      sent = sent.slice(at)
      return true
    },
    close(): void {
      closed = true
      void flush()
    },
  }
}
export type DraftSaver = ReturnType<typeof draftSaver>

function keyOf({ value, stage, rationale }: Content): string {
  return JSON.stringify([value, stage, rationale])
}
