import { z } from 'zod'
import { evidenceNo } from '../ids.ts'
import { text } from '../text.ts'
import { evidenceItem } from './evidenceItem.ts'
import { linkFrom, linkNo, linkTo } from './link.ts'

/** What a person may ask of the register of evidence. */
export const evidenceCommands = [
  z.strictObject({ type: z.literal('addEvidence'), item: evidenceItem }),
  z.strictObject({ type: z.literal('changeEvidence'), evidence: evidenceNo, item: evidenceItem }),
  /** Its links go with it; what the trail says of it stays. */
  z.strictObject({
    type: z.literal('removeEvidence'),
    evidence: evidenceNo,
    reason: text.trim().max(2_000),
  }),
  z.strictObject({ type: z.literal('link'), from: linkFrom, to: linkTo }),
  z.strictObject({ type: z.literal('unlink'), link: linkNo }),
] as const
export type EvidenceCommand = z.infer<(typeof evidenceCommands)[number]>
