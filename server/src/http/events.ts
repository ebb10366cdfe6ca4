import { Hono } from 'hono'
import { described, taking } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { evaluationEvents, eventsAfter } from './messages.ts'
import { Refused } from './refusal.ts'
import { askerOf, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

export function events(world: World) {
  return new Hono<Env>().get(
    '/:id/events',
    described("The team's stream after an event's number", evaluationEvents),
    signedInOnly,
    taking('query', eventsAfter),
    async (c) => {
      const { id, view } = await evaluationOf(world, c)
      if (view.kind !== 'team') throw new Refused('noAccess')
      const { after } = c.req.valid('query')
      const events = await world.evaluations.events(id, askerOf(c), after)
      // The view came first, so that all it counts is read; something may have happened since.
      return c.json({ events, upTo: Math.max(view.version, events.at(-1)?.seq ?? 0) })
    },
  )
}
