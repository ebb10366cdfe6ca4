import { createHash } from 'node:crypto'
import {
  type Edition,
  htmlOf,
  type Report,
  type ReportChoices,
  report,
  stylesOf,
} from '@samsyn/report'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Outward } from '../evaluations/index.ts'
import { reportNow } from '../report/index.ts'
import { described, taking } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { Refused } from './refusal.ts'
import { signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

/** `GET /api/evaluations/:id/report.html?scores=0&theme=dark` */
const asked = z.object({
  scores: z.enum(['0', '1']).optional(),
  theme: z.enum(['light', 'dark']).optional(),
  /** As a file to keep. */
  download: z.enum(['1']).optional(),
})
type Asked = z.infer<typeof asked>

/** The report as it would go out now, for the team. */
export function reports(world: World) {
  const what = described('The report as it would go out now', report)
  return new Hono<Env>()
    .get('/:id/report.json', what, signedInOnly, taking('query', asked), async (c) => {
      const query = c.req.valid('query')
      const made = await reportFor(c, query)
      return c.body(`${JSON.stringify(made, null, 1)}\n`, 200, {
        'content-type': 'application/json; charset=utf-8',
        ...kept(made, query, 'json'),
      })
    })
    .get(
      '/:id/report.html',
      described('The same as a page that needs nothing beside it', z.string()),
      signedInOnly,
      taking('query', asked),
      async (c) => {
        const query = c.req.valid('query')
        const made = await reportFor(c, query)
        return c.html(htmlOf(made, { theme: query.theme }), 200, {
          'content-security-policy': policyFor(made),
          // Our own page shows it in a frame.
          'x-frame-options': 'SAMEORIGIN',
          // In its sandbox it is of no origin, and a browser says so in its console.
          'origin-agent-cluster': '?0',
          ...kept(made, query, 'html'),
        })
      },
    )

  async function reportFor(
    c: Context<Env, '/:id/report.json' | '/:id/report.html'>,
    { scores }: Asked,
  ): Promise<Report> {
    const { id, view } = await evaluationOf(world, c)
    if (view.kind !== 'team') throw new Refused('noAccess')
    const made = await reportNow(world, id, (outward) => choicesFor(outward, scores !== '0'))
    if (!made) throw new Refused('noSuchEvaluation')
    return made
  }
}

function choicesFor(outward: Outward, scores: boolean): ReportChoices {
  return { edition: editionOf(outward), scores, percent: true }
}

function editionOf({ phase, ending }: Outward): Edition {
  return phase === 'final' ? { state: 'final', revision: ending.revision } : { state: 'working' }
}

/** Nothing is fetched and nothing runs; links lead out of the frame. */
function policyFor(made: Report): string {
  const styles = stylesOf(made).map((style) => `'sha256-${digestOf(style)}'`)
  return [
    "default-src 'none'",
    `style-src ${styles.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ')
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** A name of letters that every header and disk takes. */
function kept({ municipality, year }: Report, { download }: Asked, ending: string) {
  const name = municipality
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  const file = `kommunkompassen-${[name, year].filter(Boolean).join('-')}.${ending}`
  return download === undefined
    ? undefined
    : { 'content-disposition': `attachment; filename="${file}"` }
}
