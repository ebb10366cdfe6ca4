import { z } from 'zod'

/**
 * Ids are strings with a kind, so that one does not fit where another is wanted. The brand is
 * structural on purpose: `packages/document` declares its own with the same shape, and the two
 * packages need not know each other.
 */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type PersonId = Id<'person'>
export const personId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{4,64}$/)
  .transform((text) => text as PersonId)

/** A row of chapter 4: the area's number, a dot, the row's number. "3.2". */
export type SubQuestionNo = Id<'subQuestion'>
export const subQuestionNo = z
  .string()
  .regex(/^[1-9]\.[1-9]\d?$/)
  .transform((text) => text as SubQuestionNo)

/** One of the eight areas, by number. */
export const areaNo = z.int().min(1).max(8)
export type AreaNo = number

/** The first proposal on a sub-question is 1. Counted by the rules, never by a client. */
export const proposalNo = z.int().min(1)
export type ProposalNo = number

/** Milliseconds since 1970 UTC, by the server's clock. Handed in; the rules have no clock. */
export const instant = z.int().nonnegative()
export type Instant = number

/** Pieces of evidence are counted by the rules from 1; a number is never used again. */
export const MOST_EVIDENCE = 400
export const evidenceNo = z.int().min(1).max(MOST_EVIDENCE)
export type EvidenceNo = number
