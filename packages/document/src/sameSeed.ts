import * as Y from 'yjs'

/**
 * A first state that is the same to the byte wherever it is made, so a page may begin from it before
 * it has reached the server, and what is written meanwhile meets what others wrote in the same place.
 */
export function sameSeed(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEEDER
  doc.transact(() => write(doc))
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

/** The client id of what the server wrote; nobody may write under it. */
const SEEDER = 1
