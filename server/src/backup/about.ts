import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const part = z.strictObject({ bytes: z.int().positive(), sha256: digest })

/**
 * What a backup says of itself, for the proof that it is whole. Nothing that anybody wrote, no
 * points, and nothing of who has judged what; numbers of rows are those of the team's streams.
 */
export const about = z.strictObject({
  /** When it was begun: all that was answered before is in it. */
  made: z.iso.datetime(),
  generation: z.string().min(1),
  /** The demo's data: never to come among real work. */
  demo: z.boolean(),
  parts: z.strictObject({ 'samsyn.sqlite': part, 'people.sqlite': part }),
  people: z.int(),
  rooms: z.int(),
  evaluations: z.array(
    z.strictObject({
      id: z.string(),
      events: z.int(),
      /** T2. The chain after the last event. */
      head: digest,
      /** Over what is agreed and what it comes to, computed anew from the events. */
      scores: digest,
    }),
  ),
})
export type About = z.infer<typeof about>
