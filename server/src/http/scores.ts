import { scoresCsv, scoresFile, scoresJson } from '@samsyn/report'
import { type Context, Hono } from 'hono'
import { described } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { Refused } from './refusal.ts'
import { signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

/** Chapter 4 as it stands, for the team. An administrator without a part sees no points. */
export function scores(world: World) {
  const what = described('Chapter 4 as it stands now', scoresFile)
  return new Hono<Env>()
    .get('/:id/scores', what, signedInOnly, async (c) => c.json(await fileOf(c)))
    .get('/:id/scores.json', what, signedInOnly, async (c) => c.json(await fileOf(c)))
    .get(
      '/:id/scores.csv',
      described('The same for a spreadsheet', scoresFile),
      signedInOnly,
      async (c) => {
        const file = await fileOf(c)
        return c.body(scoresCsv(file), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="samsyn-${file.year}.csv"`,
        })
      },
    )

  async function fileOf(c: Context<Env, '/:id/scores'>) {
    const { view, template } = await evaluationOf(world, c)
    if (view.kind !== 'team') throw new Refused('noAccess')
    const rows = view.areas.flatMap(({ subQuestions }) => subQuestions)
    const consensus = new Map(rows.map((row) => [row.no, row.consensus?.value ?? null]))
    return scoresJson({ municipality: view.municipality, year: view.year, template, consensus })
  }
}
