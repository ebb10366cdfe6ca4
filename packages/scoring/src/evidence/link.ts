import { z } from 'zod'
import { anchor } from '../anchor.ts'
import { evidenceNo, subQuestionNo } from '../ids.ts'

/** A strength or an improvement: the room it stands in, and the id that its list item bears. */
export const pointRef = z.strictObject({
  room: z.string().regex(/^area-[1-8]$/),
  point: z.string().regex(/^[a-z0-9]{8,24}$/),
})
export type PointRef = z.infer<typeof pointRef>

const evidenceEnd = z.strictObject({ kind: z.literal('evidence'), evidence: evidenceNo })
const passageEnd = z.strictObject({ kind: z.literal('passage'), passage: anchor })

/** What something rests on: a piece of evidence, or a passage of the text. */
export const linkFrom = z.discriminatedUnion('kind', [evidenceEnd, passageEnd])
export type LinkFrom = z.infer<typeof linkFrom>

/** What rests on it. From a passage only a point does. */
export const linkTo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subQuestion'), subQuestion: subQuestionNo }),
  pointRef.extend({ kind: z.literal('point') }),
  passageEnd,
])
export type LinkTo = z.infer<typeof linkTo>

/** Counted by the rules from 1. */
export const linkNo = z.int().min(1)
export type LinkNo = number
