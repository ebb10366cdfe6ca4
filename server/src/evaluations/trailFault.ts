import type { TeamRow } from '../store/store.ts'
import { type ExportedRow, isShown, type WithheldRow } from './exportedRow.ts'
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
 * the likeliest. A row that is withheld fits no other place than the one its number says: what was
 * done to it stands at the next row that is shown, unless the numbers tell it before.
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
  if (!isShown(found)) return misnumbered(rows, place, found)
  const fits: Fits = (row, nth, after) =>
    row !== undefined && isShown(row) && chainOf({ ...row, seq: nth }, after) === row.chain

  if (fits(found, seq, before)) {
    return { seq, what: 'changed', why: `its number is ${found.seq}` }
  }
  if (end === before) return { seq, what: 'added', why: 'the trail is said to end before it' }
  // The row that belongs here stands later: those before it were moved, or were never part of it.
  const isItsOwn = (row: ExportedRow) => (isShown(row) ? fits(row, seq, before) : row.seq === seq)
  if (rows.some((row, nth) => nth > place && isItsOwn(row))) {
    const stray = !belongs(rows, place)
    return stray
      ? { seq, what: 'added', why: 'it is no part of the chain, which goes on after it' }
      : { seq, what: 'reordered', why: `event ${seq} stands later` }
  }
  const moved = movedBy(found, seq, before, fits)
  if (moved > 0) return { seq, what: 'removed', why: `${moved} withheld are gone before it` }
  if (moved < 0) return { seq, what: 'added', why: `${-moved} withheld too many are before it` }
  const last = rows[place - 1]
  const isAfterWithheld = last !== undefined && !isShown(last)
  const next = rows[place + 1]
  if (isAfterWithheld && fits(next, seq + 1, found.chain)) {
    return { seq, what: 'changed', why: 'the withheld events before it do not lead to it' }
  }
  if (fits(next, seq + 1, found.chain) || fits(next, seq + 1, chainOf({ ...found, seq }, before))) {
    return { seq, what: 'changed', why: 'it is not what the events after it are chained to' }
  }
  const gone = goneBefore(found, next, seq, fits)
  return gone > 0
    ? { seq, what: 'removed', why: gone === 1 ? 'one event is gone' : `${gone} events are gone` }
    : { seq, what: 'changed', why: 'it does not continue the chain' }
}

type Fits = (row: ExportedRow | undefined, nth: number, after: string) => boolean

/** By how much its number must grow for a row to continue the chain before it; 0 where none does. */
function movedBy(found: TeamRow, seq: number, before: string, fits: Fits): number {
  for (let by = 1; by <= RENUMBERED_BY; by++) {
    if (fits(found, seq + by, before)) return by
    if (fits(found, seq - by, before)) return -by
  }
  return 0
}

/** How many rows are gone, by the number under which the next row continues this one. */
function goneBefore(
  found: TeamRow,
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
  if (!row || !isShown(row) || rows.some(({ chain }, nth) => nth !== place && chain === row.chain))
    return false
  return rows.some(({ chain }, nth) =>
    [row.seq, place + 2, nth + 1, nth + 2, nth + 3].some(
      (seq) => chainOf({ ...row, seq }, chain) === row.chain,
    ),
  )
}

/** What has happened where a withheld row has a number that is not its place's. */
function misnumbered(rows: readonly ExportedRow[], place: number, found: WithheldRow): TrailFault {
  const seq = place + 1
  const later = rows.slice(seq)
  const isTwin = rows.some((row, nth) => nth !== place && row.seq === found.seq)
  if (later.some((row) => row.seq === seq)) {
    return isTwin
      ? { seq, what: 'added', why: `there are two with number ${found.seq}` }
      : { seq, what: 'reordered', why: `event ${seq} stands later` }
  }
  const gone = found.seq - seq
  // The rows after it go on as if it had its place's number.
  const isAlone = later[0]?.seq === seq + 1 || (gone < 0 && !isTwin)
  if (isAlone) return { seq, what: 'changed', why: `its number is ${found.seq}` }
  if (gone < 0) return { seq, what: 'added', why: `there are two with number ${found.seq}` }
  return { seq, what: 'removed', why: gone === 1 ? 'one event is gone' : `${gone} events are gone` }
}
