import type { Compared, Piece } from './carried.ts'
import { commonEnd, commonStart } from './found.ts'
import type { Gap, Same } from './gaps.ts'

/** Fewer in a row are the same letters only if they are most of what was taken out. */
const SOLID = 8

/** What was put in again where it was taken out, and what else was taken out and put in. */
export function carriedInPlace({ root, before, after, gaps }: Compared): {
  same: Same[]
  removed: Piece[]
  added: Piece[]
} {
  const same: Same[] = []
  const [removed, added]: [Piece[], Piece[]] = [[], []]
  for (const [nth, gap] of gaps.entries()) {
    const out = before.slice(gap.from, gap.from + gap.removed)
    const put = after.slice(gap.to, gap.to + gap.added)
    const { start, end } = inPlace(out, put)
    const ends = { from: gap.from + gap.removed - end, to: gap.to + gap.added - end }
    if (start > 0) same.push({ from: gap.from, root, to: gap.to, length: start })
    if (end > 0) same.push({ ...ends, root, length: end })
    const rest = { root, at: gap.to + start, text: put.slice(start, put.length - end) }
    const further =
      end >= SOLID && end === out.length && goneOn(gaps[nth - 1], removed.at(-1), rest)
    if (further) same.push(further)
    removed.push({ root, at: gap.from + start, text: out.slice(start, out.length - end) })
    added.push(rest)
  }
  return { same, removed, added }
}

/**
 * In "n har styrning" somebody types a word before "tyrning", and somebody who has not seen it pastes
 * lines before all. The word stays where it was: "n har s" was taken out before it and "tyrning" behind
 * it, and both are put in behind it in one. `out` is what is not told yet of the gap before the word,
 * `put` of the one behind it. What is told here is no more among them.
 */
function goneOn(gap: Gap | undefined, out: Piece | undefined, put: Piece): Same | undefined {
  if (!gap || !out || out.at + out.text.length < gap.from + gap.removed) return undefined
  const length = solid(commonEnd(out.text, put.text), gap.removed)
  if (length === 0) return undefined
  out.text = out.text.slice(0, -length)
  put.text = put.text.slice(0, -length)
  const [from, to] = [out.at + out.text.length, put.at + put.text.length]
  return { from, root: put.root, to, length }
}

/** What of the words that were taken out is put in at their place: from the start and to the end. */
export function inPlace(out: string, put: string): { start: number; end: number } {
  const start = commonStart(out, put)
  const end = commonEnd(out.slice(start), put.slice(start))
  return { start: solid(start, out.length), end: solid(end, out.length) }
}

/** All letters that read the same, or none where these are too few of those that were taken out. */
function solid(length: number, removed: number): number {
  return length >= SOLID || 2 * length >= removed ? length : 0
}
