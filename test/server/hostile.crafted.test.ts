import { sync } from '@samsyn/document'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type Crafted,
  type CraftedRange,
  type CraftedRun,
  craftedUpdate,
} from '../support/craftedUpdate.ts'
import { contentFrame } from '../support/roomClient.ts'
import { letters, lineOf, RoomScene, type } from '../support/roomScene.ts'

/** Updates that no editor makes, and that Yjs would take. */

const ANNA = 5000
const [H, E, J] = [Y.createID(ANNA, 0), Y.createID(ANNA, 1), Y.createID(ANNA, 2)] as const

/** Anna has written `Hej`. Bert is about to say something. */
async function annaAndBert(limits = {}) {
  const scene = new RoomScene(limits)
  const doc = new Y.Doc()
  doc.clientID = ANNA
  const anna = await scene.joined('anna', doc)
  type(anna.doc, 'Hej')
  const bert = await scene.joined('bert')
  await scene.flush()
  expect(letters(await scene.stored())).toBe('Hej')
  return { scene, anna, bert }
}

type Room = Awaited<ReturnType<typeof annaAndBert>>

async function says({ scene, bert }: Room, update: Uint8Array): Promise<string | undefined> {
  bert.say(contentFrame(sync.update, update))
  await scene.flush()
  return bert.closedWith
}

/** It is refused, and Anna writes on. */
async function refuses(
  updateIn: (text: Y.ID) => Uint8Array,
  reason = 'badMessage',
  limits = {},
): Promise<void> {
  const room = await annaAndBert(limits)
  expect(await says(room, updateIn(textOf(room)))).toBe(reason)
  type(room.anna.doc, '!')
  await room.scene.flush()
  expect(letters(await room.scene.stored())).toBe('Hej!')
  expect([room.anna.closedWith, room.scene.logged]).toEqual([undefined, []])
}

function by(client: number, ...structs: Crafted[]): CraftedRun {
  return { client, structs }
}

/** `count` lone letters of one client in a text, beside nothing. */
function beside(text: Y.ID, client: number, count: number): CraftedRun {
  const letter: Crafted = { letters: 'x', parent: text }
  return by(client, ...Array.from({ length: count }, () => letter))
}

/** The text that Anna writes in. */
function textOf({ anna }: Room): Y.ID {
  const item = lineOf(anna.doc)._item
  if (!item) throw new Error('a text outside everything')
  return item.id
}

describe('neighbours in the wrong order', () => {
  // Whoever hears it and whoever reads the whole state would see two texts. Which of the two client
  // ids is the higher decides how.
  test.each([
    ['the same twice', 4000, E, E],
    ['the same twice, under a higher id', 6000, E, E],
    ['the right one first', 4000, J, E],
    ['the right one first, under a higher id', 6000, J, H],
  ])('%s: refused', (_what, client, left, right) =>
    refuses(() => craftedUpdate([by(client, { letters: 'x', left, right })])),
  )

  test('the same twice, of what comes in the same update: refused', () =>
    refuses(() => {
      const own = Y.createID(4000, 0)
      return craftedUpdate([
        by(4000, { letters: 'x', left: J }, { letters: 'y', left: own, right: own }),
      ])
    }))

  test('likewise where an item before them was split off by others', async () => {
    const room = await annaAndBert()
    type(room.anna.doc, '-', 2)
    await room.scene.flush()
    const update = craftedUpdate([by(4000, { letters: 'x', left: J, right: H })])
    expect(await says(room, update)).toBe('badMessage')
  })

  test('in the right order they may be far apart: much may have come between them', async () => {
    const room = await annaAndBert()
    type(room.anna.doc, '-', 2)
    await room.scene.flush()
    const update = craftedUpdate([by(4000, { letters: 'x', left: H, right: J })])
    expect(await says(room, update)).toBeUndefined()
    const stored = letters(await room.scene.stored())
    expect(stored).toContain('x')
    for (const { doc } of [room.anna, await room.scene.joined('lena')])
      expect(letters(doc)).toBe(stored)
  })
})

