import { z } from 'zod'
import { resultSetId } from '../comparisonBase.ts'
import { areaNo, type SubQuestionNo, subQuestionNo } from '../ids.ts'
import { template } from '../template.ts'
import { text } from '../text.ts'

/** Where an earlier result was found. */
const foundIn = z.discriminatedUnion('kind', [
  /** Another evaluation here: its final report, in this revision. */
  z.strictObject({
    kind: z.literal('evaluation'),
    evaluation: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    revision: z.int().min(1),
  }),
  z.strictObject({
    kind: z.literal('result'),
    set: resultSetId,
    version: z.int().min(1),
  }),
  /** A published report that was read; `name` is what the file was called. */
  z.strictObject({ kind: z.literal('import'), name: text.max(300) }),
])

/** As many as the longest report asks for, and some more. */
const MOST_IMPROVEMENTS = 300
const LONGEST_IMPROVEMENT = 10_000

/**
 * U2. The evaluation that a new one starts from, as it was then: whole in itself, so that nothing
 * that happens to the earlier one, or to what the questionnaires are said to have in common,
 * changes the new. Figures are printed ones (S11): no exact points stand behind them.
 */
export const startedFrom = z.strictObject({
  found: foundIn,
  municipality: text.min(1).max(200),
  year: z.int().min(1990).max(2200),
  /** Its own questionnaire; null where nobody knows which. */
  template: template.shape.id.nullable(),
  /** Null where nobody could read it. */
  total: z.int().nullable(),
  /** Those that compare with this evaluation's (J6). */
  areas: z.array(z.strictObject({ no: areaNo, points: z.int() })).max(8),
  rows: z
    .array(
      z.strictObject({
        /** As its own questionnaire counts. */
        no: subQuestionNo,
        points: z.int(),
        /** The sub-question of this evaluation that it compares with (J5); null where none does. */
        now: subQuestionNo.nullable(),
      }),
    )
    .max(100),
  /** In the order of the report; the first is number 1. */
  improvements: z
    .array(z.strictObject({ area: areaNo, text: text.min(1).max(LONGEST_IMPROVEMENT) }))
    .max(MOST_IMPROVEMENTS),
})
export type StartedFrom = z.infer<typeof startedFrom>

/** What a sub-question got then, in printed points; undefined where nothing compares with it. */
export function earlierPoints(
  from: Pick<StartedFrom, 'rows'> | null,
  no: SubQuestionNo,
): number | undefined {
  return from?.rows.find(({ now }) => now === no)?.points
}
