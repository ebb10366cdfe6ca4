import { Hono } from 'hono'
import { described } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { trailVerdict } from './messages.ts'
import { Refused } from './refusal.ts'
import { signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

/** T2. For the team: the same people who may read the stream that it is about. */
export function trail(world: World) {
  return new Hono<Env>().get(
    '/:id/trail/verify',
    described("Whether the team's stream is whole, recomputed now", trailVerdict),
    signedInOnly,
    async (c) => {
      const { id, view } = await evaluationOf(world, c)
      if (view.kind !== 'team') throw new Refused('noAccess')
      const verdict = await world.evaluations.verify(id)
      return c.json(
        verdict.whole
          ? { whole: true as const, events: verdict.rows }
          : { whole: false as const, seq: verdict.seq },
      )
    },
  )
}
