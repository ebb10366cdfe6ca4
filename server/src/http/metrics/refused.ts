import { createMiddleware } from 'hono/factory'
import type { Env } from '../world.ts'
import type { Figures } from './figures.ts'

/** Counts upgrades that are refused behind the door: foreign pages, and persons with too many. */
export function refusedUpgrades(figures: Figures) {
  return createMiddleware<Env>(async (c, next) => {
    await next()
    if (c.req.header('upgrade') === undefined) return
    if (c.res.status === 403) figures.upgradeRefused('foreignOrigin')
    if (c.res.status === 429) figures.upgradeRefused('tooManyOfPerson')
  })
}

const DOORS = /^\/api\/(auth\/|demo\/sign-in$)/

/** Counts the attempts to sign in that are refused, whoever tried. */
export function refusedSignIns(figures: Figures) {
  return createMiddleware<Env>(async (c, next) => {
    await next()
    if (!DOORS.test(c.req.path)) return
    if (c.res.status >= 400 && c.res.status < 500) figures.signInRefused()
  })
}
