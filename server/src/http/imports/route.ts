import { earlierOfImport, htmlOf, type Report } from '@samsyn/report'
import type { Unreadable } from '@samsyn/report/published'
import type { Template } from '@samsyn/scoring'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { Imports, type ReadImport, readParts } from '../../imports/index.ts'
import type { ImportHead } from '../../store/index.ts'
import { Allowance } from '../allowance.ts'
import { described, taking } from '../described.ts'
import { Arrivals } from '../files/arrivals.ts'
import { namesOf } from '../names.ts'
import type { ProblemCode } from '../problems.ts'
import { Refused } from '../refusal.ts'
import { policyFor } from '../report.ts'
import { administratorOnly, askerOf } from '../session.ts'
import type { Env, World } from '../world.ts'
import { dropped, kept, pastReport, pastReports, preview, proposed, whose } from './messages.ts'

/** Files of one person within so many ms: each costs some seconds of a thread. */
const READINGS = 60
const WITHIN = 10 * 60_000

/**
 * Published reports that come back in, for those who make evaluations. Reading one keeps nothing: who
 * wants it kept sends the file again and says as what.
 */
export function imports(world: World) {
  const { identity, log, outside, results, templates, now = Date.now } = world
  const all = new Imports({ store: outside.imports, known: () => templates, now })
  const arrivals = new Arrivals()
  const allowance = new Allowance(READINGS, WITHIN, now)

  async function readIn(c: Context<Env>): Promise<ReadImport> {
    const { person } = askerOf(c)
    if (!allowance.take(person)) throw new Refused('tooManyTries')
    const announced = Number(c.req.header('content-length')) || undefined
    const { bytes } = await arrivals.take(person, c.req.raw.body, announced)
    const read = await all.read(bytes, c.req.query('name') ?? '')
    if (read === 'busy') throw new Refused('busy')
    if ('unreadable' in read) throw new Refused(whyNot[read.unreadable])
    return read
  }

  async function linesOf(c: Context<Env>, heads: readonly ImportHead[]) {
    const nameOf = namesOf(await identity.people(), c.req.header('accept-language'))
    return heads.map(({ by, ...head }) => ({ ...head, by: { name: nameOf(by).name } }))
  }

  return new Hono<Env>()
    .post(
      '/import',
      described('Read a published report: the body is its bytes. Nothing is kept', preview),
      administratorOnly,
      async (c) => c.json(await shownOf(await readIn(c))),
    )
    .post(
      '/',
      described('Read one and keep it as a past evaluation', kept, 201),
      administratorOnly,
      taking('query', whose),
      async (c) => {
        const read = await readIn(c)
        const head = await all.keep(read, saidOf(read, c.req.valid('query')), askerOf(c).person)
        log.info({ report: head.id }, 'a published report was kept')
        const [line] = await linesOf(c, [head])
        if (!line) throw new Refused('internal')
        return c.json(line, 201)
      },
    )
    .post(
      '/result',
      described('Read one, and make its figures a result in a draft', proposed, 201),
      administratorOnly,
      taking('query', whose),
      async (c) => {
        const read = await readIn(c)
        const said = saidOf(read, c.req.valid('query'))
        const { resultOfImported } = await import('@samsyn/report/published')
        const met = resultOfImported({ ...read.imported, ...said }, read.name)
        if ('lacking' in met) throw new Refused('reportLacks', { lacking: met.lacking })
        const made = await results.propose(met.result)
        if ('refused' in made) throw new Refused(made.refused)
        const { id: set, version } = made.proposed.set
        log.info({ set, version }, 'a result was read in a report')
        return c.json({ set, version }, 201)
      },
    )
    .get(
      '/',
      described('Past evaluations that were read in published reports', pastReports),
      administratorOnly,
      async (c) => c.json({ reports: await linesOf(c, await all.all()) }),
    )
    .get(
      '/:report',
      described('One of them, as it was read', pastReport),
      administratorOnly,
      async (c) => {
        const { head, ...read } = await found(c)
        const [line] = await linesOf(c, [head])
        if (!line) throw new Refused('noSuchReport')
        return c.json({
          ...(await shownOf({ ...read, name: head.name, sha256: head.id })),
          kept: line,
        })
      },
    )
    .get(
      '/:report/report.html',
      described('The same as a page', z.string()),
      administratorOnly,
      async (c) => {
        const { imported } = await found(c)
        const { reportOfImported } = await import('@samsyn/report/published')
        const template = templateFor(imported.template)
        const made: Report = reportOfImported(imported, template, {
          edition: { state: 'final', revision: 1 },
          language: imported.country === 'NO' ? 'nb' : 'sv',
        })
        return c.html(htmlOf(made, {}), 200, {
          'content-security-policy': policyFor(made),
          'x-frame-options': 'SAMEORIGIN',
        })
      },
    )
    .delete(
      '/:report',
      described('Take a past evaluation away', dropped),
      administratorOnly,
      async (c) => {
        const { head } = await found(c)
        await all.drop(head.id)
        log.info({ report: head.id }, 'a kept report was taken away')
        return c.json({})
      },
    )

  async function found(c: Context<Env, '/:report'>) {
    const one = await all.find(c.req.param('report'))
    if (!one) throw new Refused('noSuchReport')
    return one
  }

  /** Its own, or where nobody knows which that is the newest. */
  function templateFor(id: Template['id'] | null): Template {
    const template = templates.find((one) => one.id === id) ?? templates.at(-1)
    if (!template) throw new Refused('noSuchTemplate')
    return template
  }
}

/** Whether a request is one that brings a report: its limit is that of files. */
export function bringsReport({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && /^\/api\/reports(?:\/import|\/result)?$/.test(path)
}

async function shownOf({ name, sha256, imported, source }: Omit<ReadImport, 'size'>) {
  const { resultOfImported } = await import('@samsyn/report/published')
  const met = resultOfImported(imported, name)
  return {
    name,
    sha256,
    imported,
    source: {
      lines: source.lines.map(({ no, text, page }) => ({ no, text, ...(page && { page }) })),
    },
    parts: readParts(imported),
    start: earlierOfImport(imported, name) ?? null,
    result: 'result' in met ? met.result : null,
    lacking: 'lacking' in met ? met.lacking : [],
  }
}

/** Whose it is and of when: what somebody says stands before what was read. */
function saidOf({ imported }: ReadImport, said: z.infer<typeof whose>) {
  const municipality = said.municipality ?? imported.municipality
  const year = said.year ?? imported.year
  if (municipality === null || year === null) throw new Refused('reportWhose')
  return { municipality, year }
}

const whyNot: Record<Unreadable['unreadable'], ProblemCode> = {
  empty: 'fileEmpty',
  tooLarge: 'fileTooLarge',
  wrongType: 'reportWrongType',
  encrypted: 'reportEncrypted',
  damaged: 'reportDamaged',
  unpacksTooFar: 'reportUnpacksTooFar',
  hasGrammar: 'reportHasGrammar',
  tooManyPages: 'reportTooManyPages',
  noText: 'reportNoText',
  tooCostly: 'reportTooCostly',
}
