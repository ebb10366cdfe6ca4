import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { type LibraryResults, type ResultsRefusal, resultsCsv } from '../../results/index.ts'
import { described, taking } from '../described.ts'
import { dispositionOf } from '../files/disposition.ts'
import { problemResponse, Refused } from '../refusal.ts'
import { administratorOnly, askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { broughtIn, RESULT_BYTES } from './bringing.ts'
import {
  bringAsked,
  broughtSet,
  publication,
  resultSets,
  resultsFile,
  thrownAway,
  wholeSet,
} from './messages.ts'

/** J1. The published results of this server: figures that were printed, for those who judge. */
export function publishedResults(world: World) {
  const { results, evaluations, log, now = Date.now } = world

  /**
   * For teams: a municipality's contact has no line of any evaluation, and reads its own report,
   * which says what it is beside.
   */
  const teamOnly = createMiddleware<Env>(async (c, next) => {
    const asker = askerOf(c)
    const isOfTeam = async () => (await evaluations.lines(asker)).some(({ role }) => role !== null)
    if (!asker.administrator && !(await isOfTeam())) throw new Refused('noAccess')
    await next()
  })

  /** A draft is there for administrators alone. */
  const found = (c: Context<Env, '/:set/:version'>): LibraryResults => {
    const one = results.version(c.req.param('set'), versionIn(c.req.param('version')))
    if (!one || (one.draft && !askerOf(c).administrator)) throw new Refused('noSuchResults')
    return one
  }

  const lineOf = ({ set, origin, draft, publishedAt }: LibraryResults) => {
    const findings = results.findings(set)
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const { id, name, version, dated } = set
    const of = { id, name, version, dated, origin, draft, publishedAt, count: set.results.length }
    return { line: { ...of, errors, warnings: findings.length - errors }, findings }
  }

  const wholeOf = (one: LibraryResults) => {
    const { line, findings } = lineOf(one)
    return { ...line, digest: one.digest, results: one.set.results, findings }
  }

  return new Hono<Env>()
    .get(
      '/',
      described('Published results to compare with; drafts for administrators', resultSets),
      signedInOnly,
      teamOnly,
      (c) => {
        const { administrator } = askerOf(c)
        const shown = results.versions().filter(({ draft }) => administrator || !draft)
        return c.json({ sets: shown.map((one) => lineOf(one).line) })
      },
    )
    .post(
      '/',
      described('Bring a set of published results in, as a draft', broughtSet, 201),
      administratorOnly,
      taking('query', bringAsked),
      bodyLimit({ maxSize: RESULT_BYTES, onError: (c) => problemResponse(c, 'tooLarge') }),
      async (c) => {
        const today = new Date(now()).toISOString().slice(0, 10)
        const met = await broughtIn(c, c.req.valid('query'), { results, today })
        const { brought, gone } = await results.bring(met.set)
        const whole = wholeOf(brought)
        const findings = whole.findings.map((one) => ({ ...one, line: met.lineOf(one) }))
        const lost = gone.map(({ municipality, year }) => ({ municipality, year }))
        return c.json({ ...whole, findings, encoding: met.encoding, gone: lost }, 201)
      },
    )
    .get(
      '/:set/:version',
      described('One version of a set, whole', wholeSet),
      signedInOnly,
      teamOnly,
      (c) => c.json(wholeOf(found(c))),
    )
    .get(
      '/:set/:version/file.json',
      described('The same as a file, which can be brought in again', resultsFile),
      signedInOnly,
      teamOnly,
      (c) => {
        const { set } = found(c)
        return fileNamed(c, `${set.id}-${set.version}.json`, `${JSON.stringify(set, null, 1)}\n`)
      },
    )
    .get(
      '/:set/:version/file.csv',
      described('The same as a table', z.string()),
      signedInOnly,
      teamOnly,
      (c) => {
        const { set } = found(c)
        return fileNamed(c, `${set.id}-${set.version}.csv`, resultsCsv(set))
      },
    )
    .post(
      '/:set/:version/publish',
      described('Publish a draft: it never changes again', wholeSet),
      administratorOnly,
      taking('json', publication),
      async (c) => {
        const { set, version } = placeIn(c)
        const met = await results.publish(set, version, c.req.valid('json').digest)
        if ('refused' in met) throw refusedAs(met)
        log.info({ set, version }, 'results published')
        return c.json(wholeOf(met.published))
      },
    )
    .delete(
      '/:set/:version',
      described('Throw a draft away', thrownAway),
      administratorOnly,
      async (c) => {
        const { set, version } = placeIn(c)
        const met = await results.drop(set, version)
        if ('refused' in met) throw refusedAs(met)
        return c.json({})
      },
    )
}

/** Whether a request is one that brings results: its limit is its own, behind the right to it. */
export function bringsResults({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && path === '/api/results'
}

function placeIn(c: Context<Env, '/:set/:version'>): { set: string; version: number } {
  return { set: c.req.param('set'), version: versionIn(c.req.param('version')) }
}

/** No version where it is no number of one. */
function versionIn(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0
}

function fileNamed(c: Context, name: string, body: string): Response {
  return c.body(body, 200, {
    'content-type': `${name.endsWith('.csv') ? 'text/csv' : 'application/json'}; charset=utf-8`,
    'content-disposition': dispositionOf(`samsyn-resultat-${name}`),
  })
}

function refusedAs(met: ResultsRefusal): Refused {
  return new Refused(met.refused, 'findings' in met ? { findings: met.findings } : {})
}
