import type { Letters } from './letters.ts'
import { CONTEXT, type TextAnchor } from './textAnchor.ts'
import { Unbroken, unbroken } from './unbroken.ts'

/** What a passage said, and what stood around it. */
export type Words = Pick<TextAnchor, 'quote' | 'before' | 'after'>

export interface Span {
  root: string
  from: number
  to: number
}

/** A quote of so many letters that was put in by itself, and stands nowhere else, is the same passage. */
const TELLING_NOW = 16
/** So many letters around a quote say that it is the same passage. */
const AROUND = 16
/** Together with those of the quote they are not fewer: a few words are soon said again. */
const ALTOGETHER = 32
/** So much better must the best place be than the next. */
const CLEARLY = 8
/** One place after the other is looked at, but not for ever. */
const MOST_PLACES = 200

type Texts = ReadonlyMap<string, Letters>

/**
 * Where a quote stands letter by letter, wherever lines break: once in the whole room, or with the
 * same neighbours as it had and in no other place with nearly the same. Undefined where that
 * cannot be told: a short or ambiguous quote is never guessed. `within` narrows it to places that
 * share a letter with a span. `score` is the number of letters around it that are the same.
 */
export function found(
  texts: Texts,
  words: Words,
  within?: readonly Span[],
): (Span & { score: number }) | undefined {
  const quote = unbroken(words.quote)
  const places = (within ? placesWithin(texts, quote, within) : placesIn(texts, quote))
    .map((span) => ({ ...span, score: likeness(texts.get(span.root), words, span) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = places
  if (!best || places.length >= MOST_PLACES) return undefined
  const isTold = best.score + quote.length >= ALTOGETHER
  const isClear = best.score >= AROUND && best.score >= (next?.score ?? 0) + CLEARLY
  if (isTold && isClear) return best
  if (next || !(isTold || (quote.length >= TELLING_NOW && isPutIn(texts, quote, within ?? []))))
    return undefined
  return within && placesIn(texts, quote).length > 1 ? undefined : best
}

/** Whether one of the spans holds the quote and nothing else. */
function isPutIn(texts: Texts, quote: string, spans: readonly Span[]): boolean {
  return spans.some(
    ({ root, from, to }) =>
      to - from < 2 * quote.length &&
      unbroken(texts.get(root)?.slice(from, to) ?? '').trim() === quote.trim(),
  )
}

/** How many letters on both sides of a span are those that stood around the words. */
export function likeness(letters: Letters | undefined, { before, after }: Words, span: Span) {
  const left = letters?.slice(span.from - 2 * CONTEXT, span.from) ?? ''
  const right = letters?.slice(span.to, span.to + 2 * CONTEXT) ?? ''
  return commonEnd(unbroken(left), unbroken(before)) + commonStart(unbroken(right), unbroken(after))
}

export function overlap(one: Span, other: Span): boolean {
  return one.root === other.root && one.from < other.to && other.from < one.to
}

/** How many letters around it could be the same at best. */
export function mostLikeness({ before, after }: Words): number {
  return unbroken(before).length + unbroken(after).length
}

function placesIn(texts: Texts, quote: string): Span[] {
  const places: Span[] = []
  for (const [root, letters] of texts) places.push(...placesOf(root, letters.unbroken, quote, 0))
  return places
}

function placesWithin(texts: Texts, quote: string, within: readonly Span[]): Span[] {
  const places = new Map<string, Span>()
  for (const { root, from, to } of within) {
    const start = Math.max(0, from - 2 * quote.length)
    const text = texts.get(root)?.slice(start, to + 2 * quote.length) ?? ''
    if (text.length < quote.length) continue
    for (const span of placesOf(root, new Unbroken(text), quote, start))
      if (span.from < to && span.to > from) places.set(`${span.from} ${root}`, span)
  }
  return [...places.values()]
}

function placesOf(root: string, { text, places }: Unbroken, quote: string, offset: number): Span[] {
  const found: Span[] = []
  if (quote === '') return found
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (found.length >= MOST_PLACES) return found
    const [first, last] = [places(at), places(at + quote.length - 1)]
    found.push({ root, from: offset + first, to: offset + last + 1 })
  }
  return found
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
