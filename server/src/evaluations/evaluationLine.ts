import type { EvaluationId, PersonId } from '@samsyn/document'
import { type EvaluationView, type Phase, type Role, type Viewer, viewFor } from '@samsyn/scoring'
import type { Evaluation } from './evaluation.ts'

/** One line of the list of evaluations, without anybody's name. */
export interface EvaluationLine {
  id: EvaluationId
  municipality: string
  year: number
  template: string
  phase: Phase
  role: Role | null
  people: { person: PersonId; role: Role }[]
  progress: { subQuestions: number; decided: number }
  waitingForMe: number
  changedAt: number
}

/** What somebody sees of an evaluation in the list; nothing where they may not know of it. */
export function lineOf(
  evaluation: Pick<Evaluation, 'id' | 'state' | 'changedAt'>,
  viewer: Viewer,
): EvaluationLine[] {
  const view = viewFor(evaluation.state, viewer)
  if (!view) return []
  const { municipality, year, template, phase } = view
  return [
    {
      id: evaluation.id,
      municipality,
      year,
      template,
      phase,
      role: view.kind === 'team' ? view.me.role : null,
      people: view.people.map(({ person, role }) => ({ person, role })),
      progress: progressOf(view),
      waitingForMe: waitingFor(view, viewer.person),
      changedAt: evaluation.changedAt,
    },
  ]
}

function progressOf(view: EvaluationView): EvaluationLine['progress'] {
  if (view.kind === 'administrator') return view.counts
  const rows = view.areas.flatMap(({ subQuestions }) => subQuestions)
  const decided = rows.filter(({ consensus }) => consensus !== null).length
  return { subQuestions: rows.length, decided }
}

function waitingFor(view: EvaluationView, person: PersonId): number {
  if (view.kind === 'administrator') return 0
  const rows = view.areas.flatMap(({ subQuestions }) => subQuestions)
  return rows.filter(({ next }) => next?.who.includes(person)).length
}
