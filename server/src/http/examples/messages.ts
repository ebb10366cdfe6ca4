import { areaNo, textRef } from '@samsyn/scoring'
import { z } from 'zod'

/** `GET /api/good-examples?area=3&q=…&from=50` */
export const examplesAsked = z.object({
  area: z.coerce.number().pipe(areaNo).optional(),
  q: z.string().max(200).optional(),
  /** How many to leave out: those that one has. */
  from: z.coerce.number().int().min(0).max(100_000).optional(),
})

export const goodExamples = z.object({
  examples: z.array(
    z.object({
      evaluation: z.string(),
      municipality: z.string(),
      year: z.int(),
      /** Where it stands. */
      on: textRef,
      /** Null in chapter 2. */
      area: z.object({ no: areaNo, name: z.string() }).nullable(),
      /** Of a section its own heading, with its sub-questions; null of other texts. */
      section: z.object({ subQuestions: z.array(z.string()), heading: z.string() }).nullable(),
      passage: z.string(),
    }),
  ),
  /** All that fit what was asked, on this page and others. */
  total: z.int(),
})
