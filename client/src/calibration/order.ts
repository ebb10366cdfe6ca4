import type { SubQuestionNo } from '@samsyn/scoring'
import type { MeetingSearch, Shown } from './meetingSearch.ts'
import {
  isDecided,
  isDivergent,
  isFlagged,
  isOpen,
  type TableRow,
  waitsForPerson,
} from './tableRow.ts'

/** Whether a row is one of those that are looked for. */
export function isShown({ row }: TableRow, shown: Shown, me: string): boolean {
  switch (shown) {
    case 'talk':
      return (
        isOpen(row) && (isFlagged(row) || isDivergent(row) || !!row.escalated || !!row.returned)
      )
    case 'spread':
      return isDivergent(row)
    case 'mine':
      return waitsForPerson(row, me)
    case 'done':
      return isDecided(row)
    case 'all':
      return true
  }
}

/**
 * The rows to show, in order: by number, or the largest spread first and what has none last. What
 * is not revealed has no spread to anybody, so the order tells nothing of it (C1).
 */
export function orderOf(
  rows: readonly TableRow[],
  { show, sort }: Pick<MeetingSearch, 'show' | 'sort'>,
  me: string,
): SubQuestionNo[] {
  const found = rows.filter((row) => isShown(row, show ?? 'all', me))
  const ordered = sort === 'spread' ? found.toSorted((a, b) => shareOf(b) - shareOf(a)) : found
  return ordered.map(({ no }) => no)
}

export function shareOf({ row }: TableRow): number {
  return row.spread?.share ?? -1
}

/** How a list that was kept differs from what one would get by asking for it now. */
export interface OrderNews {
  added: number
  gone: number
  moved: boolean
}

/** Undefined where it differs in nothing. */
export function orderNews(
  kept: readonly SubQuestionNo[],
  now: readonly SubQuestionNo[],
): OrderNews | undefined {
  const stay = kept.filter((no) => now.includes(no))
  const order = now.filter((no) => kept.includes(no))
  const news = {
    added: now.length - order.length,
    gone: kept.length - stay.length,
    moved: stay.some((no, index) => order[index] !== no),
  }
  return news.added > 0 || news.gone > 0 || news.moved ? news : undefined
}

/**
 * The row that a step from the one at hand leads to; one that is not listed lies where `all` has it,
 * which is every row in the order of the list. Stays at the ends. Undefined for an empty list.
 */
export function stepFrom(
  order: readonly SubQuestionNo[],
  at: SubQuestionNo | undefined,
  by: 1 | -1,
  all: readonly SubQuestionNo[],
): SubQuestionNo | undefined {
  if (at === undefined) return by === 1 ? order[0] : order.at(-1)
  const here = order.indexOf(at)
  if (here >= 0) return order[Math.min(order.length - 1, Math.max(0, here + by))]
  const place = all.indexOf(at)
  const isListed = (no: SubQuestionNo) => order.includes(no)
  return by === 1
    ? (all.slice(place + 1).find(isListed) ?? order.at(-1))
    : (all.slice(0, place).findLast(isListed) ?? order[0])
}
