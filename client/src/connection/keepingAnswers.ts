import { z } from 'zod'
import { reading } from './api.ts'

const kept = z.object({
  id: z.string(),
  municipality: z.string(),
  year: z.int(),
  finalised: z.int(),
  goes: z.int().nullable(),
})
export type KeptEvaluation = z.infer<typeof kept>

const deletion = z.object({
  evaluation: z.string(),
  municipality: z.string(),
  year: z.int(),
  at: z.int(),
})
export type Deletion = z.infer<typeof deletion>

/** How long evaluations are kept, which go when, and which are gone, the oldest first. */
export const retentionNow = reading('retention')(
  z.object({
    period: z.object({ months: z.int().nullable(), since: z.int() }).nullable(),
    evaluations: z.array(kept),
    deletions: z.array(deletion),
  }),
)
export type RetentionNow = z.infer<typeof retentionNow>

const archive = z.object({ evaluation: z.string(), revision: z.int(), size: z.int() })
export type LeftArchive = z.infer<typeof archive>

/** What is left of evaluations that are gone. */
export const leftArchives = reading('archives')(z.object({ archives: z.array(archive) }))
