import { Hono } from 'hono'
import { described } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { evaluationParts } from './messages.ts'
import { Refused } from './refusal.ts'
import { askerOf, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

export function parts(world: World) {
  return new Hono<Env>().get(
    '/:id/parts',
    described(
      'Evidence, margin and sections as you may know them; the live socket sends the same',
      evaluationParts,
    ),
    signedInOnly,
    async (c) => {
      const { id, view } = await evaluationOf(world, c)
      if (view.kind !== 'team') throw new Refused('noAccess')
      return c.json({ parts: await world.evaluations.parts(id, askerOf(c)) })
    },
  )
}
