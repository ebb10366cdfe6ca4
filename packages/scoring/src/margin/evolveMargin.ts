import type { RecordedAs } from '../recordedAs.ts'
import type { MarginEvent } from './marginEvent.ts'
import { type MarginState, type Thread, threadOf } from './marginState.ts'

export function evolveMargin(state: MarginState, recorded: RecordedAs<MarginEvent>): MarginState {
  const { event, seq } = recorded
  const before = threadOf(state, event.thread)
  const after = before ? changed(before, recorded) : opened(recorded)
  const { room } = after.on
  const threads = new Map(state.rooms.get(room)?.threads).set(after.no, after)
  return {
    threads: Math.max(state.threads, after.no),
    rooms: new Map(state.rooms).set(room, { version: seq, threads }),
  }
}

function opened({ seq, at, actor: by, event }: RecordedAs<MarginEvent>): Thread {
  if (event.type !== 'threadOpened' && event.type !== 'suggested')
    throw new Error(`there is no thread ${event.thread}`)
  const isAsking = event.type === 'threadOpened'
  const { text, mentions } = event
  return {
    no: event.thread,
    on: event.on,
    by,
    resolved: null,
    blocking: isAsking && event.blocking ? by : null,
    assignee: isAsking ? event.assignee : null,
    suggestion: isAsking ? null : { replacement: event.replacement, state: 'open', answered: null },
    comments: [{ no: 1, by, at, seq, text, mentions, editedAt: null }],
    version: 1,
    last: { seq, by, at },
  }
}

function changed(thread: Thread, { seq, at, actor: by, event }: RecordedAs<MarginEvent>): Thread {
  const next = { ...thread, version: thread.version + 1, last: { seq, by, at } }
  switch (event.type) {
    case 'threadOpened':
    case 'suggested':
      throw new Error(`thread ${event.thread} is there already`)
    case 'replied': {
      const { comment: no, text, mentions } = event
      const said = { no, by, at, seq, text, mentions, editedAt: null }
      return { ...next, comments: [...thread.comments, said] }
    }
    case 'commentEdited': {
      const { comment, text } = event
      const comments = thread.comments.map((one) =>
        one.no === comment ? { ...one, text, editedAt: at } : one,
      )
      return { ...next, comments }
    }
    case 'threadResolved':
      return { ...next, resolved: { by, at } }
    case 'threadReopened':
      return { ...next, resolved: null }
    case 'blockingSet':
      return { ...next, blocking: event.blocking ? by : null }
    case 'threadAssigned':
      return { ...next, assignee: event.assignee }
    case 'suggestionAccepted':
      return { ...answered(next, 'accepted', { by, at, reason: '' }), resolved: { by, at } }
    case 'suggestionRejected': {
      const rejected = answered(next, 'rejected', { by, at, reason: event.reason })
      // M5. Who says that it must be settled first is not silenced by a no.
      return thread.blocking ? rejected : { ...rejected, resolved: { by, at } }
    }
  }
}

function answered(
  thread: Thread,
  state: 'accepted' | 'rejected',
  answer: { by: Thread['by']; at: number; reason: string },
): Thread {
  if (!thread.suggestion) throw new Error(`thread ${thread.no} suggests nothing`)
  return { ...thread, suggestion: { ...thread.suggestion, state, answered: answer } }
}
