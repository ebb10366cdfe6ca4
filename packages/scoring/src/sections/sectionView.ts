import { z } from 'zod'
import { waiver } from '../finding.ts'
import { instant, personId, subQuestionNo } from '../ids.ts'
import { textDigest, textRef } from '../textRef.ts'

export const sectionStates = ['draft', 'ready', 'returned', 'approved'] as const
export type SectionState = (typeof sectionStates)[number]

export const sectionActs = ['markReady', 'markDraft', 'returnSection', 'approveSection'] as const

const sectionView = z.object({
  section: textRef,
  state: z.enum(sectionStates),
  /** Who brought it there; null for a draft that nobody has touched. */
  since: z.object({ by: personId, at: instant, seq: z.int() }).nullable(),
  /** What the lead returned it with; null in the other states. */
  reason: z.string().nullable(),
  /** What was approved last, also after it fell (R5); null where nothing was. */
  approved: z.object({ by: personId, at: instant, digest: textDigest }).nullable(),
  /** R5: an approval fell because the text changed, and the text was not approved since. */
  fell: z.object({ by: personId, at: instant }).nullable(),
  /** Open blocking threads on it. */
  blocking: z.int(),
  version: z.int(),
  may: z.array(z.enum(sectionActs)),
})
export type SectionView = z.infer<typeof sectionView>

/**
 * All texts of the report in reading order but those of areas that this person is recused from, and
 * which findings of the checks the lead lets stand.
 */
export const sectionsPart = z.object({
  part: z.literal('sections'),
  version: z.int(),
  sections: z.array(sectionView),
  waivers: z.array(waiver),
  /** R9. What a sub-question's section said when the points were decided. */
  decided: z.array(z.object({ subQuestion: subQuestionNo, digest: textDigest })),
  may: z.array(z.enum(['waive', 'liftWaiver'])),
})
export type SectionsPart = z.infer<typeof sectionsPart>
