import type { Country } from './country.ts'
import type { RevealBy, Role, TeamEvent } from './event.ts'
import type { StartedFrom } from './followUp/startedFrom.ts'
import type { PersonId } from './ids.ts'
import type { Refusal } from './refusal.ts'
import type { Template } from './template.ts'

export interface NewEvaluation {
  municipality: string
  /** Which municipality of which official list it is, where it is in one. */
  official?: { country: Country; code: string } | undefined
  year: number
  /** S12. ISO date. */
  assessmentDate: string | null
  /** C4. Whole percent, 0 to 100. */
  tolerance: number
  reveal: RevealBy
  people: readonly { person: PersonId; role: Role }[]
  /** U2. */
  startedFrom?: StartedFrom | undefined
}

export type EvaluationCreated = Extract<TeamEvent, { type: 'evaluationCreated' }>

/**
 * The first event of an evaluation: two or three evaluators, and one lead who is none of them,
 * since nobody has two parts in one evaluation.
 */
export function createEvaluation(
  input: NewEvaluation,
  template: Template,
): EvaluationCreated | Refusal {
  const { municipality, official, year, assessmentDate, tolerance, reveal, startedFrom } = input
  const people = input.people.map(({ person, role }) => ({ person, role }))
  if (new Set(people.map(({ person }) => person)).size < people.length) {
    return { refused: 'personTwice' }
  }
  const evaluators = people.filter(({ role }) => role === 'evaluator').length
  if (evaluators < 2 || evaluators > 3) return { refused: 'wrongNumberOfEvaluators' }
  if (people.filter(({ role }) => role === 'lead').length !== 1) {
    return { refused: 'wrongNumberOfLeads' }
  }
  if (!Number.isInteger(tolerance) || tolerance < 0 || tolerance > 100) {
    return { refused: 'toleranceOutOfRange' }
  }
  if (startedFrom && startedFrom.year >= year) return { refused: 'startsFromLater' }
  const astray = startedFrom && isAstray(template, startedFrom)
  if (astray) return astray
  return {
    type: 'evaluationCreated',
    template: template.id,
    municipality,
    ...(official && { country: official.country, municipalityCode: official.code }),
    year,
    assessmentDate,
    tolerance,
    reveal,
    people,
    ...(startedFrom && { startedFrom }),
  }
}

/** U2. What it is set beside stands in this questionnaire, and nothing twice. */
function isAstray({ areas }: Template, start: StartedFrom): Refusal | undefined {
  const numbers = new Set(areas.flatMap(({ subQuestions }) => subQuestions.map(({ no }) => no)))
  const beside = start.rows.flatMap(({ now }) => now ?? [])
  const isTwice = new Set(beside).size < beside.length
  if (isTwice || beside.some((no) => !numbers.has(no))) return { refused: 'noSuchSubQuestion' }
  const isThere = (area: number) => areas.some(({ no }) => no === area)
  return [...start.areas.map(({ no }) => no), ...start.improvements.map(({ area }) => area)].every(
    isThere,
  )
    ? undefined
    : { refused: 'noSuchArea' }
}
