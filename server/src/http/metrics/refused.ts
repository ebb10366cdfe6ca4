import { createMiddleware } from 'hono/factory'
import type { Env } from '../world.ts'
import type { Figures } from './figures.ts'

const DOORS = /^\/api\/(auth\/|sign-in\/|demo\/sign-in$)/

/** Counts the attempts to sign in that are refused, whoever tried. */
export function refusedSignIns(figures: Figures) {
  return createMiddleware<Env>(async (c, next) => {
    await next()
    if (!DOORS.test(c.req.path)) return
    if (c.res.status >= 400 && c.res.status < 500) figures.signInRefused()
  })
}
