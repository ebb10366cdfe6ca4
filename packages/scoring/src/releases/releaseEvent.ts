import { z } from 'zod'
import { instant } from '../ids.ts'
import {
  releaseNo,
  remarkFrom,
  remarkNo,
  remarkOn,
  shareId,
  snapshotDigest,
} from './releaseCommand.ts'

export const releaseEvents = [
  z.object({
    type: z.literal('released'),
    release: releaseNo,
    scores: z.boolean(),
    note: z.string(),
    remarksUntil: instant.nullable(),
    snapshot: snapshotDigest,
  }),
  z.object({ type: z.literal('releaseWithdrawn'), release: releaseNo, reason: z.string() }),
  z.object({
    type: z.literal('remarksUntilSet'),
    release: releaseNo,
    until: instant.nullable(),
  }),
  z.object({
    type: z.literal('shareOpened'),
    share: shareId,
    name: z.string(),
    until: instant,
    passcode: z.boolean(),
  }),
  z.object({ type: z.literal('shareRevoked'), share: shareId }),
  z.object({ type: z.literal('liveSet'), on: z.boolean() }),
  z.object({
    type: z.literal('remarked'),
    remark: remarkNo,
    release: releaseNo,
    from: remarkFrom,
    on: remarkOn,
    text: z.string(),
    source: z.string(),
  }),
  z.object({
    type: z.literal('remarkAnswered'),
    remark: remarkNo,
    accepted: z.boolean(),
    text: z.string(),
  }),
] as const
export type ReleaseEvent = z.infer<(typeof releaseEvents)[number]>
