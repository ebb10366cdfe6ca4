import { subQuestionNo } from '@samsyn/scoring'
import { z } from 'zod'

const percent = z.number().min(0).max(100)
const share = z.number().min(-1).max(1)

/** `GET /api/statistics`. Of final evaluations only. */
export const statisticsAnswer = z.object({
  evaluations: z.int(),
  templates: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      evaluations: z.int(),
      subQuestions: z.array(
        z.object({
          no: subQuestionNo,
          name: z.string(),
          /** How many have points for it. */
          n: z.int(),
          /** Percent of the maximum as printed; quartiles between values are interpolated. */
          percent: z
            .object({
              least: percent,
              lowerQuartile: percent,
              median: percent,
              upperQuartile: percent,
              most: percent,
            })
            .nullable(),
        }),
      ),
    }),
  ),
  /** How far evaluators lie from those they judged with, before any talk; shares of the maximum. */
  offsets: z.object({
    /** Where the asker may see names: all final evaluations for an administrator, one's own for a lead. */
    byName: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        offset: share,
        rows: z.int(),
        evaluations: z.int(),
      }),
    ),
    byNameFrom: z.int(),
    /** From evaluations the asker has no part in; null for an administrator. */
    others: z
      .discriminatedUnion('state', [
        z.object({ state: z.literal('tooFew'), from: z.int() }),
        z.object({
          state: z.literal('shown'),
          evaluators: z.int(),
          lowerQuartile: share,
          median: share,
          upperQuartile: share,
        }),
      ])
      .nullable(),
  }),
})