describe('what Yjs would look at for seconds', () => {
  const few = { stepsPerUpdate: 1000 }

  test('letters beside nothing, each to be compared with all before it', () =>
    refuses(
      (text) => craftedUpdate([beside(text, 4000, 100), beside(text, 3000, 100)]),
      'badMessage',
      few,
    ))

  test('letters at one end each beside one at the other end', async () => {
    const room = await annaAndBert(few)
    const chain = Array.from({ length: 60 }, (_, nth): Crafted => {
      const left = nth === 0 ? J : Y.createID(4000, nth - 1)
      return { letters: 'y', left }
    })
    // Every second one is deleted, so that they do not become one.
    const gaps = Array.from({ length: 30 }, (_, nth): CraftedRange => [4000, 2 * nth, 1])
    expect(await says(room, craftedUpdate([by(4000, ...chain)], gaps))).toBeUndefined()
    const far = Array.from({ length: 59 }, (_, nth): Crafted => {
      return { letters: 'x', left: H, right: Y.createID(4000, 59 - nth) }
    })
    expect(await says(room, craftedUpdate([by(3000, ...far)]))).toBe('badMessage')
  })

  test('one run of letters, split at a thousand places', async () => {
    const room = await annaAndBert(few)
    type(room.anna.doc, 'x'.repeat(2000))
    await room.scene.flush()
    const ranges = Array.from({ length: 1000 }, (_, nth): CraftedRange => [ANNA, 2 * nth, 1])
    expect(await says(room, craftedUpdate([], ranges))).toBe('badMessage')
  })

  test('many updates that each cost little less spend their sender’s share', async () => {
    const room = await annaAndBert({ stepsPerUpdate: 5000, bytesBurst: 20_000, bytesPerSecond: 1 })
    const text = textOf(room)
    room.bert.say(contentFrame(sync.update, craftedUpdate([beside(text, 3000, 80)])))
    for (let client = 3001; client < 3040; client++)
      room.bert.say(contentFrame(sync.update, craftedUpdate([beside(text, client, 1)])))
    await room.scene.flush()
    expect(room.bert.closedWith).toBeUndefined()
    for (let client = 4000; client < 4200; client++)
      room.bert.say(contentFrame(sync.update, craftedUpdate([beside(text, client, 1)])))
    await room.scene.flush()
    expect(room.bert.closedWith).toBe('tooFast')
    // What was taken is kept, and its sender was told so.
    const taken = letters(await room.scene.stored()).length - 3
    expect(taken).toBeGreaterThan(119)
    expect(room.bert.saved).toBe(1 + 1 + (taken - 80))
  })

  test('two letters of one update beside each other cost two, however much stands around them', async () => {
    const room = await annaAndBert({ stepsPerUpdate: 400 })
    for (let client = 4000; client < 4005; client++) {
      const chain = Array.from({ length: 100 }, (_, nth): Crafted => {
        const last = client === 4000 ? J : Y.createID(client - 1, 99)
        return { letters: 'y', left: nth === 0 ? last : Y.createID(client, nth - 1) }
      })
      const gaps = Array.from({ length: 50 }, (_, nth): CraftedRange => [client, 2 * nth, 1])
      expect(await says(room, craftedUpdate([by(client, ...chain)], gaps))).toBeUndefined()
    }
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.bert.doc))
    const before = Y.encodeStateVector(copy)
    // The second is put before the first, which nobody but this update knows.
    for (const letter of 'ba') type(copy, letter, 1)
    expect(await says(room, Y.encodeStateAsUpdate(copy, before))).toBeUndefined()
    expect(letters(await room.scene.stored())).toContain('Habej')
  })

  test('what people do costs next to nothing: a long text typed offline, forwards and backwards', async () => {
    const room = await annaAndBert({ stepsPerUpdate: 12_000 })
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.bert.doc))
    const before = Y.encodeStateVector(copy)
    for (let nth = 0; nth < 1000; nth++) type(copy, 'f')
    for (let nth = 0; nth < 1000; nth++) type(copy, 'b', 1)
    for (let nth = 0; nth < 400; nth++) lineOf(copy).delete(nth + 3, 1)
    const undo = new Y.UndoManager(lineOf(copy), { captureTimeout: 0 })
    for (let nth = 0; nth < 200; nth++) type(copy, 'm', 7 * nth)
    while (undo.undo());
    while (undo.redo());
    expect(await says(room, Y.encodeStateAsUpdate(copy, before))).toBeUndefined()
    expect(lineOf(await room.scene.stored()).toString()).toBe(lineOf(copy).toString())
  })
})

describe('beside what Yjs has forgotten, where nothing would be seen', () => {
  const guid = encoding.encode((encoder) => {
    encoding.writeVarString(encoder, 'subdocument')
    encoding.writeAny(encoder, {})
  })
  const nestedValue = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, { a: { b: 1 } })
  })
  const file = Uint8Array.of(2, 1, 1)

  test.each<[string, number, Uint8Array]>([
    ['a subdocument, of which Yjs would make a document', 9, guid],
    ['a value within a value', 8, nestedValue],
    ['bytes', 3, file],
  ])('%s: refused all the same', async (_what, kind, bytes) => {
    const room = await annaAndBert()
    // The text goes with its paragraph; what was in it is collected.
    const { anna } = room
    anna.doc.getXmlFragment('general').delete(0, 1)
    await room.scene.flush()
    const honest = craftedUpdate([by(4000, { letters: 'late', left: E, right: J })])
    expect(await says(room, honest)).toBeUndefined()
    const update = craftedUpdate([by(4001, { kind, bytes, left: E, right: J })])
    expect(await says(room, update)).toBe('badMessage')
  })

  test('a gap that says it is one: refused', () =>
    refuses(() => craftedUpdate([by(4000, { kind: 10, bytes: Uint8Array.of(5) })])))
})

describe('what is deleted', () => {
  test('may not be beyond what is known of its writer, whose other letters are known', () =>
    refuses(() => craftedUpdate([], [[ANNA, 900, 5]])))

  test('nor may it begin with what is known and is deleted already', async () => {
    const room = await annaAndBert()
    lineOf(room.anna.doc).delete(1, 2)
    await room.scene.flush()
    expect(await says(room, craftedUpdate([], [[ANNA, 1, 2]]))).toBeUndefined()
    expect(await says(room, craftedUpdate([], [[ANNA, 1, 50]]))).toBe('badMessage')
  })
})

describe('one person’s client ids', () => {
  const many = (count: number) =>
    craftedUpdate(
      Array.from({ length: count }, (_, nth) =>
        by(9000 - nth, { letters: 'x', left: H, right: E }),
      ),
    )

  test('may be many in one update: as many tabs were offline', async () => {
    const room = await annaAndBert()
    expect(await says(room, many(64))).toBeUndefined()
  })

  test('but not without end', () => refuses(() => many(65), 'tooLarge'))
})
