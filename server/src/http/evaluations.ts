import { municipalityByCode, parseCommandId } from '@samsyn/document'
import { type Country, type NewEvaluation, personId } from '@samsyn/scoring'
import { Hono } from 'hono'
import { candidates } from './candidates.ts'
import { commands } from './commands.ts'
import { comparisons } from './comparisons.ts'
import { described, taking } from './described.ts'
import { earlier, startChosenBy } from './earlier.ts'
import { colorOf, evaluationOf } from './evaluationOf.ts'
import { events } from './events.ts'
import { evaluationCreated, evaluationFrame, evaluationLines, newEvaluation } from './messages.ts'
import { namesOf } from './names.ts'
import { Refused } from './refusal.ts'
import { scores } from './scores.ts'
import { administratorOnly, askerOf, signedInOnly } from './session.ts'
import { trail } from './trail.ts'
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
        const nameOf = namesOf(await identity.people(), c.req.header('accept-language'))
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
        const {
          id: key,
          template: id,
          people,
          country,
          municipalityCode,
          from,
          ...rest
        } = c.req.valid('json')
        const template = templates.find((one) => one.id === id)
        if (!template) throw new Refused('noSuchTemplate')
        const known = new Set<string>((await identity.people()).map((person) => person.id))
        const members = people.map(({ person, role }) => {
          const named = personId.safeParse(person)
          if (!named.success || !known.has(person)) throw new Refused('noSuchPerson')
          return { person: named.data, role }
        })
        const official = officialOf(rest.municipality, country, municipalityCode)
        const by = askerOf(c).person
        const startedFrom =
          from && (await startChosenBy(world, askerOf(c), from, { ...rest, country }, template))
        const wish = { ...rest, official, people: members, ...(startedFrom && { startedFrom }) }
        const once = key === undefined ? undefined : parseCommandId(key)
        if (key !== undefined && !once) throw new Refused('badRequest', { fields: ['id'] })
        const made = once
          ? await evaluations.createOnce(template, wish, by, once)
          : await evaluations.create(template, wish, by)
        if ('refused' in made) throw new Refused(made.refused)
        if ('failed' in made) throw new Refused(once ? 'evaluationMade' : 'busy')
        return c.json({ id: made.id as string }, 201)
      },
    )
    .route('/', earlier(world))
    .get('/:id', described('Its template and people', evaluationFrame), signedInOnly, async (c) => {
      const { id, view, template } = await evaluationOf(world, c)
      const nameOf = namesOf(await identity.people(), c.req.header('accept-language'))
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
    .route('/', comparisons(world))
    .route('/', candidates(world))
    .route('/', events(world))
    .route('/', trail(world))
    .route('/', scores(world))
}

/** The place in an official list that a name and a code agree on; undefined where none is named. */
function officialOf(
  name: string,
  country: Country | undefined,
  code: string | undefined,
): NewEvaluation['official'] {
  if (country === undefined && code === undefined) return undefined
  const found = country && code !== undefined ? municipalityByCode(country, code) : undefined
  if (!found || found.name !== name) throw new Refused('noSuchMunicipality')
  return { country: found.country, code: found.code }
}
