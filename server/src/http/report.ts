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
import { fileName, formTypes, type ReportForm } from '../forms/index.ts'
import { reportNow } from '../report/index.ts'
import { Allowance } from './allowance.ts'
import { described, taking } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { Refused } from './refusal.ts'
import { traceOf } from './safeLog.ts'
import { askerOf, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

/** `GET /api/evaluations/:id/report.html?scores=0&theme=dark` */
const asked = z.object({
  scores: z.enum(['0', '1']).optional(),
  theme: z.enum(['light', 'dark']).optional(),
  /** As a file to keep. */
  download: z.enum(['1']).optional(),
})
type Asked = z.infer<typeof asked>

/** `GET /api/evaluations/:id/report.pdf?scores=0&standard=a-2a` */
const fileAsked = z.object({
  scores: z.enum(['0', '1']).optional(),
  /** Of a PDF: for people (UA-1, as without it), or for an archive (A-2a). */
  standard: z.enum(['ua-1', 'a-2a']).optional(),
})

/** Files of one person within so many ms: each costs as much as a thousand edits. */
const FILES = 60
const WITHIN = 10 * 60_000

/** The report as it would go out now, for the team. */
export function reports(world: World) {
  const { forms, log, now = Date.now } = world
  const allowance = new Allowance(FILES, WITHIN, now)
  const what = described('The report as it would go out now', report)
  return new Hono<Env>()
    .get('/:id/report.json', what, signedInOnly, taking('query', asked), async (c) => {
      const query = c.req.valid('query')
      const made = await reportFor(c, query)
      return c.body(`${JSON.stringify(made, null, 1)}\n`, 200, {
        'content-type': formTypes.json,
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
          ...kept(made, query, 'html'),
        })
      },
    )
    .get(
      '/:id/report.pdf',
      described('The same to print and to keep', z.string()),
      signedInOnly,
      taking('query', fileAsked),
      (c) => fileFor(c, 'pdf', c.req.valid('query')),
    )
    .get(
      '/:id/report.docx',
      described('The same to go on with in Word', z.string()),
      signedInOnly,
      taking('query', fileAsked),
      (c) => fileFor(c, 'docx', c.req.valid('query')),
    )
    .get(
      '/:id/scores.xlsx',
      described('Its tables as sheets, with a plan of action to fill in', z.string()),
      signedInOnly,
      taking('query', fileAsked),
      (c) => fileFor(c, 'xlsx', c.req.valid('query')),
    )
    .get(
      '/:id/plan.csv',
      described('The plan of action alone', z.string()),
      signedInOnly,
      taking('query', fileAsked),
      (c) => fileFor(c, 'csv', c.req.valid('query')),
    )

  async function fileFor(
    c: Context<Env, '/:id/report.pdf'>,
    form: ReportForm,
    { scores, standard }: z.infer<typeof fileAsked>,
  ) {
    const made = await reportFor(c, { scores })
    if (!allowance.take(askerOf(c).person)) throw new Refused('tooManyTries')
    const file = await forms.fileOf(made, form, { standard }).catch((error) => {
      log.error({ form, ...traceOf(error) }, 'a report could not be made into a file')
      throw new Refused('fileNotMade')
    })
    return c.body(new Uint8Array(file), 200, {
      'content-type': formTypes[form],
      'content-disposition': `attachment; filename="${fileName(made, form)}"`,
    })
  }

  async function reportFor(
    c: Context<Env, '/:id/report.json'>,
    { scores }: Pick<Asked, 'scores'>,
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

/**
 * Nothing is fetched and nothing runs; links lead out of the frame. It is of our own origin, so that
 * the page around it can put a newer text in the place of the one that is read, without it jumping.
 */
export function policyFor(made: Report): string {
  const styles = stylesOf(made).map((style) => `'sha256-${digestOf(style)}'`)
  return [
    "default-src 'none'",
    `style-src ${styles.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  ].join('; ')
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function kept(made: Report, { download }: Asked, ending: string) {
  return download === undefined
    ? undefined
    : { 'content-disposition': `attachment; filename="${fileName(made, ending)}"` }
}
