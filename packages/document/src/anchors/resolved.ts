import type * as Y from 'yjs'
import { wholeLetters } from './anchorOf.ts'
import { commonEnd, commonStart, found, likeness, overlap, type Span } from './found.ts'
import type { Letters } from './letters.ts'
import { placeOfRelative } from './relative.ts'
import type { Place, TextAnchor } from './textAnchor.ts'
import { unbroken } from './unbroken.ts'

/**
 * Where an anchor is in a document that may have changed in any way since. Its letters decide, if
 * what stands between them still is plausible as the quote; else the quote does, with what stood
 * around it, in its own text or in another of the room. `awaits`: it names letters that have not
 * arrived yet, so ask again when more has.
 */
export function resolved(
  texts: ReadonlyMap<string, Letters>,
  doc: Y.Doc,
  anchor: TextAnchor,
): { place: Place; awaits: boolean } {
  const { root, quote } = anchor
  const letters = texts.get(root)
  const start = letters && placeOfRelative(letters, doc, anchor.start)
  const end = letters && placeOfRelative(letters, doc, anchor.end)
  const awaits = start === 'unknown' || end === 'unknown'
  const removed: Place = { state: 'removed', quote }
  const between =
    letters && typeof start === 'number' && typeof end === 'number' && start < end
      ? wholeLetters(letters, start, end)
      : undefined
  if (between && letters) {
    const [from, to] = between
    const now = letters.slice(from, to)
    const span = { root, from, to }
    if (unbroken(now) === unbroken(quote))
      return { place: { state: 'kept', ...span, quote: now }, awaits }
    const other = found(texts, anchor)
    if (other && (overlap(other, span) || other.score > likeness(letters, anchor, span)))
      return { place: placed(texts, other, overlap(other, span) ? 'kept' : 'moved'), awaits }
    if (isPlausible(now, quote)) return { place: { state: 'changed', ...span, quote: now }, awaits }
  }
  const other = found(texts, anchor)
  return { place: other ? placed(texts, other, 'moved') : removed, awaits }
}

function placed(
  texts: ReadonlyMap<string, Letters>,
  { root, from, to }: Span,
  state: 'kept' | 'moved',
): Place {
  return { state, root, from, to, quote: texts.get(root)?.slice(from, to) ?? '' }
}

/** Whether one may have become the other by editing: half of the longer one is the same. */
function isPlausible(now: string, quote: string): boolean {
  if (now.trim() === '') return false
  const start = commonStart(now, quote)
  const end = commonEnd(now.slice(start), quote.slice(start))
  return 2 * (start + end) >= Math.min(now.length, quote.length) || shared(now, quote) >= 0.5
}

/** Which part of the shorter one's groups of three letters stands in the other. */
function shared(one: string, other: string): number {
  const [a, b] = [threes(one), threes(other)]
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  if (few.size === 0) return 0
  let same = 0
  for (const three of few) if (many.has(three)) same++
  return same / few.size
}

function threes(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 3 <= text.length; at++) found.add(text.slice(at, at + 3))
  return found
}
