import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** The first number of a frame in y-websocket's protocol, and ours beside it. */
export const frame = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, samsyn: 4 } as const

/** The second number of a sync frame. */
export const sync = { step1: 0, step2: 1, update: 2 } as const

/**
 * The server's word to a client that connected with `?samsyn=1`, frame type 4.
 *
 * `saved`: of the frames with content that this socket sent (sync step 2 and update), the first
 * `frames` are committed and will survive anything. The count starts at 0 with each socket, so a
 * client needs no ids: after a reconnect its step 2 carries whatever the server lacks.
 *
 * `refused`: the frame after those was not taken, and why; the socket closes after it.
 */
export type ServerWord = { kind: 'saved'; frames: number } | { kind: 'refused'; reason: string }

const SAVED = 0
const REFUSED = 1

export function encodeServerWord(word: ServerWord): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frame.samsyn)
  switch (word.kind) {
    case 'saved':
      encoding.writeVarUint(encoder, SAVED)
      encoding.writeVarUint(encoder, word.frames)
      break
    case 'refused':
      encoding.writeVarUint(encoder, REFUSED)
      encoding.writeVarString(encoder, word.reason)
      break
  }
  return encoding.toUint8Array(encoder)
}

/** Reads what follows the frame type. Undefined for a kind this version does not know. */
export function readServerWord(decoder: decoding.Decoder): ServerWord | undefined {
  switch (decoding.readVarUint(decoder)) {
    case SAVED:
      return { kind: 'saved', frames: decoding.readVarUint(decoder) }
    case REFUSED:
      return { kind: 'refused', reason: decoding.readVarString(decoder) }
    default:
      return undefined
  }
}

/** Whether a client's frame carries content that the server answers with `saved`. */
export function carriesContent(bytes: Uint8Array): boolean {
  return bytes[0] === frame.sync && (bytes[1] === sync.step2 || bytes[1] === sync.update)
}
