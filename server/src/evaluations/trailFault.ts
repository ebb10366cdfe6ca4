import { type ExportedRow, headOf } from './exportedRow.ts'
import { chainOf } from './trail.ts'

/** The first event that is not as it was. */
export interface TrailFault {
  /** The number that belongs at this place of the trail, whatever number is found there. */
  seq: number
  what: 'changed' | 'removed' | 'added' | 'reordered'
  /** In words, for whoever looks into it. */
  why: string
}

/** How far numbers are tried where rows were renumbered to hide that some are gone. */
const RENUMBERED_BY = 64

/**
 * What has happened where the first row stands that does not continue the chain. `before` is the
 * chain before its place, `end` what the trail should end in. Each row's chain still fits its old
 * number and its old neighbour, and that tells changed, removed, added and moved apart, also where
 * the numbers were written anew. Where several things happened, the place is right and the word is
 * the likeliest.
 */
export function displaced(
  rows: readonly ExportedRow[],
  place: number,
  before: string,
  end: string | undefined,
): TrailFault {
  const seq = place + 1
  const found = rows[place]
  if (!found) throw new Error(`no row at ${place}`)
  const fits = (row: ExportedRow | undefined, nth: number, after: string) =>
    row !== undefined && chainOf(nth, headOf(row), after) === row.chain

  if (fits(found, seq, before)) {
    return { seq, what: 'changed', why: `its number is ${found.seq}` }
  }
  if (end === before) return { seq, what: 'added', why: 'the trail is said to end before it' }
  // The row that belongs here stands later: those before it were moved, or were never part of it.
  if (rows.some((row, nth) => nth > place && fits(row, seq, before))) {
    const stray = !belongs(rows, place)
    return stray
      ? { seq, what: 'added', why: 'it is no part of the chain, which goes on after it' }
      : { seq, what: 'reordered', why: `event ${seq} stands later` }
  }
  const next = rows[place + 1]
  if (
    fits(next, seq + 1, found.chain) ||
    fits(next, seq + 1, chainOf(seq, headOf(found), before))
  ) {
    return { seq, what: 'changed', why: 'it is not what the events after it are chained to' }
  }
  const gone = goneBefore(found, next, seq, fits)
  return gone > 0
    ? { seq, what: 'removed', why: gone === 1 ? 'one event is gone' : `${gone} events are gone` }
    : { seq, what: 'changed', why: 'it does not continue the chain' }
}

type Fits = (row: ExportedRow | undefined, nth: number, after: string) => boolean

/** How many rows are gone, by the number under which the next row continues this one. */
function goneBefore(
  found: ExportedRow,
  next: ExportedRow | undefined,
  seq: number,
  fits: Fits,
): number {
  for (let gone = 1; gone <= RENUMBERED_BY; gone++) {
    if (fits(next, seq + 1 + gone, found.chain)) return gone
  }
  return found.seq - seq
}

/** Whether a row continues some row of this trail, under some number, and stands here once only. */
function belongs(rows: readonly ExportedRow[], place: number): boolean {
  const row = rows[place]
  if (!row || rows.some(({ chain }, nth) => nth !== place && chain === row.chain)) return false
  return rows.some(({ chain }, nth) =>
    [row.seq, place + 2, nth + 1, nth + 2, nth + 3].some(
      (seq) => chainOf(seq, headOf(row), chain) === row.chain,
    ),
  )
}
