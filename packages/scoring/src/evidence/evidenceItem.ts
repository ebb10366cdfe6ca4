import { z } from 'zod'
import { personId } from '../ids.ts'
import { text } from '../text.ts'

const LONGEST_TITLE = 300
const title = text.trim().min(1).max(LONGEST_TITLE)
const date = z.iso.date()

/** Where something can be read; never anything but the web's own addresses. */
const webAddress = text
  .trim()
  .max(2_000)
  .pipe(z.url({ protocol: /^https?$/ }))

/** A stored file, by the digest of its bytes. */
const file = z.strictObject({
  /** Hex SHA-256. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: title,
  /** Bytes. */
  size: z.int().positive(),
})

/** Groups that are counted in chapter 2: how many interviews with each. */
export const interviewGroups = ['politicians', 'management', 'staff', 'unions', 'others'] as const

/**
 * What points and sentences rest on. `date` is when it was said, decided or seen: S12 compares it
 * with the assessment date. Null where nobody knows.
 */
export const evidenceItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('interview'),
    /** "Kommundirektör": what leaves the team. */
    role: title,
    group: z.enum(interviewGroups),
    /** How many people took part. */
    people: z.int().min(1).max(500),
    date: date.nullable(),
    heldBy: z.array(personId).max(10),
    /** The team's own reminder of who it was; leaves it in no release, export or count. */
    name: text.trim().max(LONGEST_TITLE),
  }),
  z.strictObject({
    kind: z.literal('document'),
    title,
    date: date.nullable(),
    link: webAddress.nullable(),
    file: file.nullable(),
  }),
  z.strictObject({
    kind: z.literal('web'),
    title,
    link: webAddress,
    /** When it was seen. */
    date: date.nullable(),
    note: text.trim().max(5_000),
  }),
])
export type EvidenceItem = z.infer<typeof evidenceItem>
export type EvidenceKind = EvidenceItem['kind']
