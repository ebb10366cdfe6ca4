import {
  carriesContent,
  closingReasonOf,
  frame,
  type PersonId,
  type PresentUser,
  type RoomAddress,
  readServerWord,
} from '@samsyn/document'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as protocol from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Rooms } from '../rooms/index.ts'

/**
 * Writes in a room as one of its people, by the same door as everybody: joins, edits once it has
 * the room's text, and leaves when the server has said that all of it is saved.
 */
export async function writeAs(
  rooms: Rooms,
  address: RoomAddress,
  user: PresentUser & { id: PersonId },
  edit: (doc: Y.Doc) => void,
): Promise<void> {
  const doc = new Y.Doc()
  let resolve = () => {}
  let reject = (_: Error) => {}
  const saved = new Promise<void>((done, failed) => {
    resolve = done
    reject = failed
  })
  let sent = 0
  let edited = false
  const visit = rooms.visit(
    {
      waiting: 0,
      send: (bytes) => setImmediate(() => hear(bytes)),
      sendSoon: (frame) => setImmediate(() => hear(frame())),
      flush: () => {},
      close: (code) => reject(new Error(`the room was closed: ${closingReasonOf(code) ?? code}`)),
    },
    { address, user, hearsWord: true },
  )

  function say(write: (encoder: encoding.Encoder) => void): void {
    const bytes = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, frame.sync)
      write(encoder)
    })
    if (carriesContent(bytes)) sent += 1
    visit.heard(bytes)
  }

  function hear(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case frame.sync:
        hearSync(decoder)
        break
      case frame.samsyn: {
        const word = readServerWord(decoder)
        if (word?.kind === 'saved' && edited && word.frames === sent) resolve()
      }
    }
  }

  function hearSync(decoder: decoding.Decoder): void {
    const reply = encoding.createEncoder()
    const kind = protocol.readSyncMessage(decoder, reply, doc, 'room')
    if (encoding.length(reply) > 0)
      say((encoder) => encoding.writeUint8Array(encoder, encoding.toUint8Array(reply)))
    if (kind !== protocol.messageYjsSyncStep2 || edited) return
    edited = true
    const before = sent
    doc.transact(() => edit(doc))
    if (sent === before) resolve()
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'room') say((encoder) => protocol.writeUpdate(encoder, update))
  })
  say((encoder) => protocol.writeSyncStep1(encoder, doc))
  try {
    await saved
  } finally {
    visit.left()
    doc.destroy()
  }
}
