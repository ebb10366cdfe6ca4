import type { Recorded } from '@samsyn/scoring'
import type { Sentence } from './wording.ts'

/** T3. The numbers of the events that a person's texts were erased from. */
export function erasedIn(events: readonly Recorded[]): ReadonlySet<number> {
  return new Set(events.flatMap(({ event }) => (event.type === 'textsErased' ? event.rows : [])))
}

/** The sentence, saying so where the text that went with it is erased. */
export function withErased(sentence: Sentence, erased: boolean): Sentence {
  return erased && sentence.kind === 'quoting' && sentence.quote === ''
    ? { kind: 'erased', said: sentence.said }
    : sentence
}
