import { Hono } from 'hono'
import { described } from './described.ts'
import { health as answer } from './messages.ts'
import type { Env, World } from './world.ts'

export function health({ evaluations }: World) {
  return new Hono<Env>()
    .get('/health', described('Whether the server answers', answer), (c) =>
      c.json({ status: 'ok' as const }),
    )
    .get('/ready', described('Whether the server and its store answer', answer), async (c) => {
      await evaluations.ready()
      return c.json({ status: 'ok' as const })
    })
}
