import { areaNo, subQuestionNo } from '@samsyn/scoring'
import { z } from 'zod'

/** A mean of printed points, in whole thousandths, rounded half up; and of how many it is one. */
const mean = z.strictObject({ mean: z.int(), n: z.int().min(1) })

/**
 * The published results that this one is shown beside. What nobody has published has no mean and is
 * left out; rows are there only where the questionnaires have the same question.
 */
export const comparison = z.strictObject({
  base: z.strictObject({
    /** The data set's name. */
    set: z.string(),
    version: z.int().min(1),
    /** ISO date. */
    dated: z.string(),
    /** The first year that counts; null for all. */
    since: z.int().nullable(),
    /** How many evaluations it has. */
    evaluations: z.int().min(1),
  }),
  total: mean,
  areas: z.array(mean.extend({ no: areaNo })),
  rows: z.array(mean.extend({ no: subQuestionNo })),
  /** Every published total of the base, from the lowest. */
  totals: z.array(z.int()),
})
export type ReportComparison = z.infer<typeof comparison>

/** An earlier result of the same municipality, as printed. Of some only the total is known. */
export const earlierResult = z.strictObject({
  year: z.int(),
  total: z.int(),
  areas: z.array(z.strictObject({ no: areaNo, points: z.int() })),
  /** Under the numbers of this report's questionnaire; only those that compare. */
  rows: z.array(z.strictObject({ no: subQuestionNo, points: z.int() })),
})
export type ReportEarlier = z.infer<typeof earlierResult>

/** What came of the improvements that the evaluation before this one asked for. */
export const followUp = z.strictObject({
  /** Of the earlier evaluation. */
  year: z.int(),
  items: z.array(
    z.strictObject({
      area: areaNo,
      improvement: z.string(),
      /** Null where nobody has said yet. */
      outcome: z.enum(['done', 'partly', 'not']).nullable(),
      comment: z.string(),
    }),
  ),
})
export type ReportFollowUp = z.infer<typeof followUp>
