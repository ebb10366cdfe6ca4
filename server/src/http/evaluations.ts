import { personId } from '@samsyn/scoring'
import { Hono } from 'hono'
import type { Person } from '../identity/index.ts'
import { commands } from './commands.ts'
import { described, taking } from './described.ts'
import { colorOf, evaluationOf } from './evaluationOf.ts'
import { events } from './events.ts'
import { evaluationCreated, evaluationFrame, evaluationLines, newEvaluation } from './messages.ts'
import { Refused } from './refusal.ts'
import { scores } from './scores.ts'
import { administratorOnly, askerOf, signedInOnly } from './session.ts'
import { view } from './view.ts'
import type { Env, World } from './world.ts'

export function evaluations(world: World) {
  const { evaluations, identity, templates } = world
  return new Hono<Env>()
    .get(
      '/',
      described('The evaluations you have a part in', evaluationLines),
      signedInOnly,
      async (c) => {
        const lines = await evaluations.lines(askerOf(c))
        const nameOf = namesOf(await identity.people())
        return c.json({
          evaluations: lines.map((line) => ({
            ...line,
            id: line.id as string,
            people: line.people.map(({ person, role }) => ({ ...nameOf(person), role })),
          })),
        })
      },
    )
    .post(
      '/',
      described('Make an evaluation; for administrators', evaluationCreated, 201),
      administratorOnly,
      taking('json', newEvaluation),
      async (c) => {
        const { template: id, people, ...rest } = c.req.valid('json')
        const template = templates.find((one) => one.id === id)
        if (!template) throw new Refused('noSuchTemplate')
        const known = new Set<string>((await identity.people()).map((person) => person.id))
        const members = people.map(({ person, role }) => {
          const named = personId.safeParse(person)
          if (!named.success || !known.has(person)) throw new Refused('noSuchPerson')
          return { person: named.data, role }
        })
        const made = await evaluations.create(
          template,
          { ...rest, people: members },
          askerOf(c).person,
        )
        if ('refused' in made) throw new Refused(made.refused)
        if ('failed' in made) throw new Refused('busy')
        return c.json({ id: made.id as string }, 201)
      },
    )
    .get('/:id', described('Its template and people', evaluationFrame), signedInOnly, async (c) => {
      const { id, view, template } = await evaluationOf(world, c)
      const nameOf = namesOf(await identity.people())
      return c.json({
        id: id as string,
        template,
        people: view.people.map(({ person, role }) => ({
          ...nameOf(person),
          role,
          color: colorOf(view.people, person),
        })),
      })
    })
    .route('/', view(world))
    .route('/', commands(world))
    .route('/', events(world))
    .route('/', scores(world))
}

/** A person who is gone from the server still has a place in what they did. */
function namesOf(people: readonly Person[]): (id: string) => { id: string; name: string } {
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? '–' })
}
