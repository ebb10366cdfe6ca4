import { anchorIn, contextOf, wholeLetters } from './anchorOf.ts'
import { type Change, STRAY } from './change.ts'
import { found, likeness, mostLikeness, overlap, type Span, type Words } from './found.ts'
import type { Gap } from './gaps.ts'
import type { Letters } from './letters.ts'
import { ownOf } from './ownOf.ts'
import { CONTEXT, type TextAnchor } from './textAnchor.ts'
import { unbroken } from './unbroken.ts'

/**
 * A passage that is followed from change to change. While it stands in a text, `at` says where;
 * while it does not, `last` is what it was. `moved`: it was found again by its words.
 */
export interface Followed {
  at: Span | undefined
  last: TextAnchor
  /** What of `last` went away together, the longest first: it may come back by itself. */
  parts: readonly Words[]
  moved: boolean
  /** What it said before letters went away at its ends, for as long as they may come back. */
  full: string
}

type Texts = ReadonlyMap<string, Letters>

/** Where a passage that stood in a text is after a change. `texts` are those of after it. */
export function followed(one: Followed, at: Span, change: Change, texts: Texts): Followed {
  const went = change.went(at)
  const before = change.texts.find(({ root }) => root === at.root)?.before
  const near = change.near(at, CONTEXT)
  if (!before || (went && near.length === 0)) return { ...one, at: went && spanOf(went) }
  const words = { quote: before.slice(at.from, at.to), ...contextOf(before, at.from, at.to) }
  const own = went && ownOf(went, at, change, before)
  const next = own && edited(own, words, change, texts)
  const now = next && quoteAt(texts, next.at)
  if (next && now !== undefined && (saysSomething(now) || !saysSomething(words.quote))) {
    const full = fullOf(one.full, words.quote, now)
    const whole = full === '' ? undefined : grownBack(texts, next.at, now, full)
    return whole
      ? { ...one, at: whole, full: '', moved: one.moved || next.moved }
      : { ...one, at: next.at, full, moved: one.moved || next.moved }
  }
  const rest = anchorIn(before, { room: one.last.room, root: at.root }, at.from, at.to) ?? one.last
  const wasMore = one.full !== '' && one.full.includes(words.quote)
  const last = wasMore ? { ...rest, quote: one.full } : rest
  const parts = [...(wasMore ? [rest] : []), ...partsOf(near, at, before)]
  const gone = foundAgain({ ...one, at: undefined, last, parts, full: '' }, change.added(), texts)
  if (gone.at || unbroken(last.quote).length < COPIED) return gone
  const copy = found(texts, last)
  return copy ? { ...gone, at: spanOf(copy), moved: true } : gone
}

/** What of a passage each gap took out. */
function partsOf(gaps: readonly Gap[], at: Span, before: Letters): Words[] {
  return gaps
    .map(({ from, removed }) => [Math.max(from, at.from), Math.min(from + removed, at.to)] as const)
    .filter(([from, to]) => to - from > STRAY && to - from < at.to - at.from)
    .map(([from, to]) => ({ quote: before.slice(from, to), ...contextOf(before, from, to) }))
    .toSorted((one, other) => other.quote.length - one.quote.length)
    .slice(0, MOST_PARTS)
}

const MOST_PARTS = 3

/** So many letters that stand elsewhere word by word were copied there before these were deleted. */
const COPIED = 40

/** Looks for a passage that is gone among the letters that were put in. */
export function foundAgain(one: Followed, added: readonly Span[], texts: Texts): Followed {
  if (added.length === 0) return one
  let again = found(texts, one.last, added)
  for (const part of one.parts) again ??= found(texts, part, added)
  if (!again) return one
  return {
    ...one,
    at: spanOf(again),
    moved: one.moved || again.root !== one.last.root || 2 * again.score < mostLikeness(one.last),
  }
}

/** So many letters more around it say that a passage is in the other of two places. */
const SURELY = 16

/** What its own letters say of a passage, unless its words say better. */
function edited(
  went: Span & { stayed: number },
  words: Words,
  change: Change,
  texts: Texts,
): { at: Span; moved: boolean } | undefined {
  const letters = texts.get(went.root)
  if (!letters) return undefined
  const [from, to] = wholeLetters(letters, went.from, went.to)
  if (from >= to) return undefined
  const at = { root: went.root, from, to }
  const same = sameWords(letters, at, words.quote)
  const score = likeness(letters, words, same ?? at)
  if (same && score + SURELY > mostLikeness(words)) return { at: same, moved: false }
  if (same || went.stayed < words.quote.length) {
    // An editor that makes one paragraph of another keeps the letters that both have.
    const other = found(texts, words, change.added())
    if (other && !overlap(other, at) && (!same || other.score >= score + SURELY))
      return { at: spanOf(other), moved: true }
  }
  return { at: same ?? at, moved: false }
}

/**
 * Where an edit may as well have been outside of a passage, it was: of "a" typed before "abc" the
 * shared text only knows that there is one more "a".
 */
function sameWords(letters: Letters, { root, from, to }: Span, quote: string): Span | undefined {
  const size = quote.length
  if (letters.slice(from, from + size) === quote) return { root, from, to: from + size }
  return letters.slice(to - size, to) === quote && to >= size
    ? { root, from: to - size, to }
    : undefined
}

function fullOf(full: string, quote: string, now: string): string {
  if (full !== '' && full.includes(now)) return full
  return quote !== now && quote.includes(now) ? quote : ''
}

/** The passage with what had gone from its ends, where all of that is there again. */
function grownBack(texts: Texts, at: Span, now: string, full: string): Span | undefined {
  const letters = texts.get(at.root)
  for (let offset = full.indexOf(now); offset >= 0; offset = full.indexOf(now, offset + 1)) {
    const from = at.from - offset
    if (from >= 0 && letters?.slice(from, from + full.length) === full)
      return full.length > now.length ? { root: at.root, from, to: from + full.length } : undefined
  }
  return undefined
}

function quoteAt(texts: Texts, { root, from, to }: Span): string {
  return texts.get(root)?.slice(from, to) ?? ''
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function spanOf({ root, from, to }: Span): Span {
  return { root, from, to }
}
