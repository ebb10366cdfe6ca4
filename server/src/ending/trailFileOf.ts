import type { TrailFile, TrailFileRow } from '@samsyn/report'
import { type EvaluationView, RULES_VERSION } from '@samsyn/scoring'
import { type Evaluations, isShown } from '../evaluations/index.ts'
import type { TeamRow } from '../store/index.ts'

interface Exported {
  evaluation: TrailFile['evaluation']
  view: EvaluationView
  trail: Awaited<ReturnType<Evaluations['trail']>>
  /** Milliseconds since 1970 UTC. */
  at: number
  nameOf: (person: string) => { name: string }
}

/** T2. The team's stream with its chain, as `samsyn verify` reads it. */
export function trailFileOf({ evaluation, view, trail, at, nameOf }: Exported): TrailFile {
  const { municipality, year, template } = view
  const { start, head, rows } = trail
  const roles = new Map(view.people.map(({ person, role }) => [person, role]))
  const involved = new Set([...roles.keys(), ...rows.filter(isShown).map(({ actor }) => actor)])
  return {
    format: 'samsyn-trail',
    version: 2,
    evaluation,
    municipality,
    year,
    template,
    rules: RULES_VERSION,
    exportedAt: new Date(at).toISOString(),
    people: [...involved].map((person) => {
      return { person, name: nameOf(person).name, role: roles.get(person) ?? null }
    }),
    start,
    head,
    events: rows.map((row) => (isShown(row) ? inFile(row) : row)),
  }
}

function inFile({ body, salt, ...row }: TeamRow): TrailFileRow {
  if (body === null || salt === null) throw new Error(`row ${row.seq} has lost its content`)
  return { ...row, body, salt }
}
