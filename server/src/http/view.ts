import { evaluationView as answer } from '@samsyn/scoring'
import { Hono } from 'hono'
import { described } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

export function view(world: World) {
  return new Hono<Env>().get(
    '/:id/view',
    described('What you may know of it now; the live socket sends the same', answer),
    signedInOnly,
    async (c) => {
      const { view } = await evaluationOf(world, c)
      return c.json(view)
    },
  )
}
