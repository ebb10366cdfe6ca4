import type { RecordedAs } from '../recordedAs.ts'
import type { ComparingEvent } from './comparingEvent.ts'
import type { ComparingState } from './comparingState.ts'

export function evolveComparing(
  _: ComparingState,
  { seq, at, actor: by, event }: RecordedAs<ComparingEvent>,
): ComparingState {
  return { version: seq, base: event.base, chosen: { by, at } }
}
