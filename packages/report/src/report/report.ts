import { areaNo, subQuestionNo, template, textRef } from '@samsyn/scoring'
import { z } from 'zod'
import { comparison, earlierResult, followUp } from './comparison.ts'
import { reportBlock } from './reportBlock.ts'

/** Which report it is: the one that is being written, a numbered draft (R1), or a final one (F5). */
const edition = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('working') }),
  z.strictObject({ state: z.literal('draft'), no: z.int().min(1) }),
  z.strictObject({ state: z.literal('final'), revision: z.int().min(1) }),
])
export type Edition = z.infer<typeof edition>

/** One text, and which one it is: remarks name it. Empty where nothing is written yet. */
const reportText = z.strictObject({ ref: textRef, blocks: z.array(reportBlock) })
export type ReportText = z.infer<typeof reportText>

/** S3, S4: whole points and percent. `percent` is null in a report that prints none. */
const printed = z.strictObject({ points: z.int(), percent: z.int().nullable() })

/** S5–S7. `printed` is null while rows are missing; then `soFar` stands beside how many are. */
const sum = z.strictObject({
  maximum: z.int(),
  printed: printed.nullable(),
  soFar: z.int(),
  missing: z.int(),
  of: z.int(),
})
export type ReportSum = z.infer<typeof sum>

/** Chapter 4. What has no consensus has no figure and prints as "–" (S7). */
const scores = z.strictObject({
  /** Whether percent is printed beside the points. */
  percent: z.boolean(),
  areas: z.array(
    z.strictObject({
      no: areaNo,
      name: z.string(),
      rows: z.array(
        z.strictObject({
          no: subQuestionNo,
          name: z.string(),
          maximum: z.int(),
          printed: printed.nullable(),
        }),
      ),
      sum,
    }),
  ),
  total: sum,
})
export type ReportScores = z.infer<typeof scores>

const area = z.strictObject({
  no: areaNo,
  name: z.string(),
  /** The sub-questions as the area's box names them. */
  labels: z.array(z.string()),
  general: reportText,
  sections: z.array(
    z.strictObject({
      /** The sub-questions joined by "+": "3.2+3.3". */
      key: z.string(),
      heading: z.string(),
      subQuestions: z.array(subQuestionNo),
      text: reportText,
    }),
  ),
  strengths: reportText,
  improvements: reportText,
})
export type ReportArea = z.infer<typeof area>

/**
 * The report as a value: what every form of it is made of, and all that of an evaluation may leave.
 * It is strict on purpose: there is no place in it for people, judgements, exact points, comments,
 * evidence or who wrote what, and what has one all the same is no report. The same input gives the
 * same bytes of JSON.
 */
export const report = z.strictObject({
  format: z.literal('samsyn-report'),
  version: z.literal(1),
  edition,
  language: z.enum(['sv', 'nb', 'en']),
  municipality: z.string(),
  year: z.int(),
  /** ISO date; null where none was set. */
  assessed: z.string().nullable(),
  template: z.strictObject({ id: template.shape.id, title: z.string() }),
  /** Chapter 1: what Kommunkompassen is. */
  about: z.array(reportBlock),
  summary: z.strictObject({
    evaluation: reportText,
    result: reportText,
    comparisons: reportText,
    comments: reportText,
  }),
  areas: z.array(area),
  /** Null in a release without scores: then no figure is anywhere in it. */
  scores: scores.nullable(),
  /** What the result is shown beside. Neither is in a release without scores. */
  comparison: z.exactOptional(comparison),
  /** From the oldest. */
  earlier: z.exactOptional(z.array(earlierResult).min(1)),
  followUp: z.exactOptional(followUp),
})
export type Report = z.infer<typeof report>
