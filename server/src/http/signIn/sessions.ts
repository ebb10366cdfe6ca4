import { Hono } from 'hono'
import { described, taking } from '../described.ts'
import { Refused } from '../refusal.ts'
import { signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { sessions as answer, done, sessionsEnded } from './messages.ts'

/** Where one is signed in. One's own only, whoever one is. */
export function sessions({ identity }: World) {
  return new Hono<Env>()
    .use('*', signedInOnly)
    .get('/', described('Where you are signed in', answer), async (c) => {
      const me = meOf(c)
      const own = await identity.sessions.of(me.id)
      return c.json({ sessions: own.map((one) => ({ ...one, current: one.id === me.session })) })
    })
    .post(
      '/end',
      described('Sign out everywhere else, or everywhere', done),
      taking('json', sessionsEnded),
      async (c) => {
        const me = meOf(c)
        if (c.req.valid('json').which === 'others') {
          await identity.sessions.endOthers(me.id, me.session)
          return c.json({})
        }
        const cookies = await identity.sessions.endAll(me.id, c.req.raw)
        for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
        return c.json({})
      },
    )
    .delete('/:session', described('End one of your sessions', done), async (c) => {
      await identity.sessions.end(meOf(c).id, c.req.param('session'))
      return c.json({})
    })
}

function meOf({ var: { me } }: { var: Env['Variables'] }) {
  if (!me) throw new Refused('signIn')
  return me
}
