import { appendPlain, type RoomName, sync, textOf } from '@samsyn/document'
import * as Y from 'yjs'
import { caretsFrame, contentFrame } from '../../support/roomClient.ts'
import type { Ear } from './ear.ts'

/** The second evaluator writes something in a room, under a client id of theirs. */
export async function write(
  writer: (room: RoomName) => Ear,
  room: RoomName,
  client: number,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const ear = writer(room)
  const doc = new Y.Doc()
  doc.clientID = client
  const state = await ear.ask()
  Y.applyUpdate(doc, payloadOf(state))
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  const words = ear.count(SAVED)
  ear.say(contentFrame(sync.step2, Y.encodeStateAsUpdate(doc, before)))
  ear.say(caretsFrame([{ client, clock: 1, state: { cursor: null } }]))
  doc.destroy()
  await ear.until(() => ear.count(SAVED) > words)
  if (ear.ended) throw new Error(`writing in ${room}: ${ear.heard.at(-1)}`)
}

/** The room's word on what is saved, frame type 4. */
const SAVED = 'bytes \u0004\u0000'

function payloadOf(frame: Uint8Array): Uint8Array {
  // type, kind, and a length in as many bytes as have their high bit set, and one
  let at = 2
  while ((frame[at] ?? 0) >= 128) at += 1
  return frame.subarray(at + 1)
}

/** Types in a section of an area's text. */
export function type(doc: Y.Doc, section: string, text: string): void {
  appendPlain(textOf(doc, `section/${section}`), text)
}
