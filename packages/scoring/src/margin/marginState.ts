import type { Anchor } from '../anchor.ts'
import type { Instant, PersonId } from '../ids.ts'
import type { TextRef } from '../textRef.ts'
import { isSameText } from '../texts.ts'
import type { ThreadNo } from './marginCommand.ts'

/** All threads of an evaluation, by the room of the text that they are about. Immutable. */
export interface MarginState {
  /** How many there ever were: the next one's number is one more. */
  readonly threads: number
  readonly rooms: ReadonlyMap<string, RoomMargin>
}

export interface RoomMargin {
  /** The number of the last team event in it. */
  readonly version: number
  readonly threads: ReadonlyMap<ThreadNo, Thread>
}

export interface Thread {
  readonly no: ThreadNo
  readonly on: Anchor | TextRef
  readonly by: PersonId
  readonly resolved: { readonly by: PersonId; readonly at: Instant } | null
  /** M2. Who says that the text is not approved before this is settled; null where nobody does. */
  readonly blocking: PersonId | null
  readonly assignee: PersonId | null
  readonly suggestion: Suggested | null
  readonly comments: readonly Comment[]
  /** Counts the events on it. */
  readonly version: number
  readonly last: { readonly seq: number; readonly by: PersonId; readonly at: Instant }
}

/** Other words for the passage, and what became of them. */
export interface Suggested {
  readonly replacement: string
  readonly state: 'open' | 'accepted' | 'rejected'
  readonly answered: { readonly by: PersonId; readonly at: Instant; readonly reason: string } | null
}

export interface Comment {
  readonly no: number
  readonly by: PersonId
  readonly at: Instant
  readonly seq: number
  readonly text: string
  readonly mentions: readonly PersonId[]
  readonly editedAt: Instant | null
}

export const emptyMargin: MarginState = { threads: 0, rooms: new Map() }

export function threadOf({ rooms }: MarginState, no: ThreadNo): Thread | undefined {
  for (const { threads } of rooms.values()) {
    const thread = threads.get(no)
    if (thread) return thread
  }
  return undefined
}

/** F1. All open threads that keep a text from being approved, in the order of their numbers. */
export function blocksApproval({ rooms }: MarginState): Thread[] {
  return [...rooms.values()]
    .flatMap(({ threads }) => [...threads.values()])
    .filter(({ blocking, resolved }) => blocking && !resolved)
    .toSorted((one, other) => one.no - other.no)
}

/** R8. How many open threads keep a text from being approved. */
export function blockingOn({ rooms }: MarginState, text: TextRef): number {
  const threads = [...(rooms.get(text.room)?.threads.values() ?? [])]
  return threads.filter(
    ({ on, blocking, resolved }) => blocking && !resolved && isSameText(on, text),
  ).length
}
