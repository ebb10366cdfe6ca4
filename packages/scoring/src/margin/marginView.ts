import { z } from 'zod'
import { anchor } from '../anchor.ts'
import { instant, personId } from '../ids.ts'
import { textRef } from '../textRef.ts'
import { commentNo, threadNo } from './marginCommand.ts'

const comment = z.object({
  no: commentNo,
  by: personId,
  at: instant,
  /** The number of the event that said it: what somebody has seen is told by it. */
  seq: z.int(),
  text: z.string(),
  mentions: z.array(personId),
  editedAt: instant.nullable(),
})

export const threadActs = [
  'reply',
  'editComment',
  'resolve',
  'reopen',
  'setBlocking',
  'assignThread',
  'acceptSuggestion',
  'rejectSuggestion',
] as const

const threadView = z.object({
  no: threadNo,
  /** As it was when the thread was opened. Where it is now: `packages/document` finds it. */
  on: z.union([anchor, textRef]),
  /** Where its passage was found last; null where nobody has looked, and for a whole text. */
  current: anchor.nullable(),
  state: z.enum(['open', 'resolved']),
  /** Who ended it, and when; null while it is open. */
  resolved: z.object({ by: personId, at: instant }).nullable(),
  blocking: z.boolean(),
  assignee: personId.nullable(),
  suggestion: z
    .object({
      replacement: z.string(),
      state: z.enum(['open', 'accepted', 'rejected']),
      answered: z.object({ by: personId, at: instant, reason: z.string() }).nullable(),
    })
    .nullable(),
  comments: z.array(comment).min(1),
  /** Counts the events on it; a command may name the one it was written for. */
  version: z.int(),
  /** The number of the last event on it, and whose it was. */
  last: z.object({ seq: z.int(), by: personId, at: instant }),
  /** What this person may do with it now. `editComment` is of their own comments. */
  may: z.array(z.enum(threadActs)),
})
export type ThreadView = z.infer<typeof threadView>

/** The margin of one room, as one person sees it. */
export const marginPart = z.object({
  part: z.literal('margin'),
  room: textRef.shape.room,
  version: z.int(),
  threads: z.array(threadView),
  may: z.array(z.enum(['comment', 'suggest', 'block'])),
})
export type MarginPart = z.infer<typeof marginPart>
