import { frame, sync } from '@samsyn/document'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { letters, RoomScene, type } from '../support/roomScene.ts'

/** Many who come back at once know as much as each other, and are told the same. */

test('who asks the same after somebody wrote gets that too', async () => {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  for (const text of ['a', 'b', 'c']) {
    type(anna.doc, text)
    await scene.flush()
    // Each knows nothing, as the one before.
    expect(letters((await scene.joined('lena')).doc)).toBe(letters(anna.doc))
  }
  expect(letters(anna.doc)).toHaveLength(3)
})

test('who asks in the same moment but knows less gets what is lacking there', async () => {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  type(anna.doc, 'Hej')
  const bert = await scene.joined('bert')
  type(anna.doc, ' hopp')
  await scene.flush()
  const known = new Y.Doc()
  Y.applyUpdate(known, Y.encodeStateAsUpdate(bert.doc))
  const people = [scene.person('lena'), scene.person('bert', known), scene.person('lena')]
  for (const one of people) one.connect(scene.rooms)
  await scene.flush()
  for (const one of people) expect(letters(one.doc)).toBe(letters(anna.doc))
})

test('what all are told is one frame in memory, and not kept when nobody asks', async () => {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  type(anna.doc, 'Hej')
  await scene.flush()
  const told: Uint8Array[] = []
  const ask = async () => {
    const lena = scene.person('lena').connect(scene.rooms)
    const { wire } = lena
    const send = wire.send.bind(wire)
    wire.send = (bytes) => {
      if (bytes[0] === frame.sync && bytes[1] === sync.step2) told.push(bytes)
      send(bytes)
    }
    await scene.flush()
  }
  await ask()
  await ask()
  expect(told).toHaveLength(2)
  expect(told[1]).toBe(told[0])
  scene.pass(1000)
  await ask()
  expect(told[2]).not.toBe(told[0])
  expect(told[2]).toEqual(told[0])
})
