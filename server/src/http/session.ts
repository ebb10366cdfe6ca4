import { createMiddleware } from 'hono/factory'
import { Refused } from './refusal.ts'
import type { Env, World } from './world.ts'

/** Looks up who the request speaks for; most routes then ask `signedIn`. */
export function session({ identity }: World) {
  return createMiddleware<Env>(async (c, next) => {
    c.set('me', await identity.signedIn(c.req.raw.headers))
    await next()
  })
}

/** The routes behind it are for people with a session. */
export const signedInOnly = createMiddleware<Env>(async (c, next) => {
  if (!c.var.me) throw new Refused('signIn')
  await next()
})

export const administratorOnly = createMiddleware<Env>(async (c, next) => {
  if (!c.var.me) throw new Refused('signIn')
  if (!c.var.me.administrator) throw new Refused('noAccess')
  await next()
})

/** Who asks, behind one of the two above. */
export function askerOf(c: { var: Env['Variables'] }) {
  const { me } = c.var
  if (!me) throw new Refused('signIn')
  return { person: me.id, administrator: me.administrator }
}
