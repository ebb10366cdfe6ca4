import type { RecordedAs } from '../recordedAs.ts'
import type { EndingEvent } from './endingEvent.ts'
import type { EndingState } from './endingState.ts'

export function evolveEnding(
  state: EndingState,
  { seq, at, actor: by, event }: RecordedAs<EndingEvent>,
): EndingState {
  const next = { ...state, version: seq, revision: event.revision }
  switch (event.type) {
    case 'finalisingBegan':
      return { ...next, asked: { by, at, purgeNotes: event.purgeNotes } }
    case 'finalisingAbandoned':
      return { ...next, asked: null }
    case 'finalised': {
      const { revision, digest, key } = event
      const asked = state.asked?.purgeNotes ? state.asked : null
      return { ...next, asked, finals: [...state.finals, { revision, by, at, digest, key }] }
    }
    case 'notesPurged':
      return { ...next, asked: null }
    case 'reopened':
      return { ...next, asked: null, reopened: { by, at, reason: event.reason } }
  }
}
