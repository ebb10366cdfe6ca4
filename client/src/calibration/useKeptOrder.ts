import { useState } from 'react'
import type { MeetingSearch } from './meetingSearch.ts'
import { orderNews, orderOf } from './order.ts'
import type { TableRow } from './tableRow.ts'

/**
 * Which rows the table shows, kept from when they were asked for until they are asked for again:
 * no row moves, comes or goes because somebody else acted.
 */
export function useKeptOrder(
  rows: readonly TableRow[],
  { show, sort }: Pick<MeetingSearch, 'show' | 'sort'>,
  me: string,
) {
  const asked = [show, sort].join()
  const now = orderOf(rows, { ...(show && { show }), ...(sort && { sort }) }, me)
  const [last, setLast] = useState({ asked, order: now })
  const kept = last.asked === asked ? last : { asked, order: now }
  if (kept !== last) setLast(kept)
  return {
    order: kept.order,
    /** Every row, in the order that the list has now. */
    all: orderOf(rows, sort ? { sort } : {}, me),
    /** What another asking would change; undefined where nothing. */
    news: orderNews(kept.order, now),
    refresh: (): void => setLast({ asked, order: now }),
  }
}
