import type { PersonId, RoomAddress } from '@samsyn/document'
import type { Evaluations } from '@samsyn/server'
import { replay } from '@samsyn/server/rooms'
import type { Store } from '@samsyn/server/store'
import * as Y from 'yjs'

/** Writes letters at the beginning of a text, as a client of that person's does. */
export async function writeIn(
  { store, evaluations }: { store: Store; evaluations: Evaluations },
  address: RoomAddress,
  { by, client, root, words }: { by: PersonId; client: number; root: string; words: string },
): Promise<void> {
  const shape = await evaluations.shapeOf(address)
  if (!shape) throw new Error('no such room')
  const { updates } = await store.rooms.open(address, shape.seed)
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  const known = Y.getState(doc.store, client) > 0
  doc.clientID = client
  const paragraph = doc.getXmlFragment(root).get(0)
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  const update = Y.encodeStateAsUpdate(doc, before)
  await store.rooms.append(address, { update, by, newClients: known ? [] : [client] })
}

/** All that stands in a room, as markup, by the text it stands in. */
export async function readIn(store: Store, address: RoomAddress): Promise<Map<string, string>> {
  const log = await store.rooms.log(address)
  if (!log) return new Map()
  const { doc } = replay(log)
  return new Map([...doc.share.keys()].map((root) => [root, doc.getXmlFragment(root).toString()]))
}
