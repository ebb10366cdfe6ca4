import { sync } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentFrame } from '../support/roomClient.ts'
import { area, letters, RoomScene, turn, type } from '../support/roomScene.ts'

describe('what is not committed', () => {
  test('is neither relayed nor acknowledged', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    const savedBefore = anna.saved
    scene.store.hold()
    type(anna.doc, 'Hej')
    await scene.flush()
    expect(scene.store.waiting).toBe(1)
    expect(bert.updates).toBe(0)
    expect(anna.saved).toBe(savedBefore)
    await scene.store.commit()
    await scene.flush()
    expect(letters(bert.doc)).toBe('Hej')
    expect(anna.saved).toBe(savedBefore + 1)
  })

  test('is not shown to somebody who joins meanwhile', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    scene.store.hold()
    type(anna.doc, 'Hej')
    await scene.flush()
    const bert = await scene.joined('bert')
    expect(bert.synced).toBe(false)
    expect(bert.doc.store.clients.size).toBe(0)
    await scene.store.commit()
    await scene.flush()
    expect(bert.synced).toBe(true)
    expect(letters(bert.doc)).toBe('Hej')
    expect(bert.updates).toBe(0) // the state first, and what is in it not again
  })

  test('is shown in the order it was taken, each when its own commit is done', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    scene.store.hold()
    for (const letter of 'abc') type(anna.doc, letter)
    await scene.flush()
    await scene.store.commit(1)
    await scene.flush()
    expect(letters(bert.doc)).toBe('a')
    await scene.store.commit()
    await scene.flush()
    expect(letters(bert.doc)).toBe('abc')
  })

  test('is not what a reader of the room gets, visited or not', async () => {
    const scene = new RoomScene()
    expect(await scene.rooms.read(area, letters)).toBe('')
    const anna = await scene.joined('anna')
    scene.store.hold()
    type(anna.doc, 'Hej')
    await scene.flush()
    const seen: string[] = []
    const reading = scene.rooms.read(area, letters).then((text) => seen.push(text ?? 'nothing'))
    await turn()
    expect(seen).toEqual([])
    await scene.store.commit()
    await reading
    expect(seen).toEqual(['Hej'])
  })

  test('is lost with the server, and comes back from its author', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    scene.store.hold()
    type(anna.doc, 'Hej')
    await scene.flush()
    scene.restart()
    scene.store.fail()
    expect(letters(await scene.stored())).toBe('')
    anna.connect(scene.rooms)
    await scene.flush()
    expect(letters(await scene.stored())).toBe('Hej')
  })
})

test('nobody hears an echo', async () => {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  type(anna.doc, 'Hej')
  await scene.flush()
  expect(anna.updates).toBe(0)
})

test('frames with content are counted even when they change nothing, and told once a turn', async () => {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  expect(anna.words).toEqual([{ kind: 'saved', frames: 1 }]) // its empty sync step 2
  const state = Y.encodeStateAsUpdate(anna.doc)
  for (let times = 0; times < 3; times++) {
    anna.say(contentFrame(sync.update, state))
    anna.wire.deliverToServer()
  }
  await scene.flush()
  expect(anna.words).toEqual([
    { kind: 'saved', frames: 1 },
    { kind: 'saved', frames: 4 },
  ])
  expect((await scene.store.open(area, new Uint8Array())).updates.length).toBe(1)
})

test('a reconnecting tab may type before it has said what it typed offline', async () => {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  anna.wire.drop()
  type(anna.doc, 'offline')
  anna.connect(scene.rooms)
  type(anna.doc, ' online')
  await scene.flush()
  expect(anna.closedWith).toBeUndefined()
  expect(letters(await scene.stored())).toBe('offline online')
  expect(anna.saved).toBe(2)
})

