import type { AreaNo, PersonId, Recorded, SubQuestionNo } from '@samsyn/scoring'
import {
  concerns,
  eventsOfRow,
  isAboutArea,
  type Kind,
  kindOf,
  kinds,
  subjectsIn,
} from './about.ts'

/** What one looks for; a part that is left out lets everything through. */
export interface Filter {
  area?: AreaNo
  subQuestion?: SubQuestionNo
  person?: PersonId
  kind?: Kind
}

export function found(events: readonly Recorded[], filter: Filter): Recorded[] {
  const { area, subQuestion, person, kind } = filter
  const there = subQuestion === undefined ? events : eventsOfRow(events, subQuestion)
  const subjects = subjectsIn(events)
  return there.filter(({ actor, event }) => {
    if (area !== undefined && !isAboutArea(event, area, subjects)) return false
    if (person !== undefined && !concerns(actor, event, person)) return false
    return kind === undefined || kindOf(event) === kind
  })
}

/** A filter as it stands in an address: `?in=4` or `?in=4.1`, `by` and `kind`. */
export interface FilterSearch {
  in?: string
  by?: string
  kind?: Kind
}

/** Of what stands in an address, that which could be a filter. What looks like a number is one. */
export function filterSearch(search: Record<string, unknown>): FilterSearch {
  const { by } = search
  const place = typeof search.in === 'number' ? String(search.in) : search.in
  const kind = kinds.find((one) => one === search.kind)
  return {
    ...(typeof place === 'string' && /^\d+(\.\d+)?$/.test(place) && { in: place }),
    ...(typeof by === 'string' && by !== '' && { by }),
    ...(kind && { kind }),
  }
}

export function filterOf({ in: place, by, kind }: FilterSearch): Filter {
  return {
    ...(place?.includes('.') && { subQuestion: place as SubQuestionNo }),
    ...(place !== undefined && !place.includes('.') && { area: Number(place) as AreaNo }),
    ...(by !== undefined && { person: by as PersonId }),
    ...(kind && { kind }),
  }
}
