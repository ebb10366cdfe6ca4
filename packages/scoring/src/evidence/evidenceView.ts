import { z } from 'zod'
import { instant, personId, subQuestionNo } from '../ids.ts'
import { evidenceItem, evidenceNo } from './evidenceItem.ts'
import { linkFrom, linkNo, linkTo } from './link.ts'

/** The register as one person sees it. */
export const evidencePart = z.object({
  part: z.literal('evidence'),
  /** The number of the last event that changed it for anybody. */
  version: z.int(),
  items: z.array(
    z.object({
      no: evidenceNo,
      item: evidenceItem,
      by: personId,
      at: instant,
      /** S12: dated after the assessment date, so no points rest on it. */
      late: z.boolean(),
      /** Counts the changes to it; a command may name the one it was written for. */
      version: z.int(),
    }),
  ),
  links: z.array(z.object({ no: linkNo, from: linkFrom, to: linkTo, by: personId, at: instant })),
  /** Revealed judgements name evidence too (C1: only these). */
  judged: z.array(z.object({ evidence: evidenceNo, subQuestion: subQuestionNo, person: personId })),
  may: z.array(z.enum(['addEvidence', 'changeEvidence', 'removeEvidence', 'link', 'unlink'])),
})
export type EvidencePart = z.infer<typeof evidencePart>
