import type { EvidenceItem, EvidenceNo, EvidencePart } from '@samsyn/scoring'
import { isUnused } from './supports.ts'

export type RegisterItem = EvidencePart['items'][number]

export const evidenceKinds = ['interview', 'document', 'web'] as const

/** What of the register one looks at, as it stands in the address. */
export interface RegisterSearch {
  kind?: EvidenceItem['kind']
  /** Letters that stand somewhere in it. */
  text?: string
  /** S12: what supports no points for its date; or what nothing rests on. */
  only?: 'late' | 'unused'
  /** Newest first; without it in the order in which they came. */
  sort?: 'date'
  /** The item that is open. */
  item?: string
  /** What no evidence supports, in place of the register. */
  view?: 'missing'
}

/** Of what stands in an address, that which could be a search. What looks like a number is one. */
export function registerSearch(search: Record<string, unknown>): RegisterSearch {
  const kind = evidenceKinds.find((one) => one === search.kind)
  const text = typeof search.text === 'number' ? String(search.text) : search.text
  const item = typeof search.item === 'number' ? String(search.item) : search.item
  return {
    ...(kind && { kind }),
    ...(typeof text === 'string' && text !== '' && { text }),
    ...((search.only === 'late' || search.only === 'unused') && { only: search.only }),
    ...(search.sort === 'date' && { sort: search.sort }),
    ...(typeof item === 'string' && /^[1-9]\d{0,3}$/.test(item) && { item }),
    ...(search.view === 'missing' && { view: search.view }),
  }
}

/** The items that are looked for, in the order that is asked for. */
export function shownIn(part: EvidencePart, search: RegisterSearch): RegisterItem[] {
  const { kind, only, sort } = search
  const words = (search.text ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const found = part.items.filter((one) => {
    if (kind !== undefined && one.item.kind !== kind) return false
    if (only === 'late' && !one.late) return false
    if (only === 'unused' && !isUnused(part, one.no)) return false
    const said = lettersOf(one.item).toLocaleLowerCase()
    return words.every((word) => said.includes(word))
  })
  return found.sort((a, b) => (sort === 'date' && byDate(a.item, b.item)) || a.no - b.no)
}

/** What an item is called: an interview by the role, which is what may leave the team. */
export function titleOf(item: EvidenceItem): string {
  return item.kind === 'interview' ? item.role : item.title
}

export function itemNumbered(
  part: EvidencePart | undefined,
  no: EvidenceNo,
): RegisterItem | undefined {
  return part?.items.find((one) => one.no === no)
}

/** How many interviews there were with each group, and with how many people. */
export function interviewCounts(part: EvidencePart) {
  const counts = new Map<Interview['group'], { interviews: number; people: number }>()
  for (const { item } of part.items) {
    if (item.kind !== 'interview') continue
    const { interviews, people } = counts.get(item.group) ?? { interviews: 0, people: 0 }
    counts.set(item.group, { interviews: interviews + 1, people: people + item.people })
  }
  return counts
}
export type Interview = Extract<EvidenceItem, { kind: 'interview' }>

/** Everything that is written in an item and that one might look for. */
function lettersOf(item: EvidenceItem): string {
  switch (item.kind) {
    case 'interview':
      return `${item.role} ${item.name}`
    case 'document':
      return `${item.title} ${item.link ?? ''} ${item.file?.name ?? ''}`
    case 'web':
      return `${item.title} ${item.link} ${item.note}`
  }
}

/** The newest first, and last what nobody knows the date of. */
function byDate(a: EvidenceItem, b: EvidenceItem): number {
  if (a.date === b.date) return 0
  if (a.date === null) return 1
  if (b.date === null) return -1
  return a.date < b.date ? 1 : -1
}
