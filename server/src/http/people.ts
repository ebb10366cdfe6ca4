import { Hono } from 'hono'
import { described } from './described.ts'
import { people as answer } from './messages.ts'
import { administratorOnly } from './session.ts'
import type { Env, World } from './world.ts'

export function people({ identity }: World) {
  return new Hono<Env>().get(
    '/',
    described('Everybody the server knows; for administrators', answer),
    administratorOnly,
    async (c) => {
      const everybody = await identity.people()
      return c.json({
        people: everybody.map(({ id, name, email, administrator }) => ({
          id: id as string,
          name,
          email,
          administrator,
        })),
      })
    },
  )
}
