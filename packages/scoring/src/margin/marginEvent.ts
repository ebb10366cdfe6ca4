import { z } from 'zod'
import { anchor } from '../anchor.ts'
import { personId } from '../ids.ts'
import { textRef } from '../textRef.ts'
import { commentNo, threadNo } from './marginCommand.ts'

const thread = { thread: threadNo }
const mentions = z.array(personId)

/** Each opens with the thread's first comment, number 1. */
export const marginEvents = [
  z.object({
    type: z.literal('threadOpened'),
    ...thread,
    on: z.union([anchor, textRef]),
    text: z.string(),
    blocking: z.boolean(),
    assignee: personId.nullable(),
    mentions,
  }),
  z.object({
    type: z.literal('suggested'),
    ...thread,
    on: anchor,
    replacement: z.string(),
    text: z.string(),
    mentions,
  }),
  z.object({
    type: z.literal('replied'),
    ...thread,
    comment: commentNo,
    text: z.string(),
    mentions,
  }),
  z.object({ type: z.literal('commentEdited'), ...thread, comment: commentNo, text: z.string() }),
  z.object({ type: z.literal('threadResolved'), ...thread }),
  z.object({ type: z.literal('threadReopened'), ...thread }),
  z.object({ type: z.literal('blockingSet'), ...thread, blocking: z.boolean() }),
  z.object({ type: z.literal('threadAssigned'), ...thread, assignee: personId.nullable() }),
  z.object({ type: z.literal('suggestionAccepted'), ...thread }),
  z.object({ type: z.literal('suggestionRejected'), ...thread, reason: z.string() }),
] as const
export type MarginEvent = z.infer<(typeof marginEvents)[number]>
