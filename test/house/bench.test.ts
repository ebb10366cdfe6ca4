import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { lettersIn } from '../bench/load/heard.ts'
import { typed } from '../bench/load/typing.ts'

/** What the bench sends is what an editor would: else it measures something else. */
test('the bench types, byte for byte, as Yjs does', () => {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  doc.getXmlFragment('general').insert(0, [paragraph])
  paragraph.insert(0, [text])
  const place = text._item?.id
  if (!place) throw new Error('a text that is nowhere')
  const writer = new Y.Doc()
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc))
  const updates: Uint8Array[] = []
  writer.on('update', (update: Uint8Array) => void updates.push(update))
  const line = writer.getXmlFragment('general').get(0)
  const letters = line instanceof Y.XmlElement ? line.get(0) : undefined
  if (!(letters instanceof Y.XmlText)) throw new Error('no text')
  for (let nth = 0; nth < 300; nth++) letters.insert(nth, 'a')
  for (const [nth, update] of updates.entries())
    expect(typed(writer.clientID, nth, place)).toEqual(update)
})

test('it counts each letter that comes once, however a server has joined them', () => {
  const place = { client: 1, clock: 2 }
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 2 ** 31 }),
      fc.integer({ min: 1, max: 300 }),
      (client, many) => {
        const updates = Array.from({ length: many }, (_, nth) => typed(client, nth, place))
        const counted = (some: readonly Uint8Array[]) => {
          const heard: number[] = []
          for (const update of some)
            lettersIn(update, (whose, from, to) => {
              expect(whose).toBe(client)
              for (let nth = from; nth < to; nth++) heard.push(nth)
            })
          return heard
        }
        expect(counted(updates)).toEqual(updates.map((_, nth) => nth))
        expect(counted([Y.mergeUpdates(updates)])).toEqual(updates.map((_, nth) => nth))
      },
    ),
    { numRuns: 20 },
  )
})
