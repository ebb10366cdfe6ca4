import { z } from 'zod'
import { evidenceNo } from '../ids.ts'
import { evidenceItem } from './evidenceItem.ts'
import { linkFrom, linkNo, linkTo } from './link.ts'

export const evidenceEvents = [
  z.object({ type: z.literal('evidenceAdded'), evidence: evidenceNo, item: evidenceItem }),
  z.object({ type: z.literal('evidenceChanged'), evidence: evidenceNo, item: evidenceItem }),
  z.object({ type: z.literal('evidenceRemoved'), evidence: evidenceNo, reason: z.string() }),
  z.object({ type: z.literal('linked'), link: linkNo, from: linkFrom, to: linkTo }),
  z.object({ type: z.literal('unlinked'), link: linkNo }),
] as const
export type EvidenceEvent = z.infer<(typeof evidenceEvents)[number]>
