import type { Inline, Marks } from '../block.ts'
import { sameMarks } from '../marks.ts'
import { aligned, type Pair } from './alignment.ts'

/** What happened to some letters of a paragraph. */
export type WordChange =
  | { how: 'same' | 'added' | 'removed'; piece: Inline }
  /** The letters stayed, and bear something else. */
  | { how: 'marked'; text: string; before: Marks; after: Marks }
  /** A footnote stayed, and says something else. */
  | { how: 'noted'; words: WordChange[] }

/** From one paragraph's letters to another's, word by word. */
export function wordChanges(before: readonly Inline[], after: readonly Inline[]): WordChange[] {
  const pairs = aligned(tokensOf(before), tokensOf(after), isLike)
  return joined(withoutLoneBlanks(pairs).flatMap(changeOf))
}

/** Words, blanks and signs apart; a break and a footnote are one each. */
function tokensOf(content: readonly Inline[]): Inline[] {
  return content.flatMap((one): Inline[] => {
    if (one.type !== 'text') return [one]
    return pieces(one.text).map((text) => ({ type: 'text', text, marks: one.marks }))
  })
}

/** Also a half of a letter that is two, which somebody may have typed into. */
function pieces(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
}

/** Of the words of one so many are in the other, of 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const many = left.get(word) ?? 0
    if (many === 0) continue
    left.set(word, many - 1)
    shared += 1
  }
  return (2 * shared) / (one.length + other.length)
}

/** From here on two passages are one that was changed. */
export const ALIKE = 0.4

export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function isLike(one: Inline, other: Inline): boolean {
  if (one.type === 'text' && other.type === 'text') return one.text === other.text
  if (one.type === 'footnote' && other.type === 'footnote')
    return one.text === other.text || likeness(wordsIn(one.text), wordsIn(other.text)) >= ALIKE
  return one.type === 'break' && other.type === 'break'
}

/** A blank that stays between two words that do not makes nothing easier to read. */
function withoutLoneBlanks(pairs: readonly Pair<Inline>[]): Pair<Inline>[] {
  const isChange = (pair: Pair<Inline> | undefined) =>
    pair && !('before' in pair && 'after' in pair)
  return pairs.flatMap((pair, place): Pair<Inline>[] => {
    if (!('before' in pair && 'after' in pair)) return [pair]
    const isBlank = pair.before.type === 'text' && pair.before.text.trim() === ''
    if (!isBlank || !isChange(pairs[place - 1]) || !isChange(pairs[place + 1])) return [pair]
    return [{ before: pair.before }, { after: pair.after }]
  })
}

function changeOf(pair: Pair<Inline>): WordChange[] {
  if (!('after' in pair)) return [{ how: 'removed', piece: pair.before }]
  if (!('before' in pair)) return [{ how: 'added', piece: pair.after }]
  const { before, after } = pair
  if (before.type === 'text' && after.type === 'text' && !sameMarks(before.marks, after.marks))
    return [{ how: 'marked', text: after.text, before: before.marks, after: after.marks }]
  if (before.type === 'footnote' && after.type === 'footnote' && before.text !== after.text)
    return [{ how: 'noted', words: wordChanges([letters(before.text)], [letters(after.text)]) }]
  return [{ how: 'same', piece: after }]
}

function letters(text: string): Inline {
  return { type: 'text', text, marks: {} }
}

/** Between what stays, first what went and then what came; what belongs together in one piece. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const found: WordChange[] = []
  let [removed, added]: [WordChange[], WordChange[]] = [[], []]
  const settle = () => {
    for (const change of [...removed, ...added]) join(found, change)
    removed = []
    added = []
  }
  for (const change of changes) {
    if (change.how === 'removed') removed.push(change)
    else if (change.how === 'added') added.push(change)
    else {
      settle()
      join(found, change)
    }
  }
  settle()
  return found
}

function join(found: WordChange[], change: WordChange): void {
  const last = found.at(-1)
  const together = last && oneOf(last, change)
  if (together) found.splice(-1, 1, together)
  else found.push(change)
}

function oneOf(last: WordChange, next: WordChange): WordChange | undefined {
  if (last.how === 'marked' && next.how === 'marked')
    return sameMarks(last.before, next.before) && sameMarks(last.after, next.after)
      ? { ...last, text: last.text + next.text }
      : undefined
  if (!('piece' in last) || !('piece' in next) || last.how !== next.how) return undefined
  const [one, other] = [last.piece, next.piece]
  if (one.type !== 'text' || other.type !== 'text' || !sameMarks(one.marks, other.marks))
    return undefined
  return { how: last.how, piece: { ...one, text: one.text + other.text } }
}
