import type { Problem, Sent } from '../connection/index.ts'
import { type Content, keyOf } from './ownDraft.ts'

/** How one's draft stands with the server. */
export type Saving =
  | { state: 'untouched' }
  /** Typed, and not yet stored. */
  | { state: 'unsaved' }
  | { state: 'saved'; at: number }
  | { state: 'refused'; why: Problem }

interface Outside {
  /** Takes its place in the queue of commands before it returns. */
  save: (content: Content) => Promise<Sent>
  now: () => number
  told: (saving: Saving) => void
  /** A refusal that nobody looks at any longer: the sheet is closed. */
  refusedLate: (why: Problem) => void
}

/** How long typing pauses before the draft is sent, in milliseconds. */
export const PAUSE = 600

/**
 * Keeps one draft stored while it is written: one save at a time, and always the newest. Lives as
 * long as its sheet; `close` sends what is left.
 */
export function draftSaver({ save, now, told, refusedLate }: Outside) {
  let waiting: Content | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let unanswered = 0
  let closed = false
  /** What was sent and may still come back in a view, oldest first. */
  let sent: string[] = []

  function tell(saving: Saving): void {
    if (!closed) told(saving)
    else if (saving.state === 'refused') refusedLate(saving.why)
  }

  function send(): void {
    clearTimeout(timer)
    if (!waiting) return
    const content = waiting
    waiting = undefined
    sent.push(keyOf(content))
    unanswered += 1
    void save(content).then(answered)
  }

  function answered(outcome: Sent): void {
    unanswered -= 1
    if (!outcome.ok) tell({ state: 'refused', why: outcome.problem })
    else if (isSettled()) tell({ state: 'saved', at: now() })
    if (unanswered === 0) send()
  }

  function isSettled(): boolean {
    return !waiting && unanswered === 0
  }

  return {
    change(content: Content): void {
      waiting = content
      tell({ state: 'unsaved' })
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (unanswered === 0) send()
      }, PAUSE)
    },
    /**
     * Hands over at once what waits, also past a save without an answer: what is asked for next
     * comes after it in the queue.
     */
    flush: send,
    /** Nothing is typed that the server has not answered for. */
    isSettled,
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
      send()
      closed = true
    },
  }
}
export type DraftSaver = ReturnType<typeof draftSaver>
