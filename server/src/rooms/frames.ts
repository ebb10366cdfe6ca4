import { frame, sync } from '@samsyn/document'
import * as encoding from 'lib0/encoding'

/** What the room says in y-websocket's protocol. One message a frame: version 3 reads no more. */

export function step1Frame(vector: Uint8Array): Uint8Array {
  return syncFrame(sync.step1, vector)
}

export function step2Frame(state: Uint8Array): Uint8Array {
  return syncFrame(sync.step2, state)
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(sync.update, update)
}

/**
 * In one piece of its own: an encoder would make two on the way. A Buffer, for ws would make one of
 * it for each who gets it; and none of a pool, which a slow reader's waiting frames would keep whole.
 */
function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  const length = varUint(payload.length)
  const bytes = Buffer.allocUnsafeSlow(2 + length.length + payload.length)
  bytes[0] = frame.sync
  bytes[1] = kind
  bytes.set(length, 2)
  bytes.set(payload, 2 + length.length)
  return bytes
}

/** A number as lib0 writes it: seven bits a byte, the lowest first. */
function varUint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128))
  bytes.push(rest)
  return bytes
}

/** What awareness says of one client id; `state` is JSON, null once it has left. */
export interface CaretWord {
  client: number
  clock: number
  state: string | null
}

/** A word as it stands in frames: made once, however many hear it. */
export function spoken({ client, clock, state }: CaretWord): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state ?? 'null')
  })
}

export function caretsFrame(words: readonly Uint8Array[]): Uint8Array {
  const count = varUint(words.length)
  const inside = words.reduce((sum, { length }) => sum + length, count.length)
  const head = [frame.awareness, ...varUint(inside), ...count]
  const bytes = Buffer.allocUnsafeSlow(head.length - count.length + inside)
  bytes.set(head)
  let at = head.length
  for (const word of words) {
    bytes.set(word, at)
    at += word.length
  }
  return bytes
}

/** Nobody's awareness: a data frame that changes nothing, for a client that hears nothing else. */
export const keepAliveFrame: Uint8Array = caretsFrame([])

/** Asks for its awareness: the one question that a stock client answers at any time. */
export const askCaretsFrame: Uint8Array = Uint8Array.of(frame.queryAwareness)