describe('when the store fails', () => {
  test('a commit: all come back to what was committed, and nothing is lost', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    type(anna.doc, 'a')
    await scene.flush()
    scene.store.hold()
    type(anna.doc, 'b')
    await scene.flush()
    scene.store.fail()
    await scene.flush()
    expect([anna.closedWith, bert.closedWith]).toEqual(['storeFailed', 'storeFailed'])
    expect(letters(bert.doc)).toBe('a')
    expect(scene.logged).toEqual(['room failed and was closed evaluation-1/area-3'])
    anna.connect(scene.rooms)
    bert.connect(scene.rooms)
    await scene.flush()
    expect(letters(bert.doc)).toBe('ab')
  })

  test('a room that failed is read again only when its last commits have ended', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    scene.store.hold()
    type(anna.doc, 'a')
    type(bert.doc, 'b')
    await scene.flush()
    scene.store.fail(1)
    await scene.flush()
    expect(anna.closedWith).toBe('storeFailed')
    const cleo = await scene.joined('bert')
    expect([cleo.synced, scene.store.waiting]).toEqual([false, 1])
    await scene.store.commit()
    await scene.flush()
    expect(cleo.synced).toBe(true)
    expect(letters(cleo.doc)).toBe('b')
  })

  test('an opening: who waited is sent away to come back, and the next finds the room', async () => {
    const scene = new RoomScene()
    scene.store.nextOpen = Promise.reject(new Error('the disk is gone'))
    const anna = await scene.joined('anna')
    expect(anna.closedWith).toBe('storeFailed')
    anna.connect(scene.rooms)
    await scene.flush()
    expect(anna.synced).toBe(true)
  })
})

describe('coming and going', () => {
  test('the room is let go when the last visit is over and its commits are done', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    scene.store.hold()
    type(anna.doc, 'Hej')
    await scene.flush()
    anna.wire.drop()
    await turn()
    expect(scene.rooms.statistics()).toMatchObject({ rooms: 1, visits: 0 })
    await scene.store.commit()
    await turn()
    expect(scene.rooms.statistics()).toMatchObject({ rooms: 0, visits: 0, committed: 1 })
  })

  test('who comes while it waits for its commits finds the same room', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    scene.store.hold()
    type(anna.doc, 'Hej')
    await scene.flush()
    anna.wire.drop()
    const bert = scene.person('bert').connect(scene.rooms)
    await scene.flush()
    bert.wire.drop()
    const third = scene.person('bert').connect(scene.rooms)
    await scene.flush()
    await scene.store.commit()
    await scene.flush()
    expect(letters(third.doc)).toBe('Hej')
    expect(scene.rooms.statistics()).toMatchObject({ rooms: 1, visits: 1 })
  })

  test('two who come and go while it waits for its commits do not keep it waiting', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    scene.store.hold()
    type(anna.doc, 'Hej')
    await scene.flush()
    for (const client of [anna, scene.person('bert').connect(scene.rooms)]) {
      await scene.flush()
      client.wire.drop()
    }
    await scene.store.commit()
    await scene.flush()
    expect(scene.rooms.statistics()).toMatchObject({ rooms: 0, visits: 0, committed: 1 })
  })

  test('a room that all have left while it opened is let go', async () => {
    const scene = new RoomScene()
    const anna = scene.person('anna').connect(scene.rooms)
    anna.wire.drop()
    await scene.flush()
    expect(scene.rooms.statistics()).toMatchObject({ rooms: 0, visits: 0 })
  })

  test('closing sends all away to come back, and waits for what they sent', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    scene.store.hold()
    type(anna.doc, 'Hej')
    await scene.flush()
    let closed = false
    const closing = scene.rooms.close().then(() => {
      closed = true
    })
    expect(anna.wire.closed?.code).toBe(1001)
    await turn()
    expect(closed).toBe(false)
    await scene.store.commit()
    await closing
    expect(letters(await scene.stored())).toBe('Hej')
    const late = await scene.joined('bert')
    expect(late.wire.closed?.code).toBe(1001)
  })
})

test('what Yjs noted of a change is let go with it, and not when the next one comes', async () => {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  const noted = await scene.rooms.look(area, (doc) => doc._transactionCleanups)
  type(anna.doc, 'a')
  await scene.flush()
  expect(letters(anna.doc)).toBe('a')
  expect(noted).toEqual([])
})
