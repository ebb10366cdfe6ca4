import { template } from '@samsyn/scoring'
import { z } from 'zod'
import { reading } from './api.ts'

/** One thing that is wrong with what was brought in: `what` is a stable word, `at` a place in it. */
export const templateFault = z.object({
  what: z.string(),
  at: z.string(),
  /** Of a table. */
  line: z.int().nullable().optional(),
  found: z.string().optional(),
  wanted: z.string().optional(),
})
export type TemplateFault = z.infer<typeof templateFault>

const line = z.object({
  id: z.string(),
  title: z.string(),
  language: z.enum(['sv', 'nb']),
  origin: z.enum(['builtIn', 'imported']),
  draft: z.boolean(),
  publishedAt: z.int().nullable(),
  evaluations: z.int(),
  faults: z.array(templateFault),
})
export type TemplateLine = z.infer<typeof line>

/** Every template of the server, drafts too, for administrators. */
export const library = reading('library')(z.object({ templates: z.array(line) }))

/** One of them, whole; who publishes it names it by `digest`. */
export const libraryTemplate = reading('libraryTemplate')(
  line.extend({ template, digest: z.string() }),
)
export type LibraryTemplate = z.infer<typeof libraryTemplate>

/** A template that was brought in just now. */
export const broughtIn = reading('broughtIn')(line)
