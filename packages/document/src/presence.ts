import { z } from 'zod'

/**
 * How many colours of people there are: indexes into the client's colour-blind-safe set. A person
 * keeps one colour in one evaluation, given by the server.
 */
export const PEOPLE_COLORS = 8

/** A person in a room's awareness. Written by the server from the session, never by the client. */
export const presentUser = z.object({
  id: z.string(),
  name: z.string(),
  color: z
    .int()
    .min(0)
    .max(PEOPLE_COLORS - 1),
})
export type PresentUser = z.infer<typeof presentUser>
