import { type TrailFile, trailCsv, trailFile } from '@samsyn/report'
import { type Context, Hono } from 'hono'
import { trailFileOf } from '../ending/index.ts'
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
    const exported = await world.evaluations.trail(id, askerOf(c))
    const nameOf = namesOf(await world.identity.people(), c.req.header('accept-language'))
    return trailFileOf({ evaluation: id, view, trail: exported, at: exported.at, nameOf })
  }
}
