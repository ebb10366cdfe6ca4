import { z } from 'zod'

/** A narrative: the room that it is in, and its root there. `{ room: 'area-3', root: 'section/3.1' }` */
export const textRef = z.strictObject({
  room: z.string().regex(/^(area-[1-8]|summary)$/),
  root: z.string().regex(/^[a-z]{3,20}(\/[1-9]\.\d+(\+[1-9]\.\d+)*)?$/),
})
export type TextRef = z.infer<typeof textRef>

/** Hex SHA-256 of what a text says, as the server reads it. */
export const textDigest = z.string().regex(/^[0-9a-f]{64}$/)
