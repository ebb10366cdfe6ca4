import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { archivedAs, memberIn } from '../../ending/index.ts'
import { fileName, formTypes, type ReportForm } from '../../forms/index.ts'
import { textsNow, writtenReport } from '../../report/index.ts'
import type { Opening } from '../../store/index.ts'
import { Allowance } from '../allowance.ts'
import { traceOf } from '../safeLog.ts'
import type { Env, World } from '../world.ts'
import type { Door } from './doors.ts'
import { eventStream, eventStreamHeaders } from './eventStream.ts'
import { formOf } from './filesOut.ts'
import { finalPage } from './finalPage.ts'
import { nonceOf, outsideHeaders } from './headers.ts'
import { listPage } from './listPage.ts'
import { livePage } from './livePage.ts'
import type { LiveTexts } from './liveTexts.ts'
import type { OpenPages } from './openPages.ts'
import { type NothingHere, nothingPage, passcodePage } from './plainPages.ts'
import { openedBy, type Reader } from './reader.ts'
import { releasePage, remarksPage } from './releasePage.ts'
import { releaseAt } from './releasesFor.ts'
import { nothingWritten, type Written } from './remarkForm.ts'
import { remarkTaken } from './remarkTaken.ts'
import { snapshotOf } from './snapshots.ts'

/** Ms, and how many remarks of one link or person within it. */
const REMARKS_WITHIN = 10 * 60_000
const REMARKS = 40
/** Ms. A live view that is followed on and on is one opening for so long. */
const ONE_OPENING = 10 * 60_000
const FORM_BYTES = 64 * 1024
/** Pages of one link or person within a minute: a whole council reads at once, and no machine. */
const PAGES = 600
const MINUTE = 60_000
/** Files of one link or person within a minute. */
const FILES = 60

const statusOf: Readonly<Record<NothingHere, 401 | 403 | 404 | 429 | 500>> = {
  gone: 404,
  signIn: 401,
  noAccess: 403,
  tooOften: 429,
  broken: 500,
}

export interface Behind {
  open: OpenPages
  live: LiveTexts
  now: () => number
}

interface OutsideEnv extends Env {
  Variables: Env['Variables'] & { reader: Reader }
}

