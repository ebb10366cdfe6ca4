import { z } from 'zod'
import { text } from './text.ts'
import { textRef } from './textRef.ts'

const relativePosition = z
  .string()
  .max(300)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

/**
 * A passage of a narrative. To the rules it is only a name: `packages/document` finds the place,
 * by the two Yjs relative positions (base64), and where these are gone by the quote and what stood
 * around it.
 */
export const anchor = textRef.extend({
  start: relativePosition,
  end: relativePosition,
  quote: text.min(1).max(5_000),
  before: text.max(64),
  after: text.max(64),
})
export type Anchor = z.infer<typeof anchor>
