import * as encoding from 'lib0/encoding'

/** Where letters hang: the text of one paragraph. */
export interface Place {
  client: number
  clock: number
}

const LETTERS = 4
const HAS_ORIGIN = 0x80

/**
 * The update by which `client` types its nth letter behind its own last one, byte for byte what Yjs
 * makes of it (a test compares them). Encoded by hand: the load must cost less than
 * what it measures.
 */
export function typed(client: number, nth: number, place: Place): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1) // clients
  encoding.writeVarUint(encoder, 1) // structs
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, nth)
  if (nth === 0) {
    encoding.writeUint8(encoder, LETTERS)
    encoding.writeVarUint(encoder, 0) // its parent is no root but an item
    encoding.writeVarUint(encoder, place.client)
    encoding.writeVarUint(encoder, place.clock)
  } else {
    encoding.writeUint8(encoder, LETTERS | HAS_ORIGIN)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, nth - 1)
  }
  encoding.writeVarString(encoder, 'a')
  encoding.writeVarUint(encoder, 0) // nothing is deleted
  return encoding.toUint8Array(encoder)
}
