import { type SubQuestionNo, subQuestionNo } from '@samsyn/scoring'

/** Which rows the table shows. Left out of the address: all. */
export const shown = ['talk', 'spread', 'mine', 'done'] as const
export type Shown = (typeof shown)[number] | 'all'

/** The meeting as it stands in an address: what is shown, in which order, and the row at hand. */
export interface MeetingSearch {
  show?: Exclude<Shown, 'all'>
  sort?: 'spread'
  q?: SubQuestionNo
  side?: 'agenda'
}

/** Of what stands in an address, that which means something here. */
export function meetingSearch(search: Record<string, unknown>): MeetingSearch {
  const show = shown.find((one) => one === search.show)
  const q = subQuestionNo.safeParse(typeof search.q === 'number' ? String(search.q) : search.q)
  return {
    ...(show && { show }),
    ...(search.sort === 'spread' && { sort: 'spread' }),
    ...(q.success && { q: q.data }),
    ...(search.side === 'agenda' && { side: 'agenda' }),
  }
}

/** Another row at hand; what stands beside the table stays. */
export function withRow(search: MeetingSearch, q: SubQuestionNo): MeetingSearch {
  return { ...search, q }
}

export function withShown(search: MeetingSearch, show: Shown): MeetingSearch {
  const { show: _, ...rest } = search
  return show === 'all' ? rest : { ...rest, show }
}

/** By number, or by spread if it was by number. */
export function withSortTurned({ sort, ...rest }: MeetingSearch): MeetingSearch {
  return sort ? rest : { ...rest, sort: 'spread' }
}

/** The row or the agenda beside the table; left out, the other one than now. */
export function withSide(search: MeetingSearch, to?: 'row' | 'agenda'): MeetingSearch {
  const { side, ...rest } = search
  const wanted = to ?? (side ? 'row' : 'agenda')
  return wanted === 'row' ? rest : { ...rest, side: wanted }
}
