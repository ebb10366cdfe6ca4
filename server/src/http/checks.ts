import { checkFinding } from '@samsyn/scoring'
import { Hono } from 'hono'
import { z } from 'zod'
import { findingsFor } from '../checks/index.ts'
import { described } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { Refused } from './refusal.ts'
import { traceOf } from './safeLog.ts'
import { askerOf, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

const checkFindings = z.object({ findings: z.array(checkFinding) })

/** K1. What is worth a look before a release, for the team. */
export function checks(world: World) {
  const { evaluations, narratives, log } = world
  const unread = (evaluation: string, room: string, error: unknown) =>
    log.warn({ evaluation, room, ...traceOf(error) }, 'texts not read for the checks')
  return new Hono<Env>().get(
    '/:id/checks',
    described('What to look at before the report goes out', checkFindings),
    signedInOnly,
    async (c) => {
      const { id } = await evaluationOf(world, c)
      const found = await findingsFor({ evaluations, narratives, unread }, id, askerOf(c))
      if (!found) throw new Refused('noAccess')
      return c.json({ findings: found.findings })
    },
  )
}
