import { commonEnd, commonStart } from './found.ts'
import type { Gap, Same } from './gaps.ts'
import { carriedInPlace } from './inPlace.ts'
import type { Letters } from './letters.ts'
import { unbroken } from './unbroken.ts'

/** What happened to one text in one change. */
export interface Compared {
  root: string
  before: Letters
  after: Letters
  gaps: readonly Gap[]
}

/** Words that were taken out or put in, and where. */
export interface Piece {
  root: string
  at: number
  text: string
}

/** Letters in a row that are the same by chance are fewer. */
const GRAM = 12
/** A change of more letters, as the first load of a text, is not looked through. */
const MOST_LETTERS = 1_000_000

/**
 * Letters that one change took out in one place and put in again: at the same place, as an editor
 * does to the half of a paragraph that is split, or in another, as it does to what is moved.
 */
export function carried(texts: readonly Compared[], now: ReadonlyMap<string, Letters>): Carried {
  const [removed, added]: [Piece[], Piece[]] = [[], []]
  const carriedFrom = new Map<string, Same[]>()
  const taken: Taken[] = []
  for (const text of texts) {
    const inPlace = carriedInPlace(text)
    carriedFrom.set(text.root, inPlace.same)
    removed.push(...inPlace.removed)
    added.push(...inPlace.added)
  }
  for (const { source, same } of elsewhere(removed, added)) {
    if (isCopied(source, same, now)) continue
    const from = carriedFrom.get(source.root)
    from?.push(same)
    for (const further of goingOn(source, same, added, now.get(same.root))) {
      from?.push(further)
      taken.push({ root: further.root, from: further.to, to: further.to + further.length })
    }
  }
  return { from: carriedFrom, taken }
}

/** Letters of a text as it is now that were thought to be some and are others. */
interface Taken {
  root: string
  from: number
  to: number
}

export interface Carried {
  /** By the text that they were taken out of. */
  from: ReadonlyMap<string, Same[]>
  taken: readonly Taken[]
}

/**
 * What was carried goes on at its ends in letters that were there already and read the same: an
 * editor that puts the end of one paragraph behind the half of another keeps a last "er." of both.
 */
function goingOn(
  source: Piece,
  { from, root, to, length }: Same,
  added: readonly Piece[],
  after: Letters | undefined,
): Same[] {
  const found: Same[] = []
  const [start, end] = [from - source.at, from - source.at + length]
  const rest = source.text.slice(end)
  const isEnd = added.some(
    (piece) => piece.root === root && piece.at + piece.text.length === to + length,
  )
  if (rest !== '' && rest.length < length && isEnd)
    if (after?.slice(to + length, to + length + rest.length) === rest)
      found.push({ from: from + length, root, to: to + length, length: rest.length })
  const ahead = source.text.slice(0, start)
  const isStart = added.some((piece) => piece.root === root && piece.at === to)
  if (ahead !== '' && ahead.length < length && isStart && to >= ahead.length)
    if (after?.slice(to - ahead.length, to) === ahead)
      found.push({ from: source.at, root, to: to - ahead.length, length: ahead.length })
  return found
}

/** Whether what was put in reads like letters that stand elsewhere too, and may be a copy of these. */
function isCopied(
  source: Piece,
  { from, length }: Same,
  now: ReadonlyMap<string, Letters>,
): boolean {
  const words = unbroken(source.text.slice(from - source.at, from - source.at + length))
  let places = 0
  for (const { unbroken: letters } of now.values()) {
    const at = letters.text.indexOf(words)
    if (at >= 0) places += letters.text.indexOf(words, at + 1) >= 0 ? 2 : 1
  }
  return places > 1
}

/** Found by groups of letters that were taken out once and put in once. */
function elsewhere(
  removed: readonly Piece[],
  added: readonly Piece[],
): { source: Piece; same: Same }[] {
  const letters = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (letters(removed) < GRAM || letters(added) < GRAM) return []
  if (letters(removed) + letters(added) > MOST_LETTERS) return []
  const [out, put] = [gramsOf(removed), gramsOf(added)]
  const found: { source: Piece; same: Same }[] = []
  for (const source of removed) {
    const { at: offset, text } = source
    let told = 0
    for (let at = 0; at + GRAM <= text.length; at++) {
      const gram = text.slice(at, at + GRAM)
      const target = out.get(gram) && put.get(gram)
      if (!target) continue
      const ahead = commonEnd(text.slice(told, at), target.piece.text.slice(0, target.at))
      const length = ahead + commonStart(text.slice(at), target.piece.text.slice(target.at))
      const to = target.piece.at + target.at - ahead
      found.push({
        source,
        same: { from: offset + at - ahead, root: target.piece.root, to, length },
      })
      told = at - ahead + length
      at = told - 1
    }
  }
  return found
}

/** Where each group of letters stands that stands only once; null for the others. */
function gramsOf(pieces: readonly Piece[]): Map<string, { piece: Piece; at: number } | null> {
  const grams = new Map<string, { piece: Piece; at: number } | null>()
  for (const piece of pieces)
    for (let at = 0; at + GRAM <= piece.text.length; at++) {
      const gram = piece.text.slice(at, at + GRAM)
      grams.set(gram, grams.has(gram) ? null : { piece, at })
    }
  return grams
}
