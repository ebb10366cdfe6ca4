import { type TrailFile, type TrailFileRow, trailCsv, trailFile } from '@samsyn/report'
import { RULES_VERSION } from '@samsyn/scoring'
import { type Context, Hono } from 'hono'
import { isShown } from '../evaluations/index.ts'
import type { TeamRow } from '../store/index.ts'
import { described } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { namesOf } from './names.ts'
import { Refused } from './refusal.ts'
import { askerOf, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

/**
 * T2. The trail to take along, for the team: what `samsyn verify` checks, and the same for a
 * spreadsheet. Of an event that the asker may not read there are number and chain.
 */
export function trailExports(world: World) {
  return new Hono<Env>()
    .get(
      '/:id/trail.json',
      described("The team's stream in full, with its chain", trailFile),
      signedInOnly,
      async (c) => {
        const file = await fileOf(c)
        // A line for each field, so that two exports can be compared by any program.
        return c.body(`${JSON.stringify(file, null, 1)}\n`, 200, {
          'content-type': 'application/json; charset=utf-8',
          'content-disposition': `attachment; filename="samsyn-historik-${file.evaluation}.json"`,
        })
      },
    )
    .get(
      '/:id/trail.csv',
      described('The same for a spreadsheet', trailFile),
      signedInOnly,
      async (c) => {
        const file = await fileOf(c)
        return c.body(trailCsv(file), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="samsyn-historik-${file.evaluation}.csv"`,
        })
      },
    )

  async function fileOf(c: Context<Env, '/:id/trail.json' | '/:id/trail.csv'>): Promise<TrailFile> {
    const { id, view } = await evaluationOf(world, c)
    if (view.kind !== 'team') throw new Refused('noAccess')
    const { at, start, head, rows } = await world.evaluations.trail(id, askerOf(c))
    const { municipality, year, template } = view
    const nameOf = namesOf(await world.identity.people(), c.req.header('accept-language'))
    const roles = new Map(view.people.map(({ person, role }) => [person, role]))
    const involved = new Set([...roles.keys(), ...rows.filter(isShown).map(({ actor }) => actor)])
    return {
      format: 'samsyn-trail',
      version: 2,
      evaluation: id,
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
}

function inFile({ body, salt, ...row }: TeamRow): TrailFileRow {
  if (body === null || salt === null) throw new Error(`row ${row.seq} has lost its content`)
  return { ...row, body, salt }
}
