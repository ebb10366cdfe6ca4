import type { Block, EvaluationId } from '@samsyn/document'
import { findingsIn } from '@samsyn/report'
import { checkFinding } from '@samsyn/scoring'
import { Hono } from 'hono'
import { z } from 'zod'
import { textRooms } from '../../narrative/index.ts'
import { described } from '../described.ts'
import { evaluationOf } from '../evaluationOf.ts'
import { Refused } from '../refusal.ts'
import { traceOf } from '../safeLog.ts'
import { askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { checkedReport, keyOfText } from './checkedReport.ts'

const checkFindings = z.object({ findings: z.array(checkFinding) })

/** K1. What is worth a look before a release, for the team. */
export function checks(world: World) {
  return new Hono<Env>().get(
    '/:id/checks',
    described('What to look at before the report goes out', checkFindings),
    signedInOnly,
    async (c) => {
      const { id, view, template } = await evaluationOf(world, c)
      if (view.kind !== 'team') throw new Refused('noAccess')
      const parts = await world.evaluations.parts(id, askerOf(c))
      const texts = await textsNow(world, id)
      return c.json({ findings: findingsIn(checkedReport({ view, template, parts, texts })) })
    },
  )
}

/** What every text says now; a room that cannot be read says so to whoever opens it. */
async function textsNow({ narratives, log }: World, evaluation: EvaluationId) {
  const found = new Map<string, { blocks: readonly Block[]; digest: string }>()
  for (const room of textRooms) {
    const address = { evaluation, room }
    try {
      const blocks = await narratives.versions.now(address)
      const outline = await narratives.outlines.of(address)
      for (const { root, digest } of outline?.texts ?? [])
        found.set(keyOfText({ room, root }), { blocks: blocks?.[root] ?? [], digest })
    } catch (error) {
      log.warn({ evaluation, room, ...traceOf(error) }, 'texts not read for the checks')
    }
  }
  return found
}
