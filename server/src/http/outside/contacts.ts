import type { EvaluationId, PersonId } from '@samsyn/document'
import { html } from '@samsyn/report'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Outward } from '../../evaluations/index.ts'
import { described } from '../described.ts'
import { languageOf } from '../language.ts'
import { askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { framed } from './frame.ts'
import { outsideHeaders } from './headers.ts'
import { nothingPage } from './plainPages.ts'
import { outsideWords } from './words/outsideWords.ts'

/** `GET /api/outside` */
const readable = z.object({
  evaluations: z.array(
    z.object({
      id: z.string(),
      municipality: z.string(),
      year: z.int(),
      /** Where its pages begin. */
      path: z.string(),
    }),
  ),
})

/** For the client: where a contact of a municipality reads. */
export function outsideOf(world: World) {
  return new Hono<Env>().get(
    '/',
    described('The evaluations that you read as the municipality’s contact', readable),
    signedInOnly,
    async (c) => {
      const found = await ofContact(world, askerOf(c).person)
      return c.json({
        evaluations: found.map(({ id, municipality, year }) => ({
          id: id as string,
          municipality,
          year,
          path: pathOf(id),
        })),
      })
    },
  )
}

/** `/outside`: the one that somebody reads, or all of them. */
export function contactPages(world: World) {
  return new Hono<Env>().get('/', async (c) => {
    outsideHeaders(c)
    const acceptLanguage = c.req.header('accept-language')
    const me = await world.identity.signedIn(c.req.raw.headers)
    if (!me) return c.html(nothingPage('signIn', acceptLanguage), 401)
    const found = await ofContact(world, me.id)
    const [only, more] = found
    if (!only) return c.html(nothingPage('noAccess', acceptLanguage), 403)
    if (!more) return c.redirect(pathOf(only.id), 302)
    const language = languageOf(acceptLanguage)
    const { title } = outsideWords(language).list
    const main = html`<h1>${title}</h1><ul class="editions">${found.map(
      ({ id, municipality, year }) =>
        html`<li><a href="${pathOf(id)}">${municipality} ${year}</a></li>`,
    )}</ul>`
    return c.html(framed({ language, title, main }))
  })
}

async function ofContact(
  { evaluations }: World,
  person: PersonId,
): Promise<(Pick<Outward, 'municipality' | 'year'> & { id: EvaluationId })[]> {
  const all = (await evaluations.ids()).map(async (id) => {
    // One that is damaged is missed alone.
    const outward = await evaluations.outward(id).catch(() => undefined)
    if (!outward?.contacts.includes(person)) return []
    const { municipality, year } = outward
    return [{ id, municipality, year }]
  })
  return (await Promise.all(all)).flat()
}

function pathOf(id: EvaluationId): string {
  return `/outside/${id}`
}
