import { z } from 'zod'

/**
 * What everybody in the team may know of a room's texts without opening it: how much is written,
 * how many footnotes come before the next room's, and whether the words are still the same.
 */
export const roomOutline = z.object({
  room: z.string(),
  texts: z.array(
    z.object({
      root: z.string(),
      /** Words between blanks; a footnote's count too. */
      words: z.int(),
      /** Letters, signs and blanks. */
      characters: z.int(),
      footnotes: z.int(),
      /** Hex SHA-256 of the canonical JSON of its blocks. */
      digest: z.string(),
    }),
  ),
})
export type RoomOutline = z.infer<typeof roomOutline>
