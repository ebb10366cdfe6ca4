import { frame, sync } from '@samsyn/document'
import * as decoding from 'lib0/decoding'
import type { CaretWord } from './frames.ts'

/** What a client may say to a room. */
export type Message =
  | { type: 'step1'; vector: Uint8Array }
  | { type: 'step2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'carets'; words: CaretWord[] }
  | { type: 'askCarets' }

/**
 * Undefined for whatever is not exactly one of those. Bytes after the message are refused too:
 * text in them would be lost in silence.
 */
export function readMessage(bytes: Uint8Array): Message | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const message = messageIn(decoder)
    return decoding.hasContent(decoder) ? undefined : message
  } catch {
    return undefined
  }
}

function messageIn(decoder: decoding.Decoder): Message | undefined {
  switch (decoding.readVarUint(decoder)) {
    case frame.sync:
      return syncIn(decoder)
    case frame.awareness:
      return { type: 'carets', words: wordsIn(decoding.readVarUint8Array(decoder)) }
    case frame.queryAwareness:
      return { type: 'askCarets' }
    default:
      return undefined
  }
}

function syncIn(decoder: decoding.Decoder): Message | undefined {
  const kind = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  switch (kind) {
    case sync.step1:
      return { type: 'step1', vector: payload }
    case sync.step2:
      return { type: 'step2', update: payload }
    case sync.update:
      return { type: 'update', update: payload }
    default:
      return undefined
  }
}

function wordsIn(bytes: Uint8Array): CaretWord[] {
  const decoder = decoding.createDecoder(bytes)
  const words: CaretWord[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state = decoding.readVarString(decoder)
    words.push({ client, clock, state: state === 'null' ? null : state })
  }
  return words
}