/** All that somebody outside can read and send, behind one of the doors. */
export function pages(world: World, door: Door, { open, live, now }: Behind) {
  const { evaluations, outside, log } = world
  const remarks = new Allowance(REMARKS, REMARKS_WITHIN, now)
  const asked = new Allowance(PAGES, MINUTE, now)
  const files = new Allowance(FILES, MINUTE, now)
  const liveOpenings = new Allowance(1, ONE_OPENING, now)

  const admitted = createMiddleware<OutsideEnv>(async (c, next) => {
    const admission = await door(c)
    if ('refused' in admission) return nothing(c, admission.refused)
    if ('asked' in admission)
      return c.html(passcodePage(admission.base, c.req.header('accept-language')))
    if (!asked.take(whose(admission.reader))) return nothing(c, 'tooOften')
    c.set('reader', admission.reader)
    return next()
  })

  const app = new Hono<OutsideEnv>()
    .use(async (c, next) => {
      outsideHeaders(c)
      await next()
    })
    .get('/', admitted, (c) => c.html(listPage(c.var.reader, now())))
    .get('/draft/:no', admitted, async (c) => {
      const { reader } = c.var
      const shown = await draftOf(reader, c.req.param('no'))
      if (!shown) return c.redirect(reader.base, 302)
      if (shown === 'broken') return nothing(c, 'broken')
      await opened(c, { release: shown.release.no })
      return c.html(releasePage(shown, nonceOf(c)))
    })
    .get('/draft/:no/:file', admitted, async (c, next) => {
      const form = formOf(c.req.param('file'))
      if (!form) return next()
      const { reader } = c.var
      const shown = await draftOf(reader, c.req.param('no'))
      if (!shown) return c.redirect(reader.base, 302)
      if (shown === 'broken') return nothing(c, 'broken')
      if (!files.take(whose(reader))) return nothing(c, 'tooOften')
      await opened(c, { release: shown.release.no })
      const { report } = shown
      return sent(c, await world.forms.fileOf(report, form), form, fileName(report, form))
    })
    .get('/draft/:no/remarks', admitted, async (c) => {
      const { reader } = c.var
      const shown = await draftOf(reader, c.req.param('no'))
      if (!shown) return c.redirect(reader.base, 302)
      if (shown === 'broken') return nothing(c, 'broken')
      const written = { ...nothingWritten, on: c.req.query('on') ?? '' }
      return c.html(remarksPage(shown, { written, sent: c.req.query('sent') !== undefined }))
    })
    .post(
      '/draft/:no/remarks',
      bodyLimit({ maxSize: FORM_BYTES, onError: (c) => nothing(c, 'broken') }),
      admitted,
      async (c) => {
        const { reader } = c.var
        const { evaluation, by } = reader
        const shown = await draftOf(reader, c.req.param('no'))
        if (!shown) return c.redirect(reader.base, 303)
        if (shown === 'broken') return nothing(c, 'broken')
        const written = await writtenIn(c)
        const { report, release } = shown
        const wrong = remarks.take(whose(reader))
          ? await remarkTaken({ evaluations, evaluation, by, release: release.no, report, written })
          : 'tooMany'
        if (wrong) return c.html(remarksPage(shown, { written, wrong }), 422)
        return c.redirect(`${reader.base}/draft/${release.no}/remarks?sent`, 303)
      },
    )
    .get('/final/:revision', admitted, async (c) => {
      const { reader } = c.var
      const found = await finalOf(reader, c.req.param('revision'))
      if (!found) return c.redirect(reader.base, 302)
      const page = found.archive && finalPage(reader, found, nonceOf(c))
      if (page === undefined) return nothing(c, 'broken')
      await opened(c, { final: found.revision })
      return c.html(page)
    })
    .get('/final/:revision/:file', admitted, async (c, next) => {
      const form = formOf(c.req.param('file'))
      if (!form) return next()
      const { reader } = c.var
      const found = await finalOf(reader, c.req.param('revision'))
      if (!found) return c.redirect(reader.base, 302)
      const bytes = found.archive && memberIn(found.archive, archivedAs(form))
      if (!bytes) return nothing(c, 'gone')
      if (!files.take(whose(reader))) return nothing(c, 'tooOften')
      await opened(c, { final: found.revision })
      const { municipality, year, template } = reader.outward
      const edition = { state: 'final', revision: found.revision } as const
      const name = fileName({ municipality, year, edition, language: template.language }, form)
      return sent(c, bytes, form, name)
    })
    .get('/live', admitted, async (c) => {
      const { reader } = c.var
      if (!isLive(reader)) return c.redirect(reader.base, 302)
      const texts = await textsNow(world.narratives, reader.evaluation)
      const report = writtenReport(reader.outward, ({ room, root }) => texts.get(`${room}/${root}`))
      await openedLive(c)
      return c.html(livePage(reader, report, nonceOf(c)))
    })
    .get('/live/text', admitted, async (c) => {
      const { reader } = c.var
      if (!isLive(reader)) return nothing(c, 'gone')
      await openedLive(c)
      return streamed(
        c,
        reader,
        () => stillLive(reader),
        (line) => live.follow(reader.evaluation, line),
      )
    })
    .get('/watch', admitted, async (c) => {
      const { reader } = c.var
      const draft = c.req.query('draft')
      const holds = async () =>
        draft !== undefined
          ? await stillOut(reader, draft)
          : c.req.query('live') === undefined || (await stillLive(reader))
      if (!(await holds())) return nothing(c, 'gone')
      return streamed(c, reader, holds)
    })

  app.onError((error, c) => {
    const { method, routePath: route } = c.req
    log.error({ request: c.var.request, method, route, ...traceOf(error) }, 'request failed')
    return nothing(c, 'broken')
  })
  return app

  function nothing(c: Context, why: NothingHere) {
    outsideHeaders(c)
    return c.html(nothingPage(why, c.req.header('accept-language')), statusOf[why])
  }

  /** R3. Before the answer: what cannot be written down is not shown. */
  async function opened(c: Context<OutsideEnv>, what: Opening['what']): Promise<void> {
    const { reader } = c.var
    if (c.req.method !== 'GET') return
    await outside.openings.add(reader.evaluation, { at: now(), by: openedBy(reader), what })
  }

  /** Once for as long as one opening lasts: without scripts the page is loaded anew all the time. */
  async function openedLive(c: Context<OutsideEnv>): Promise<void> {
    const key = whose(c.var.reader)
    if (c.req.method !== 'GET' || !liveOpenings.take(key)) return
    try {
      await opened(c, 'live')
    } catch (error) {
      liveOpenings.giveBack(key)
      throw error
    }
  }

  async function draftOf(reader: Reader, no: string | undefined) {
    const { evaluation, outward } = reader
    const release = releaseAt(outward.releases, no)
    if (!release) return undefined
    const report = await snapshotOf(outside.snapshots, evaluation, release)
    if (report) return { reader, release, report, now: now() }
    log.error({ evaluation, release: release.no }, 'a release is not what went out')
    return 'broken'
  }

  async function finalOf({ evaluation, outward }: Reader, wanted: string | undefined) {
    const final = outward.ending.finals.find(({ revision }) => String(revision) === wanted)
    if (!final) return undefined
    const { revision } = final
    return { revision, archive: await world.archives.get(evaluation, revision) }
  }

  function sent(c: Context, bytes: Uint8Array, form: ReportForm, name: string) {
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': formTypes[form],
      'content-disposition': `attachment; filename="${name}"`,
    })
  }

  function streamed(
    c: Context<OutsideEnv>,
    reader: Reader,
    holds: () => Promise<boolean>,
    begin: Parameters<typeof eventStream>[0] = () => () => {},
  ) {
    // Of this answer only the head is sent: nobody would ever end the line, nor take its place back.
    if (c.req.method === 'HEAD') return c.body(null, 200, eventStreamHeaders)
    const leave = open.enter(reader)
    if (!leave) return nothing(c, 'tooOften')
    return eventStream((line) => {
      const forget = open.add(reader, line, holds, leave)
      const stop = begin(line)
      return () => {
        stop()
        forget()
      }
    })
  }

  async function stillOut({ evaluation }: Reader, no: string): Promise<boolean> {
    const outward = await evaluations.outward(evaluation)
    return outward !== undefined && releaseAt(outward.releases, no) !== undefined
  }

  async function stillLive({ evaluation }: Reader): Promise<boolean> {
    const outward = await evaluations.outward(evaluation)
    return outward !== undefined && isLive({ outward })
  }
}

/** R2. Where the lead lets them, while it is being written. */
function isLive({ outward }: Pick<Reader, 'outward'>): boolean {
  return outward.releases.live && outward.phase === 'open'
}

function whose({ by }: Reader): string {
  return by.kind === 'share' ? by.share.share : by.person
}

async function writtenIn(c: Context): Promise<Written> {
  const form = await c.req.parseBody()
  const field = (name: keyof Written) => {
    const value = form[name]
    // Browsers send a line break as two signs, and count it as one.
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
  }
  return {
    on: field('on'),
    quote: field('quote'),
    before: field('before'),
    text: field('text'),
    source: field('source'),
    name: field('name'),
  }
}
