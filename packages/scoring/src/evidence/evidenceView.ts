import { z } from 'zod'
import { anchor } from '../anchor.ts'
import { evidenceNo, instant, personId, subQuestionNo } from '../ids.ts'
import { evidenceItem } from './evidenceItem.ts'
import { linkFrom, linkNo, linkTo } from './link.ts'

export const evidenceActs = [
  'addEvidence',
  'changeEvidence',
  'removeEvidence',
  'link',
  'unlink',
] as const

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
  links: z.array(
    z.object({
      no: linkNo,
      from: linkFrom,
      to: linkTo,
      by: personId,
      at: instant,
      /** Where the passages at its ends were found last; null where nobody has looked. */
      current: z.object({ from: anchor.nullable(), to: anchor.nullable() }),
    }),
  ),
  /** Revealed judgements name evidence too (C1: only these). */
  judged: z.array(z.object({ evidence: evidenceNo, subQuestion: subQuestionNo, person: personId })),
  may: z.array(z.enum(evidenceActs)),
})
export type EvidencePart = z.infer<typeof evidencePart>
