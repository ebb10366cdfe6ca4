import { z } from 'zod'

/** A data set names itself for ever; what changes is its version. */
export const resultSetId = z.string().regex(/^[a-z0-9-]{3,40}$/)

/** What an evaluation compares itself with. `since` is the first year that counts; null for all. */
export const comparisonBase = z.strictObject({
  set: resultSetId,
  version: z.int().min(1),
  since: z.int().min(1990).max(2200).nullable(),
})
export type ComparisonBase = z.infer<typeof comparisonBase>
