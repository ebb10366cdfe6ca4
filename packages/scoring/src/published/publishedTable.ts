import { z } from 'zod'
import { areaNo, subQuestionNo } from '../ids.ts'
import { template } from '../template.ts'

/**
 * S11. The score table of a published report. All figures are as printed: whole points and whole
 * percent, with no exact points behind them. Percent is null where the report prints none.
 */
export const publishedTable = z.object({
  id: z.string(),
  municipality: z.string(),
  year: z.int(),
  template: template.shape.id,
  /** Where the figures were printed. */
  source: z.string(),
  total: z.int(),
  areas: z.array(
    z.object({
      no: areaNo,
      achieved: z.int(),
      maximum: z.int(),
      percent: z.int().nullable(),
      subQuestions: z.array(
        z.object({
          no: subQuestionNo,
          achieved: z.int(),
          maximum: z.int(),
          percent: z.int().nullable(),
        }),
      ),
    }),
  ),
})
export type PublishedTable = z.infer<typeof publishedTable>
