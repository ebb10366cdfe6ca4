import { Hono } from 'hono'
import { z } from 'zod'
import { described, taking } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { languages } from './language.ts'
import { Refused } from './refusal.ts'
import { askerOf, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

/** The number of the last event that somebody has looked at; 0 before the first time. */
const seenAnswer = z.object({ seq: z.int() })

const seenBody = z.strictObject({
  seq: z.int().min(0),
  /** In which they read: what else the server has to say to them, it says in that. */
  language: z.enum(languages).optional(),
})

/** How far somebody has looked at what concerns them. Theirs alone, and no event. */
export function seen(world: World) {
  return new Hono<Env>()
    .get(
      '/:id/seen',
      described('How far you have looked at what concerns you', seenAnswer),
      signedInOnly,
      async (c) => {
        const { id } = await teamOnly(world, c)
        return c.json({ seq: await world.seen.of(id, askerOf(c).person) })
      },
    )
    .put(
      '/:id/seen',
      described('Say how far you have looked; it never goes back', seenAnswer),
      signedInOnly,
      taking('json', seenBody),
      async (c) => {
        const { id } = await teamOnly(world, c)
        const { person } = askerOf(c)
        const { seq, language } = c.req.valid('json')
        if (language) world.spoke?.(person, language)
        await world.seen.put(id, person, seq)
        return c.json({ seq: await world.seen.of(id, person) })
      },
    )
}

async function teamOnly(world: World, c: Parameters<typeof evaluationOf>[1]) {
  const { id, view } = await evaluationOf(world, c)
  if (view.kind !== 'team') throw new Refused('noAccess')
  return { id }
}
