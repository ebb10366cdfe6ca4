import { type Context, Hono } from 'hono'
import type { LibraryTemplate, TemplateRefusal } from '../../templates/index.ts'
import { described, taking } from '../described.ts'
import { Refused } from '../refusal.ts'
import { administratorOnly, askerOf } from '../session.ts'
import type { Env, World } from '../world.ts'
import { broughtIn, library, libraryTemplate, publication, thrownAway } from './messages.ts'

/** S1. The templates of this server, for administrators: brought in, looked at, published. */
export function templateLibrary({ library: templates, evaluations, log }: World) {
  const useOf = async (c: Context<Env>) => {
    const lines = await evaluations.lines(askerOf(c))
    return (id: string) => lines.filter(({ template }) => template === id).length
  }
  return new Hono<Env>()
    .get('/', described('Every template, drafts too', library), administratorOnly, async (c) => {
      const uses = await useOf(c)
      return c.json({ templates: templates.all().map((one) => lineOf(one, uses)) })
    })
    .post(
      '/',
      described('Bring a template in, as a draft', broughtIn, 201),
      administratorOnly,
      async (c) => {
        const met = await templates.bring(await bodyOf(c))
        if ('refused' in met) throw refusedAs(met)
        return c.json(
          lineOf(met.brought, () => 0),
          201,
        )
      },
    )
    .get(
      '/:template',
      described('One of them, whole', libraryTemplate),
      administratorOnly,
      async (c) => {
        const found = templates.find(c.req.param('template'))
        if (!found) throw new Refused('noSuchTemplate')
        return c.json(wholeOf(found, await useOf(c)))
      },
    )
    .post(
      '/:template/publish',
      described('Publish a draft: it never changes again', libraryTemplate),
      administratorOnly,
      taking('json', publication),
      async (c) => {
        const met = await templates.publish(c.req.param('template'), c.req.valid('json').digest)
        if ('refused' in met) throw refusedAs(met)
        log.info({ template: met.published.template.id }, 'template published')
        return c.json(wholeOf(met.published, await useOf(c)))
      },
    )
    .delete(
      '/:template',
      described('Throw a draft away', thrownAway),
      administratorOnly,
      async (c) => {
        const met = await templates.drop(c.req.param('template'))
        if ('refused' in met) throw refusedAs(met)
        return c.json({})
      },
    )
}

async function bodyOf(c: Context<Env>): Promise<unknown> {
  const body = await c.req.text()
  try {
    return JSON.parse(body)
  } catch {
    throw new Refused('badRequest')
  }
}

function refusedAs(met: TemplateRefusal): Refused {
  return new Refused(met.refused, 'faults' in met ? { faults: met.faults } : {})
}

function lineOf(
  { template: { id, title, language }, origin, draft, publishedAt, faults }: LibraryTemplate,
  usesOf: (id: string) => number,
) {
  return { id, title, language, origin, draft, publishedAt, evaluations: usesOf(id), faults }
}

function wholeOf(one: LibraryTemplate, usesOf: (id: string) => number) {
  return { ...lineOf(one, usesOf), template: one.template, digest: one.digest }
}
