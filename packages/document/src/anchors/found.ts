import type { Letters } from './letters.ts'
import { CONTEXT, type TextAnchor } from './textAnchor.ts'

/** What a passage said, and what stood around it. */
export type Words = Pick<TextAnchor, 'quote' | 'before' | 'after'>

export interface Span {
  root: string
  from: number
  to: number
}

/** A quote of so many letters that stands only once in a room is no other passage. */
const TELLING = 24
/** So many letters around a quote say that it is the same passage. */
const AROUND = 16
/** So much better must the best place be than the next. */
const CLEARLY = 8
/** One place after the other is looked at, but not for ever. */
const MOST_PLACES = 200

/**
 * Where a quote stands word by word: once in the whole room, or with the same neighbours as it had
 * and in no other place with nearly the same. Undefined where that cannot be told: a short or
 * ambiguous quote is never guessed. `within` narrows it to places that share a letter with a span.
 */
export function found(
  texts: ReadonlyMap<string, Letters>,
  words: Words,
  within?: readonly Span[],
): (Span & { score: number }) | undefined {
  const places = placesOf(texts, words.quote, within)
    .map((span) => ({ ...span, score: likeness(texts.get(span.root), words, span) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = places
  if (!best || places.length >= MOST_PLACES) return undefined
  if (best.score >= AROUND && best.score >= (next?.score ?? 0) + CLEARLY) return best
  if (next || words.quote.length < TELLING) return undefined
  return within && placesOf(texts, words.quote).length > 1 ? undefined : best
}

/** How many letters on both sides of a span are those that stood around the words. */
export function likeness(letters: Letters | undefined, { before, after }: Words, span: Span) {
  const left = letters?.slice(span.from - CONTEXT, span.from) ?? ''
  const right = letters?.slice(span.to, span.to + CONTEXT) ?? ''
  return commonEnd(left, before) + commonStart(right, after)
}

function placesOf(
  texts: ReadonlyMap<string, Letters>,
  quote: string,
  within?: readonly Span[],
): Span[] {
  const places = new Map<string, Span>()
  const look = (root: string, text: string, offset: number): void => {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (places.size >= MOST_PLACES) return
      const from = at + offset
      places.set(`${from} ${root}`, { root, from, to: from + quote.length })
    }
  }
  if (quote === '') return []
  if (!within) for (const [root, letters] of texts) look(root, letters.text, 0)
  for (const { root, from, to } of within ?? []) {
    const start = Math.max(0, from - quote.length + 1)
    look(root, texts.get(root)?.slice(start, to + quote.length - 1) ?? '', start)
  }
  return [...places.values()]
}

export function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let same = 0
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same++
  return same
}

export function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let same = 0
  while (
    same < most &&
    one.charCodeAt(one.length - 1 - same) === other.charCodeAt(other.length - 1 - same)
  )
    same++
  return same
}
