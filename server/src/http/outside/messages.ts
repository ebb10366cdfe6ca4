import { openShare } from '@samsyn/scoring'
import { z } from 'zod'

const LEAST_PASSCODE = 8

/** `POST /api/evaluations/:id/shares`, by the lead. */
export const newShare = z.strictObject({
  name: openShare.shape.name,
  /** Until when it leads anywhere; ms since 1970 UTC. */
  until: openShare.shape.until,
  /** Null where none shall be asked for. It is told to nobody again. */
  passcode: z.string().trim().min(LEAST_PASSCODE).max(100).nullable(),
})

export const shareMade = z.object({
  /** Its id, by which it is revoked. */
  share: z.string(),
  /** The whole address. The server keeps only its digest: it is told here and never again. */
  link: z.string(),
})

/** `GET /api/evaluations/:id/openings`, for the lead, the newest first. */
export const openings = z.object({
  openings: z.array(
    z.object({
      /** Milliseconds since 1970 UTC. */
      at: z.int(),
      by: z.discriminatedUnion('kind', [
        /** Its name as the lead gave it. */
        z.object({ kind: z.literal('share'), share: z.string(), name: z.string() }),
        z.object({
          kind: z.literal('contact'),
          person: z.object({ id: z.string(), name: z.string() }),
        }),
      ]),
      what: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('release'), release: z.int() }),
        z.object({ kind: z.literal('final'), revision: z.int() }),
        z.object({ kind: z.literal('live') }),
      ]),
    }),
  ),
})
