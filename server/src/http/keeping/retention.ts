import { Hono } from 'hono'
import { described, taking } from '../described.ts'
import { administratorOnly, askerOf } from '../session.ts'
import { done } from '../signIn/messages.ts'
import type { Env, World } from '../world.ts'
import { periodWanted, retentionNow } from './messages.ts'

/** How long evaluations are kept, what goes when, and what is gone. */
export function retention({ keeping }: World) {
  return new Hono<Env>()
    .get(
      '/',
      described('How long evaluations are kept; for administrators', retentionNow),
      administratorOnly,
      async (c) => {
        const [period, kept, deletions] = await Promise.all([
          keeping.retention.period(),
          keeping.retention.kept(),
          keeping.deletions(),
        ])
        const { months, since } = period ?? { months: null, since: null }
        return c.json({
          period: since === null ? null : { months, since },
          evaluations: kept.map((one) => ({ ...one, id: one.id as string })),
          deletions: deletions.map((one) => {
            return { ...one, evaluation: one.evaluation as string, by: one.by as string }
          }),
        })
      },
    )
    .put(
      '/',
      described('Decide how long evaluations are kept; for administrators', done),
      administratorOnly,
      taking('json', periodWanted),
      async (c) => {
        await keeping.retention.decide(c.req.valid('json').months, askerOf(c).person)
        return c.json({})
      },
    )
}
