import type { Instant, PersonId } from './ids.ts'

/** An event of one kind, with its number, when, and whose it was. */
export interface RecordedAs<Event> {
  seq: number
  at: Instant
  actor: PersonId
  event: Event
}
