import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { setCookie } from 'hono/cookie'
import { Allowance } from '../allowance.ts'
import { traceOf } from '../safeLog.ts'
import type { Env, World } from '../world.ts'
import { callerOf } from './address.ts'
import { assets } from './assets.ts'
import { contactPages } from './contacts.ts'
import { doorOfContacts, doorOfLinks, entryCookie } from './doors.ts'
import { ENTRY_LASTS, Entries } from './entry.ts'
import { outsideHeaders } from './headers.ts'
import { LiveTexts } from './liveTexts.ts'
import { OpenPages } from './openPages.ts'
import { pages } from './pages.ts'
import { passcodeMatches } from './passcode.ts'
import { nothingPage, passcodePage } from './plainPages.ts'

/** Ms, and how many wrong passcodes of one caller, and of all callers at one link. */
const GUESSES_WITHIN = 15 * 60_000
const GUESSES = 10
const GUESSES_AT_ONE = 100

const FORM_BYTES = 4 * 1024

/** Nothing of the team's client stands at these addresses. */
function nowhere(c: Context) {
  outsideHeaders(c)
  const { path } = c.req
  const isFirstPage = /^\/(?:share|outside)\/[\w-]+\/$/.test(path)
  if (isFirstPage) return c.redirect(path.slice(0, -1), 302)
  return c.html(nothingPage('gone', c.req.header('accept-language')), 404)
}

/** What the municipality reaches: by a link, or signed in. `close` ends what is open. */
export function outsideRoutes(world: World) {
  const { evaluations, identity, narratives, rooms, publicOrigin, log } = world
  const now = world.now ?? Date.now
  const entries = new Entries(now, world.entryKey)
  const ofCaller = new Allowance(GUESSES, GUESSES_WITHIN, now)
  const atLink = new Allowance(GUESSES_AT_ONE, GUESSES_WITHIN, now)
  const live = new LiveTexts({
    evaluations,
    narratives,
    failed: (error) => log.error(traceOf(error), 'live text failed'),
  })
  const open = new OpenPages({ evaluations, identity, now })
  const stopHearing = rooms.watchCommits((address) => live.heard(address))
  const knocked = { ...world, entries, now }
  const behind = { open, live, now }
  const links = doorOfLinks(knocked)

  const routes = new Hono<Env>()
    .get('/share/assets/:name', (c) => {
      const asset = Object.values(assets).find(({ name }) => name === c.req.param('name'))
      if (!asset) return c.notFound()
      return c.body(asset.body, 200, {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
      })
    })
    .post('/share/:token/passcode', bodyLimit({ maxSize: FORM_BYTES }), async (c) => {
      outsideHeaders(c)
      const language = c.req.header('accept-language')
      const admission = await links(c)
      if ('refused' in admission) return c.html(nothingPage('gone', language), 404)
      if ('reader' in admission) return c.redirect(admission.reader.base, 303)
      const { base, lock } = admission
      const caller = `${lock.share} ${callerOf(c, publicOrigin !== undefined)}`
      if (!ofCaller.take(caller)) return c.html(passcodePage(base, language, 'wait'), 429)
      if (!atLink.take(lock.share)) return c.html(passcodePage(base, language, 'wait'), 429)
      const { passcode } = await c.req.parseBody()
      const guess = typeof passcode === 'string' ? passcode : ''
      if (!(await passcodeMatches(lock.hash, guess)))
        return c.html(passcodePage(base, language, 'wrong'), 403)
      ofCaller.giveBack(caller)
      atLink.giveBack(lock.share)
      setCookie(c, entryCookie(lock.share), entries.issue(lock.share), {
        path: base,
        httpOnly: true,
        sameSite: 'Lax',
        secure: publicOrigin?.startsWith('https:') ?? false,
        maxAge: ENTRY_LASTS / 1000,
      })
      return c.redirect(base, 303)
    })
    .route('/share/:token', pages(world, links, behind))
    .route('/outside', contactPages(world))
    .route('/outside/:evaluation', pages(world, doorOfContacts(knocked), behind))
    .all('/share/*', nowhere)
    .all('/outside/*', nowhere)

  return {
    routes,
    close() {
      stopHearing()
      open.close()
    },
  }
}
