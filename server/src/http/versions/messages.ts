import { block } from '@samsyn/document'
import { text, textRef } from '@samsyn/scoring'
import { z } from 'zod'

const person = z.object({ id: z.string(), name: z.string() })

const version = z.object({
  number: z.int(),
  /** Milliseconds since 1970 UTC. */
  at: z.int(),
  /** Who asked for it; null where nobody did. */
  by: person.nullable(),
  /** Null where it is not a named one. */
  name: z.string().nullable(),
  why: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('automatic') }),
    z.object({ kind: z.literal('named') }),
    z.object({ kind: z.literal('approval'), approved: textRef }),
    z.object({ kind: z.literal('restore'), restored: z.int() }),
  ]),
  /** Who wrote since the version before. */
  writers: z.array(person),
  /** By room and root: texts of the same digest are the same. */
  texts: z.record(z.string(), z.record(z.string(), z.string())),
})

/** `GET /api/evaluations/:id/versions`, the first first; `now` is as a version would be made now. */
export const versions = z.object({
  versions: z.array(version),
  now: version.shape.texts,
  /** Whether the asker may keep one, and bring one back. */
  may: z.object({ keep: z.boolean(), restore: z.boolean() }),
})

/** `GET /api/evaluations/:id/versions/:version/:room`: a version's number, or `now`. */
export const textsOfRoom = z.object({
  texts: z.array(
    z.object({
      root: z.string(),
      /** Null where what was kept cannot be read any more. */
      blocks: z.array(block).nullable(),
    }),
  ),
})

const LONGEST_NAME = 80

export const newVersion = z.strictObject({ name: text.trim().min(1).max(LONGEST_NAME) })

export const versionKept = z.object({ number: z.int() })
