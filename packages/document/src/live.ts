import { z } from 'zod'

/** Who is in the evaluation, as everybody in its team may see. Rows are not in it before reveal. */
const presentPerson = z.object({ person: z.string(), name: z.string(), color: z.int().min(0) })

/**
 * What the server says on `/live/{evaluation}`, as JSON text. The shape of the view is given by
 * whoever knows the rules; this package does not.
 */
export function liveMessage<View extends z.ZodType>(view: View) {
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('view'), view }),
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
