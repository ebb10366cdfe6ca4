import { frame, sync } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentFrame, type RoomClient } from '../support/roomClient.ts'
import { annaAndBert, letters, type } from '../support/roomScene.ts'

/**
 * The attacks that stall or fill servers elsewhere, each said at once, before the server has a turn
 * to answer: what is refused, and after how many frames.
 */

/** How many of these the server still looked at when it had refused one. */
async function lookedAt(
  { scene, anna, bert }: Awaited<ReturnType<typeof annaAndBert>>,
  frames: readonly Uint8Array[],
): Promise<number> {
  for (const bytes of frames) bert.say(bytes)
  let looked = 0
  while (!bert.closedWith && bert.wire.deliverToServer()) looked++
  await scene.flush()
  type(anna.doc, '!')
  await scene.flush()
  expect(letters(await scene.stored())).toBe('Hej!')
  expect([anna.closedWith, scene.logged]).toEqual([undefined, []])
  return looked
}

test('of 3000 updates with a missing past the first is refused, and no other is looked at', async () => {
  const room = await annaAndBert()
  const frames = withoutPast(room.bert, 3000)
  expect(await lookedAt(room, frames)).toBe(1)
  expect(room.bert.closedWith).toBe('badMessage')
  expect((await room.scene.stored()).store.pendingStructs).toBeNull()
})

test('nor of those that come before the state: they wait, so many and no more', async () => {
  const room = await annaAndBert({ backlogFrames: 100 })
  room.bert.wire.drop()
  room.bert.open(room.scene.rooms)
  room.bert.say(contentFrame(sync.step1, Uint8Array.of(0)))
  await room.scene.flush()
  const looked = await lookedAt(room, withoutPast(room.bert, 3000))
  expect(looked).toBeLessThanOrEqual(102)
  expect(['badMessage', 'tooFast']).toContain(room.bert.closedWith)
})

test('of 2000 updates that are none the first is refused', async () => {
  const room = await annaAndBert()
  const frames = Array.from({ length: 2000 }, (_, seed) => contentFrame(sync.update, noise(seed)))
  expect(await lookedAt(room, frames)).toBe(1)
  expect(room.bert.closedWith).toBe('badMessage')
})

test('of 5000 awareness ids in one frame none is kept, and in frames of their own eight', async () => {
  const room = await annaAndBert()
  room.bert.sayCarets(...caretsOf(5000))
  await room.scene.flush()
  expect(room.bert.closedWith).toBe('badMessage')
  room.bert.connect(room.scene.rooms)
  await room.scene.flush()
  room.anna.carets.length = 0
  for (const caret of caretsOf(5000)) room.bert.sayCarets(caret)
  await room.scene.flush()
  expect(room.bert.closedWith).toBe('badMessage')
  expect(new Set(room.anna.carets.map(({ client }) => client)).size).toBeLessThanOrEqual(9)
  expect(room.anna.closedWith).toBeUndefined()
})

describe('questions cost what their answers cost', () => {
  test('the state, asked for again and again while the disk is slow, is kept a few times only', async () => {
    const { scene, bert } = await annaAndBert({ bytesBurst: 10_000, bytesPerSecond: 1 })
    type(bert.doc, 'x'.repeat(2000))
    await scene.flush()
    scene.store.hold()
    type(bert.doc, 'y')
    for (let times = 0; times < 40; times++) bert.say(contentFrame(sync.step1, Uint8Array.of(0)))
    await scene.flush()
    await scene.store.commit()
    await scene.flush()
    expect(bert.closedWith).toBe('tooFast')
    expect(bert.updates).toBe(0)
  })

  test('who is there, too', async () => {
    const { scene, anna, bert } = await annaAndBert({ framesBurst: 300, framesPerSecond: 1 })
    for (let times = 0; times < 10; times++) bert.say(Uint8Array.of(frame.queryAwareness))
    await scene.flush()
    expect([bert.closedWith, anna.closedWith]).toEqual(['tooFast', undefined])
  })
})

test('twenty that never read cost no more together than is said; who reads stays', async () => {
  const { scene, anna } = await annaAndBert({ waitingBytes: 1000, waitingAltogether: 5000 })
  const slow = await Promise.all(Array.from({ length: 20 }, () => scene.joined('lena')))
  for (const [nth, { wire }] of slow.entries()) wire.waiting = 600 + nth
  scene.pass(1000)
  await scene.flush()
  const left = slow.filter(({ closedWith }) => closedWith === undefined)
  expect(left.reduce((sum, { wire }) => sum + wire.waiting, 0)).toBeLessThanOrEqual(5000)
  expect(left).toHaveLength(8)
  expect(new Set(slow.map(({ closedWith }) => closedWith))).toEqual(new Set([undefined, 'tooSlow']))
  expect(anna.closedWith).toBeUndefined()
})

/** Small and valid each, and all of them rest on one that is never sent. */
function withoutPast({ doc }: RoomClient, count: number): Uint8Array[] {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  type(copy, 'never sent')
  return Array.from({ length: count }, () => {
    const before = Y.encodeStateVector(copy)
    type(copy, 'x')
    return contentFrame(sync.update, Y.encodeStateAsUpdate(copy, before))
  })
}

function noise(seed: number): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, at) => (seed * 31 + at * at * 17 + 129) % 256)
}

function caretsOf(count: number) {
  return Array.from({ length: count }, (_, nth) => ({ client: 5000 + nth, clock: 1, state: {} }))
}
