import { teamEvent, text } from '@samsyn/scoring'
import { z } from 'zod'
import { LONGEST } from '../../retention/index.ts'

/** The bodies of what is kept, for how long, and of what is one person's. Times are ms since 1970 UTC. */

/** Months behind the finalisation; null for ever. */
const months = z.int().min(1).max(LONGEST).nullable()
export const periodWanted = z.strictObject({ months })

export const retentionNow = z.object({
  /** Null where nothing was ever decided: then all is kept. */
  period: z.object({ months, since: z.int() }).nullable(),
  /** The final ones, those that go first in front. */
  evaluations: z.array(
    z.object({
      id: z.string(),
      municipality: z.string(),
      year: z.int(),
      finalised: z.int(),
      goes: z.int().nullable(),
    }),
  ),
  /** The oldest first. */
  deletions: z.array(
    z.object({
      evaluation: z.string(),
      municipality: z.string(),
      year: z.int(),
      at: z.int(),
      by: z.string(),
      events: z.int(),
      head: z.string(),
    }),
  ),
})

export const erasureWanted = z.strictObject({ reason: text.trim().min(1).max(1000) })
export const erased = z.object({
  evaluations: z.array(z.object({ id: z.string(), events: z.int() })),
  /** Whether nothing is left in the store's files; else that is seen to later. */
  fromDisk: z.boolean(),
})

const privateRow = z.object({
  subQuestion: z.string(),
  revision: z.int(),
  at: z.int(),
  kind: z.string(),
  /** JSON. */
  body: z.string(),
})

/** All that the server has of one person. */
export const personData = z.object({
  made: z.string(),
  person: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    administrator: z.boolean(),
  }),
  sessions: z.array(
    z.object({ startedAt: z.int(), expiresAt: z.int(), device: z.string().nullable() }),
  ),
  evaluations: z.array(
    z.object({
      evaluation: z.string(),
      municipality: z.string(),
      year: z.int(),
      acts: z.array(z.object({ seq: z.int(), at: z.int(), event: teamEvent })),
      named: z.array(z.object({ seq: z.int(), at: z.int(), type: z.string() })),
      /** C1. Null where another than the person asks. */
      judgements: z.array(privateRow).nullable(),
      texts: z.array(
        z.object({ room: z.string(), root: z.string(), paragraphs: z.array(z.string()) }),
      ),
      versions: z.array(z.object({ number: z.int(), at: z.int(), name: z.string().nullable() })),
      seen: z.int(),
      openings: z.array(z.object({ at: z.int(), what: z.unknown() })),
    }),
  ),
})
