import { z } from 'zod'
import { roomOutline } from './outline.ts'

/** Who is in the evaluation, as everybody in its team may see. */
const presentPerson = z.object({
  person: z.string(),
  name: z.string(),
  color: z.int().min(0),
  /**
   * The row they have before them, where it is open to whoever is told: C1, no row is named before
   * its reveal, nor to somebody recused from it.
   */
  row: z.string().nullable().default(null),
  /** They lead the others through the rows. At most one does, the last who began. */
  guiding: z.boolean().default(false),
})

/** What a client says on `/live/{evaluation}`: where its person is, and whether they lead. */
export const liveSaying = z.strictObject({
  type: z.literal('at'),
  /** A sub-question's number, or null when they look at none. */
  row: z.string().max(8).nullable(),
  guiding: z.boolean(),
})
export type LiveSaying = z.infer<typeof liveSaying>

/**
 * What the server says on `/live/{evaluation}`, as JSON text. The shapes of the view and of the parts
 * are given by whoever knows the rules; this package does not.
 */
export function liveMessage<View extends z.ZodType, Part extends z.ZodType>(
  view: View,
  part: Part,
) {
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('view'), view }),
    /** One of what stands beside the judging, whole: at once, and when it moved. */
    z.object({ type: z.literal('part'), part }),
    /** How much stands in a room's texts: at once, and a moment after they changed. */
    z.object({ type: z.literal('outline'), outline: roomOutline }),
    z.object({
      type: z.literal('here'),
      people: z.array(presentPerson),
      /** Whom the product plays while they are away; in a demo only. */
      played: z.array(z.string()).default([]),
    }),
    /** Nothing new; keeps the connection from looking dead. Every 20 s. */
    z.object({ type: z.literal('pulse') }),
  ])
}
