import { z } from 'zod'
import { resultSetId } from '../comparisonBase.ts'
import { country } from '../country.ts'
import { areaNo, subQuestionNo } from '../ids.ts'
import { template } from '../template.ts'

/**
 * S11. One result as it was printed: whole points, with no exact points behind them. Of some only
 * the total is known, of others the areas too; what was not printed is not in it.
 */
export const publishedResult = z.strictObject({
  municipality: z.string().min(1).max(200),
  country,
  year: z.int().min(1990).max(2200),
  /** Null where nobody knows by which questionnaire: then only areas and totals compare. */
  template: template.shape.id.nullable(),
  total: z.int(),
  areas: z.array(z.strictObject({ no: areaNo, points: z.int() })).max(40),
  rows: z.array(z.strictObject({ no: subQuestionNo, points: z.int() })).max(400),
  /** Where the figures were printed. */
  source: z.string().min(1).max(500),
})
export type PublishedResult = z.infer<typeof publishedResult>

/**
 * J1. Published results to compare with: named, dated, and immutable in each of its versions, so that a
 * report that says "12 evaluations since 2020" can be made again to the letter.
 */
export const resultSet = z.strictObject({
  id: resultSetId,
  name: z.string().min(1).max(200),
  version: z.int().min(1),
  /** ISO date on which it was put together. */
  dated: z.iso.date(),
  results: z.array(publishedResult).max(5000),
})
export type ResultSet = z.infer<typeof resultSet>

/**
 * J4. How the sub-questions of one questionnaire are found in another. `split` says that one became
 * several or several one: then none of them compares by itself.
 */
const crosswalkRow = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal(['same', 'renamed']),
    from: subQuestionNo,
    to: subQuestionNo,
    /** J5. Printed points of another maximum do not compare. */
    sameMaximum: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('split'),
    from: z.array(subQuestionNo).min(1),
    to: z.array(subQuestionNo).min(1),
  }),
  z.strictObject({
    kind: z.literal('noCounterpart'),
    /** In which of the two it stands. */
    side: z.enum(['from', 'to']),
    no: subQuestionNo,
  }),
])

export const crosswalk = z.strictObject({
  from: template.shape.id,
  to: template.shape.id,
  rows: z.array(crosswalkRow),
})
export type Crosswalk = z.infer<typeof crosswalk>
