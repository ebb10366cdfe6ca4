import { z } from 'zod'
import { instant } from '../ids.ts'
import { text } from '../text.ts'
import { textDigest, textRef } from '../textRef.ts'

/** R1. Drafts are counted by the rules from 1, through all revisions. */
export const releaseNo = z.int().min(1)
export type ReleaseNo = number

/** R4. Factual remarks are counted by the rules from 1, through all releases. */
export const remarkNo = z.int().min(1)
export type RemarkNo = number

/** R2. Names a link; it is not what opens it. */
export const shareId = z.string().regex(/^[a-z0-9]{16,40}$/)

const LONGEST = 5_000
const said = text.trim().min(1).max(LONGEST)
const onRelease = { release: releaseNo }

/** R4. What a remark is about: a passage as the release has it; null for the release as a whole. */
export const remarkOn = z
  .strictObject({
    ...textRef.shape,
    quote: text.min(1).max(1_000),
    /** What stands before and after it, so that it is found again among others that say the same. */
    before: text.max(100),
    after: text.max(100),
  })
  .nullable()
export type RemarkOn = z.infer<typeof remarkOn>

/** R2. Who wrote: a reader by a link, by the name that they gave, or a contact who is signed in. */
export const remarkFrom = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), share: shareId, name: text.trim().min(1).max(100) }),
  z.strictObject({ kind: z.literal('contact') }),
])
export type RemarkFrom = z.infer<typeof remarkFrom>

export const releaseCommands = [
  /** R1. The server makes the snapshot; the command says what shall be in it. */
  z.strictObject({
    type: z.literal('release'),
    scores: z.boolean(),
    note: text.trim().max(LONGEST),
    remarksUntil: instant.nullable(),
  }),
  z.strictObject({ type: z.literal('withdrawRelease'), ...onRelease, reason: said }),
  /** R4. Null closes it for remarks. */
  z.strictObject({
    type: z.literal('setRemarksUntil'),
    ...onRelease,
    until: instant.nullable(),
  }),
  z.strictObject({ type: z.literal('revokeShare'), share: shareId }),
  z.strictObject({ type: z.literal('setLive'), on: z.boolean() }),
  z.strictObject({
    type: z.literal('answerRemark'),
    remark: remarkNo,
    accepted: z.boolean(),
    text: said,
  }),
] as const

/** R2. A link; the server makes its id and its secret, and the secret is in no event. */
export const openShare = z.strictObject({
  type: z.literal('openShare'),
  share: shareId,
  /** What the lead calls it: who it is for. */
  name: text.trim().min(1).max(100),
  until: instant,
  passcode: z.boolean(),
})

/** R4. Comes from outside, by the door for readers and never by the team's. */
export const remark = z.strictObject({
  type: z.literal('remark'),
  ...onRelease,
  from: remarkFrom,
  on: remarkOn,
  text: said,
  source: text.trim().max(1_000),
})

export type ReleaseCommand =
  | z.infer<(typeof releaseCommands)[number]>
  | z.infer<typeof openShare>
  | z.infer<typeof remark>

/** R1. Hex SHA-256 of the snapshot. */
export const snapshotDigest = textDigest
