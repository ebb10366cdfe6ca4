import { z } from 'zod'
import { anchor } from '../anchor.ts'
import { personId } from '../ids.ts'
import { text } from '../text.ts'
import { textRef } from '../textRef.ts'

/** Counted by the rules from 1, through all texts of an evaluation. */
export const threadNo = z.int().min(1)
export type ThreadNo = number

/** Within its thread, from 1. */
export const commentNo = z.int().min(1)

const LONGEST_COMMENT = 10_000
const said = text.trim().min(1).max(LONGEST_COMMENT)
const mentions = z.array(personId).max(20)
const on = { thread: threadNo }

/** What a person may ask in the margin: threads on a passage or on a whole text. */
export const marginCommands = [
  z.strictObject({
    type: z.literal('comment'),
    on: z.union([anchor, textRef]),
    text: said,
    blocking: z.boolean(),
    assignee: personId.nullable(),
    mentions,
  }),
  /** Proposes other words for a passage; an empty replacement proposes to take it out. */
  z.strictObject({
    type: z.literal('suggest'),
    on: anchor,
    replacement: text.max(LONGEST_COMMENT),
    text: text.trim().max(LONGEST_COMMENT),
    mentions,
  }),
  z.strictObject({ type: z.literal('reply'), ...on, text: said, mentions }),
  z.strictObject({ type: z.literal('editComment'), ...on, comment: commentNo, text: said }),
  z.strictObject({ type: z.literal('resolve'), ...on }),
  z.strictObject({ type: z.literal('reopen'), ...on }),
  z.strictObject({ type: z.literal('setBlocking'), ...on, blocking: z.boolean() }),
  z.strictObject({ type: z.literal('assignThread'), ...on, assignee: personId.nullable() }),
  /** The words are in the text already, by an ordinary edit of whoever says this. */
  z.strictObject({ type: z.literal('acceptSuggestion'), ...on }),
  z.strictObject({ type: z.literal('rejectSuggestion'), ...on, reason: said }),
] as const
export type MarginCommand = z.infer<(typeof marginCommands)[number]>
