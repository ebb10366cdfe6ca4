import { Hono } from 'hono'
import { described, taking } from './described.ts'
import { demoSignIn as body, me } from './messages.ts'
import { Refused } from './refusal.ts'
import type { Env, World } from './world.ts'

/** The demo's door: an ordinary session for one of its people. Where there is no demo, no door. */
export function demoSignIn({ demo, identity }: World) {
  return new Hono<Env>().post(
    '/sign-in',
    described('Sign in as one of the people of the demo', me.shape.person),
    taking('json', body),
    async (c) => {
      const { person } = c.req.valid('json')
      const guest = demo?.find((one) => one.person === person)
      const answer = guest && (await identity.demoSignIn(guest.email, c.req.raw))
      if (!answer) throw new Refused('notFound')
      return answer
    },
  )
}
