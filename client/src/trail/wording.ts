import type { MessageDescriptor } from '@lingui/core'

/** One event in words: what happened, and what a person wrote with it or what was laid down. */
export type Sentence =
  | { kind: 'plain'; said: MessageDescriptor }
  /** `quote`: a rationale or a reason, as its writer wrote it; it may be empty. */
  | { kind: 'quoting'; said: MessageDescriptor; quote: string }
  /** T3. What a person wrote with it is erased. */
  | { kind: 'erased'; said: MessageDescriptor }
  | { kind: 'listing'; said: MessageDescriptor; facts: MessageDescriptor[] }

export function plain(said: MessageDescriptor): Sentence {
  return { kind: 'plain', said }
}

export function quoting(said: MessageDescriptor, quote: string): Sentence {
  return { kind: 'quoting', said, quote }
}
