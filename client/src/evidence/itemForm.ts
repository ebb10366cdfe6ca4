import type { EvidenceItem, PersonId } from '@samsyn/scoring'
import type { Interview } from './register.ts'

export type StoredFile = NonNullable<Extract<EvidenceItem, { kind: 'document' }>['file']>

/** An item as it stands in its form: of every kind all fields, so that changing the kind loses nothing. */
export interface ItemForm {
  kind: EvidenceItem['kind']
  /** Of an interview the role, else the title. */
  title: string
  /** As a date field holds it: "2026-03-02", or "". */
  date: string
  group: Interview['group'] | ''
  people: string
  heldBy: readonly PersonId[]
  name: string
  link: string
  file: StoredFile | null
  note: string
}

export function emptyForm(kind: EvidenceItem['kind'], me: PersonId | undefined): ItemForm {
  return {
    kind,
    title: '',
    date: '',
    group: '',
    people: '1',
    heldBy: me ? [me] : [],
    name: '',
    link: '',
    file: null,
    note: '',
  }
}

export function formOf(item: EvidenceItem): ItemForm {
  const form = { ...emptyForm(item.kind, undefined), date: item.date ?? '' }
  switch (item.kind) {
    case 'interview': {
      const { role, group, people, heldBy, name } = item
      return { ...form, title: role, group, people: String(people), heldBy, name }
    }
    case 'document':
      return { ...form, title: item.title, link: item.link ?? '', file: item.file }
    case 'web':
      return { ...form, title: item.title, link: item.link, note: item.note }
  }
}

export type FormProblem = 'title' | 'group' | 'people' | 'link'

/** What keeps the form from being an item, in the order of its fields. */
export function problemsIn(form: ItemForm): FormProblem[] {
  const problems: FormProblem[] = []
  if (form.title.trim() === '') problems.push('title')
  if (form.kind === 'interview' && form.group === '') problems.push('group')
  if (form.kind === 'interview' && peopleIn(form.people) === undefined) problems.push('people')
  const link = linkIn(form.link)
  const needsLink = form.kind === 'web' && link === null
  if (form.kind !== 'interview' && (link === undefined || needsLink)) problems.push('link')
  return problems
}

/** The item that a form without problems describes; undefined where it has some. */
export function itemOf(form: ItemForm): EvidenceItem | undefined {
  if (problemsIn(form).length > 0) return undefined
  const title = form.title.trim()
  const date = form.date === '' ? null : form.date
  const link = linkIn(form.link) ?? null
  switch (form.kind) {
    case 'interview': {
      const { group, heldBy, name } = form
      const people = peopleIn(form.people)
      if (group === '' || people === undefined) return undefined
      const held = [...heldBy]
      return {
        kind: 'interview',
        role: title,
        group,
        people,
        date,
        heldBy: held,
        name: name.trim(),
      }
    }
    case 'document':
      return { kind: 'document', title, date, link, file: form.file }
    case 'web':
      return link === null ? undefined : { kind: 'web', title, link, date, note: form.note.trim() }
  }
}

/** How many people took part: 1 to 500; undefined where it is no such number. */
function peopleIn(typed: string): number | undefined {
  const people = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0
  return people >= 1 && people <= 500 ? people : undefined
}

/**
 * An address as people write it: "www.kommun.se/plan" is one. Null where nothing is written, undefined
 * where it is no address of the web.
 */
export function linkIn(typed: string): string | null | undefined {
  const written = typed.trim()
  if (written === '') return null
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`
  const url = URL.parse(whole)
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return undefined
  return whole.length <= 2000 ? whole : undefined
}
