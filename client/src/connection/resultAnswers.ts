import { publishedResult, resultErrors, resultWarnings } from '@samsyn/scoring'
import { z } from 'zod'
import { reading } from './api.ts'

const line = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  dated: z.string(),
  origin: z.enum(['builtIn', 'imported']),
  draft: z.boolean(),
  publishedAt: z.int().nullable(),
  count: z.int(),
  errors: z.int(),
  warnings: z.int(),
})
export type ResultSetLine = z.infer<typeof line>

/** Every version of every set of published results; drafts for administrators. */
export const resultSets = reading('resultSets')(z.object({ sets: z.array(line) }))

const finding = z.object({
  what: z.enum([...resultErrors, ...resultWarnings]),
  severity: z.enum(['error', 'warning']),
  result: z.int(),
  at: z.string().nullable(),
  found: z.string().optional(),
  wanted: z.string().optional(),
})

const whole = line.extend({
  digest: z.string(),
  results: z.array(publishedResult),
  findings: z.array(finding),
})

/** One of them, whole; who publishes it names it by `digest`. */
export const wholeSet = reading('wholeSet')(whole)
export type ResultSetWhole = z.infer<typeof wholeSet>

/** One that was brought in just now, with the lines of its file. */
export const broughtSet = reading('broughtSet')(
  whole.extend({
    findings: z.array(finding.extend({ line: z.int().nullable() })),
    encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']),
    gone: z.array(z.object({ municipality: z.string(), year: z.int() })),
  }),
)
