import type { Municipality } from '@samsyn/document'
import type { RevealBy, Role } from '@samsyn/scoring'
import type { EarlierStart } from '../connection/index.ts'
import { wholePercent } from '../ui/wholePercent.ts'

/** What an administrator has said so far of a new evaluation, as typed. */
export interface Draft {
  /** One form makes at most one evaluation, however often it is sent: its idempotency key. */
  key: string
  municipality: Municipality | null
  /** What stands in the field; the chosen one's name, or what is being typed. */
  municipalityText: string
  template: string
  year: string
  /** ISO date, or empty where none is wanted. */
  assessmentDate: string
  /** Whole percent. */
  tolerance: string
  reveal: RevealBy
  people: readonly { person: string; role: Role }[]
  /** The earlier evaluation of the same municipality that it starts from. */
  from: Start | null
}

export type Start = EarlierStart['from']

interface Around {
  templates: readonly { id: string }[]
  people: readonly { id: string }[]
}

const MOST_EVALUATORS = 3
const FEWEST_EVALUATORS = 2

/** What is wrong, by field, in the order that the form shows them. */
export type Problems = Partial<{
  municipality: 'missing' | 'notInList'
  year: 'notAYear'
  template: 'missing'
  assessmentDate: 'notADate'
  tolerance: 'notWholePercent'
  evaluator: 'tooFew'
  lead: 'missing'
}>
export type FieldName = keyof Problems

export function emptyDraft(key: string, year: number, templates: Around['templates']): Draft {
  return {
    key,
    municipality: null,
    municipalityText: '',
    template: templates.at(-1)?.id ?? '',
    year: String(year),
    assessmentDate: '',
    tolerance: '10',
    reveal: 'subQuestion',
    people: [],
    from: null,
  }
}

/** A draft that was kept, without what the server no longer knows. Where none was named, the newest template. */
export function fitted(draft: Draft, { templates, people }: Around): Draft {
  const named = draft.template || (templates.at(-1)?.id ?? '')
  const known = new Set(people.map(({ id }) => id))
  return {
    ...draft,
    template: templates.some(({ id }) => id === named) ? named : '',
    people: draft.people.filter(({ person }) => known.has(person)),
  }
}

export function inRole(draft: Draft, role: Role): string[] {
  return draft.people.filter((one) => one.role === role).map(({ person }) => person)
}

/** Nobody has two parts in one evaluation, and there is one lead and no fourth evaluator. */
export function mayAdd(draft: Draft, role: Role): boolean {
  switch (role) {
    case 'evaluator':
      return inRole(draft, role).length < MOST_EVALUATORS
    case 'lead':
      return inRole(draft, role).length < 1
    case 'observer':
    case 'municipality':
      return true
  }
}

export function withPerson(draft: Draft, person: string, role: Role): Draft {
  const taken = draft.people.some((one) => one.person === person)
  if (taken || !mayAdd(draft, role)) return draft
  return { ...draft, people: [...draft.people, { person, role }] }
}

export function withoutPerson(draft: Draft, person: string): Draft {
  return { ...draft, people: draft.people.filter((one) => one.person !== person) }
}

export function problemsIn(draft: Draft): Problems {
  const problems: Problems = {}
  if (!draft.municipality)
    problems.municipality = draft.municipalityText.trim() === '' ? 'missing' : 'notInList'
  if (yearIn(draft.year) === undefined) problems.year = 'notAYear'
  if (draft.template === '') problems.template = 'missing'
  if (draft.assessmentDate !== '' && !isDate(draft.assessmentDate))
    problems.assessmentDate = 'notADate'
  if (wholePercent(draft.tolerance) === undefined) problems.tolerance = 'notWholePercent'
  if (inRole(draft, 'evaluator').length < FEWEST_EVALUATORS) problems.evaluator = 'tooFew'
  if (inRole(draft, 'lead').length !== 1) problems.lead = 'missing'
  return problems
}

/** The body of `POST /api/evaluations`; undefined while something is wrong. */
export function wishOf(draft: Draft) {
  const { key, municipality, template, reveal, people, from } = draft
  const year = yearIn(draft.year)
  const tolerance = wholePercent(draft.tolerance)
  if (Object.keys(problemsIn(draft)).length > 0 || !municipality) return undefined
  if (year === undefined || tolerance === undefined) return undefined
  return {
    id: key,
    municipality: municipality.name,
    country: municipality.country,
    municipalityCode: municipality.code,
    template,
    year,
    assessmentDate: draft.assessmentDate || null,
    tolerance,
    reveal,
    people,
    ...(from && { from }),
  }
}

/** With another municipality what it started from is not its own any more. */
export function withMunicipality(draft: Draft, change: Partial<Draft>): Partial<Draft> {
  const { municipality } = change
  const isSame =
    municipality?.code === draft.municipality?.code &&
    municipality?.country === draft.municipality?.country
  return 'municipality' in change && !isSame ? { ...change, from: null } : change
}

/** Whether it is the one that is chosen. */
export function isStart(one: Start, other: Start | null): boolean {
  switch (one.kind) {
    case 'evaluation':
      return other?.kind === 'evaluation' && other.evaluation === one.evaluation
    case 'report':
      return other?.kind === 'report' && other.report === one.report
    case 'result':
      return (
        other?.kind === 'result' &&
        other.set === one.set &&
        other.version === one.version &&
        other.year === one.year
      )
  }
}

export function yearIn(text: string): number | undefined {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0
  return year >= 2000 && year <= 2100 ? year : undefined
}

/** Dates far from our time are slips of the hand, like the year 0026. */
function isDate(text: string): boolean {
  if (!/^(?:20\d\d|2100)-\d\d-\d\d$/.test(text)) return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(text)
}
