import { randomUUID } from 'node:crypto'
import { type EvaluationId, type PersonId, parseCommandId } from '@samsyn/document'
import { command, type Role, templateById } from '@samsyn/scoring'
import type { Evaluations } from '@samsyn/server'
import type { Store } from '@samsyn/server/store'
import { personIdOf } from './appScene.ts'
import type { Said } from './callers.ts'
import { finalise } from './finalised.ts'

/** What happened in an evaluation; people by any name. */
export interface Told {
  judges: string[]
  lead?: string
  others?: [string, Role][]
  template?: string
  /** Sub-question, what each judge gives, and what they agree on. */
  rows: [no: string, points: number[], agreed: number][]
  isFinal?: boolean
}

/** A command that must be taken. */
export async function said(
  evaluations: Evaluations,
  id: EvaluationId,
  person: PersonId,
  told: Said,
): Promise<void> {
  const key = parseCommandId(randomUUID())
  if (!key) throw new Error('no key')
  const outcome = await evaluations.command(id, person, {
    id: key,
    command: command.parse(told),
  })
  if (!outcome || !('done' in outcome)) throw new Error(`${told.type}: ${JSON.stringify(outcome)}`)
}

/** An evaluation in which all that is told has happened, and which then is final unless told else. */
export async function toldEvaluation(
  { evaluations, store }: { evaluations: Evaluations; store: Store },
  told: Told,
): Promise<EvaluationId> {
  const template = templateById(told.template ?? 'kommunkompassen-2023')
  if (!template) throw new Error('no template')
  const judges = told.judges.map(personIdOf)
  const lead = personIdOf(told.lead ?? 'some-lead')
  const made = await evaluations.create(
    template,
    {
      municipality: 'Ekbacka',
      year: 2026,
      assessmentDate: null,
      tolerance: 100,
      reveal: 'subQuestion',
      people: [
        ...judges.map((person) => ({ person, role: 'evaluator' as const })),
        { person: lead, role: 'lead' },
        ...(told.others ?? []).map(([name, role]) => ({ person: personIdOf(name), role })),
      ],
    },
    personIdOf('administrator'),
  )
  if (!('id' in made)) throw new Error(JSON.stringify(made))
  const { id } = made
  for (const [subQuestion, values, agreed] of told.rows) {
    const on = { subQuestion, stage: 'approach' } as const
    for (const [nth, points] of values.entries()) {
      const judge = judges[nth]
      if (judge)
        await said(evaluations, id, judge, {
          ...on,
          type: 'submit',
          value: { points },
          rationale: '',
        })
    }
    const [first = lead, ...rest] = judges
    const value = { points: agreed }
    const proposal = { ...on, type: 'propose', value, rationale: 'so', replaces: null } as const
    await said(evaluations, id, first, proposal)
    for (const judge of rest)
      await said(evaluations, id, judge, { type: 'agree', subQuestion, proposal: 1 })
  }
  if (told.isFinal !== false) await finalise(store, id, lead)
  return id
}
