import { z } from 'zod'
import { instant, personId } from '../ids.ts'
import { releaseNo, remarkFrom, remarkNo, remarkOn, shareId } from './releaseCommand.ts'

export const releaseActs = [
  'release',
  'withdrawRelease',
  'setRemarksUntil',
  'openShare',
  'revokeShare',
  'setLive',
  'answerRemark',
] as const

const did = { by: personId, at: instant, seq: z.int() }

const releaseView = z.object({
  no: releaseNo,
  ...did,
  scores: z.boolean(),
  note: z.string(),
  remarksUntil: instant.nullable(),
  withdrawn: z.object({ ...did, reason: z.string() }).nullable(),
})
export type ReleaseView = z.infer<typeof releaseView>

const shareView = z.object({
  share: shareId,
  name: z.string(),
  until: instant,
  passcode: z.boolean(),
  ...did,
  revoked: z.object(did).nullable(),
})
export type ShareView = z.infer<typeof shareView>

export const remarkView = z.object({
  no: remarkNo,
  release: releaseNo,
  ...did,
  from: remarkFrom,
  on: remarkOn,
  text: z.string(),
  source: z.string(),
  answer: z.object({ ...did, accepted: z.boolean(), text: z.string() }).nullable(),
  /** The release with which the municipality hears the answer; null until there is one. */
  answeredIn: releaseNo.nullable(),
})
export type RemarkView = z.infer<typeof remarkView>

/** What went out and came back, for the team. Links are told to the lead alone. */
export const releasesPart = z.object({
  part: z.literal('releases'),
  version: z.int(),
  releases: z.array(releaseView),
  shares: z.array(shareView),
  live: z.boolean(),
  /** But those on texts of areas that this person is recused from. */
  remarks: z.array(remarkView),
  may: z.array(z.enum(releaseActs)),
})
export type ReleasesPart = z.infer<typeof releasesPart>
