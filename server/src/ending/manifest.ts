import { textDigest } from '@samsyn/scoring'
import { z } from 'zod'

/** What an archive holds, and of what. It is what is signed: all else is bound by its digest here. */
export const manifest = z.strictObject({
  format: z.literal('samsyn-archive'),
  version: z.literal(1),
  evaluation: z.string().regex(/^[a-z0-9-]{8,40}$/),
  municipality: z.string(),
  year: z.int(),
  revision: z.int().min(1),
  /** F5. The digest of the report that this one comes after; null for the first. */
  follows: textDigest.nullable(),
  finalisedAt: z.iso.datetime(),
  /** F2. Hex SHA-256 of report.json: what the trail says was finalised. */
  report: textDigest,
  /** All but this one and signature.json, in the archive's order. */
  files: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256: textDigest })),
})
export type Manifest = z.infer<typeof manifest>

const signed = z.strictObject({
  algorithm: z.literal('Ed25519'),
  /** Names the key; the key itself comes from elsewhere, or it would prove nothing. */
  key: textDigest,
  /** Hex SHA-256 of manifest.json. */
  manifest: textDigest,
})
/** What is signed is the canonical JSON of all its other fields. */
export const signature = signed.extend({ signature: z.string() })
