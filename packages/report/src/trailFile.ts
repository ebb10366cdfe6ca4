import { personId, role } from '@samsyn/scoring'
import { z } from 'zod'

const hex = z.string().regex(/^[0-9a-f]{64}$/)

/** One event of an exported trail. `body` is the event as canonical JSON and `salt` its salts. */
const shownRow = z.strictObject({
  seq: z.int().min(1),
  /** Milliseconds since 1970 UTC. */
  at: z.int().nonnegative(),
  actor: personId,
  type: z.string().regex(/^[A-Za-z]+$/),
  digest: hex,
  chain: hex,
  body: z.string(),
  salt: z.string().regex(/^[0-9a-f]+(\.[0-9a-f]+)*$/),
})

/**
 * An event that whoever the file was made for may not read: that there is one, and its place in the
 * chain. Neither what happened nor who and when; its head cannot be turned back into them.
 */
const withheldRow = z.strictObject({ seq: z.int().min(1), head: hex, chain: hex })

export const trailFileRow = z.union([shownRow, withheldRow])
export type TrailFileRow = z.infer<typeof trailFileRow>

/** What stands over the events. Only `evaluation`, `start` and `head` are bound by the chain. */
export const trailFileHead = z.object({
  format: z.literal('samsyn-trail'),
  version: z.literal(2),
  evaluation: z.string().regex(/^[a-z0-9-]{8,40}$/),
  municipality: z.string(),
  year: z.int(),
  template: z.string(),
  /** The version of the rules that the server went by. */
  rules: z.int(),
  /** ISO 8601, UTC. */
  exportedAt: z.iso.datetime(),
  /** The ids in the events that are shown, with names as they were known at the export. */
  people: z.array(z.object({ person: personId, name: z.string(), role: role.nullable() })),
  /** The chain before the first event, and after the last. */
  start: hex,
  head: hex,
})

/** T2. The team's stream in full with its chain: what `samsyn verify` checks. */
export const trailFile = trailFileHead.extend({ events: z.array(trailFileRow) })
export type TrailFile = z.infer<typeof trailFile>
