import { type EvaluationId, PEOPLE_COLORS, parseEvaluationId } from '@samsyn/document'
import type { EvaluationView, Template } from '@samsyn/scoring'
import { Refused } from './refusal.ts'
import { askerOf } from './session.ts'
import type { Env, World } from './world.ts'

/**
 * The evaluation that a path names, as the asker may see it. Where that is nothing, the answer is the
 * same as for one that does not exist.
 */
export async function evaluationOf(
  { evaluations, templates }: World,
  c: { var: Env['Variables']; req: { param: (name: 'id') => string } },
): Promise<{ id: EvaluationId; view: EvaluationView; template: Template }> {
  const id = parseEvaluationId(c.req.param('id'))
  const asker = askerOf(c)
  const view = id && (await evaluations.view(id, asker))
  if (id && view) return { id, view, template: templateOf(templates, view.template) }
  throw new Refused('noSuchEvaluation')
}

function templateOf(templates: readonly Template[], id: string): Template {
  const found = templates.find((template) => template.id === id)
  if (!found) throw new Error(`template ${id} is in use and not known`)
  return found
}

/** A person keeps one colour in one evaluation: by their place among its people. */
export function colorOf(people: EvaluationView['people'], person: string): number {
  return colorAt(people.findIndex((member) => member.person === person))
}

/** The colour of whoever has this place among an evaluation's people. */
export function colorAt(place: number): number {
  return Math.max(0, place) % PEOPLE_COLORS
}
