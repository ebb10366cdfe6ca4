import { closing, sync } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentFrame, RoomClient } from '../support/roomClient.ts'
import { area, evaluation, letters, personId, RoomScene, turn, type } from '../support/roomScene.ts'

describe('who has no right', () => {
  test('gets not one byte and a final code, and nothing is loaded', async () => {
    const scene = new RoomScene()
    const stranger = scene.person('mallory').connect(scene.rooms)
    stranger.wire.deliverToServer()
    await turn()
    expect(stranger.closedWith).toBe('noAccess')
    expect(closing.noAccess.final).toBe(true)
    await scene.flush()
    expect(stranger.doc.store.clients.size).toBe(0)
    expect(stranger.words).toEqual([{ kind: 'refused', reason: 'noAccess' }])
    expect(scene.rooms.statistics()).toMatchObject({ rooms: 0, visits: 0 })
  })

  test('is told so when there is no such room', async () => {
    const scene = new RoomScene()
    const user = { id: personId('anna'), name: 'Anna', color: 1 }
    const address = { ...area, room: 'summary' } as const
    const anna = new RoomClient({ address, user, hearsWord: true }).connect(scene.rooms)
    await turn()
    expect(anna.closedWith).toBe('noSuchRoom')
  })
})

describe('who may only read', () => {
  test('reads, follows, and answers the question for its state with nothing new', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const lena = await scene.joined('lena')
    type(anna.doc, 'Hej')
    await scene.flush()
    expect(letters(lena.doc)).toBe('Hej')
    expect(lena.saved).toBe(1)
    expect((await scene.stored()).store.clients.has(lena.doc.clientID)).toBe(false)
  })

  test.each([
    [
      'an update',
      (doc: Y.Doc) =>
        contentFrame(
          sync.update,
          changeOf(doc, (at) => type(at, 'x')),
        ),
    ],
    [
      'a step 2',
      (doc: Y.Doc) =>
        contentFrame(
          sync.step2,
          changeOf(doc, (at) => type(at, 'x')),
        ),
    ],
    [
      'an update that only deletes',
      (doc: Y.Doc) =>
        contentFrame(
          sync.update,
          changeOf(doc, (at) => at.getXmlFragment('general').delete(0, 1)),
        ),
    ],
  ])('writes nothing: %s is refused for good', async (_what, frameOf) => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const lena = await scene.joined('lena')
    type(anna.doc, 'Hej')
    await scene.flush()
    lena.say(frameOf(lena.doc))
    await scene.flush()
    expect(lena.closedWith).toBe('noAccess')
    expect(lena.words.at(-1)).toEqual({ kind: 'refused', reason: 'noAccess' })
    expect(letters(anna.doc)).toBe('Hej')
    expect(letters(await scene.stored())).toBe('Hej')
    type(anna.doc, '!')
    await scene.flush()
    expect(letters(await scene.stored())).toBe('Hej!')
  })

  test('may say again what everybody knows', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    type(anna.doc, 'Hej')
    anna.doc.getXmlFragment('strengths').delete(0, 1)
    const lena = await scene.joined('lena')
    await scene.flush()
    lena.say(contentFrame(sync.update, Y.encodeStateAsUpdate(lena.doc)))
    await scene.flush()
    expect(lena.closedWith).toBeUndefined()
    expect(lena.saved).toBe(2)
  })
})

describe('a change of role reaches an open socket', () => {
  test('from writing to reading: the client comes back and reads', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    scene.rights.set('bert', 'read')
    scene.rooms.rightsChanged(evaluation)
    await turn()
    expect(bert.closedWith).toBe('rightsChanged')
    expect(closing.rightsChanged.final).toBe(false)
    expect(anna.closedWith).toBeUndefined()
    bert.connect(scene.rooms)
    await scene.flush()
    type(anna.doc, 'Hej')
    await scene.flush()
    expect(letters(bert.doc)).toBe('Hej')
    type(bert.doc, '!')
    await scene.flush()
    expect(bert.closedWith).toBe('noAccess')
    expect(letters(anna.doc)).toBe('Hej')
  })

  test('from something to nothing, and what is typed after that is lost on the way', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    scene.rights.delete('bert')
    scene.rooms.rightsChanged(evaluation)
    await turn()
    type(bert.doc, 'x')
    await scene.flush()
    expect(bert.closedWith).toBe('noAccess')
    expect(letters(anna.doc)).toBe('')
  })

  test('while somebody is being let in: only the last answer counts', async () => {
    const scene = new RoomScene()
    let answer = () => {}
    scene.beforeRight = new Promise((resolve) => {
      answer = resolve
    })
    const bert = scene.person('bert').connect(scene.rooms)
    await turn()
    scene.rights.delete('bert')
    scene.rooms.rightsChanged(evaluation)
    answer()
    await scene.flush()
    expect(bert.closedWith).toBe('noAccess')
    expect(bert.doc.store.clients.size).toBe(0)
  })

  test('while somebody is being let in, and stays what it was: they come in', async () => {
    const scene = new RoomScene()
    const anna = scene.person('anna').connect(scene.rooms)
    scene.rooms.rightsChanged(evaluation)
    await scene.flush()
    expect([anna.closedWith, anna.synced]).toEqual([undefined, true])
  })

  test('an older answer that comes late is not believed', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    let answer = () => {}
    scene.beforeRight = new Promise((resolve) => {
      answer = resolve
    })
    scene.rights.set('anna', 'read')
    scene.rooms.rightsChanged(evaluation)
    scene.beforeRight = Promise.resolve()
    scene.rights.set('anna', 'write')
    scene.rooms.rightsChanged(evaluation)
    await turn()
    answer()
    await scene.flush()
    expect(anna.closedWith).toBeUndefined()
  })

  test('an unchanged right, or another evaluation, changes nothing', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    scene.rooms.rightsChanged(evaluation)
    await scene.flush()
    expect(anna.closedWith).toBeUndefined()
  })
})

describe('time', () => {
  test('a visit that never asks for the state is ended, and may try again', async () => {
    const scene = new RoomScene()
    const silent = scene.person('anna').open(scene.rooms)
    const anna = await scene.joined('anna')
    await turn()
    scene.pass(9_999)
    expect(silent.closedWith).toBeUndefined()
    scene.pass(1)
    expect(silent.closedWith).toBe('neverJoined')
    expect(anna.closedWith).toBeUndefined()
  })

  test('a visit that hears nothing for 15 s hears an empty awareness', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    scene.pass(10_000)
    type(anna.doc, 'x')
    await scene.flush()
    scene.pass(5_000)
    await scene.flush()
    expect([anna.keepAlives, bert.keepAlives]).toEqual([0, 0]) // anna heard that it is saved
    scene.pass(10_000)
    await scene.flush()
    expect([anna.keepAlives, bert.keepAlives]).toEqual([1, 1])
  })

  test('a visit that says nothing for 30 s is asked, and if it answers, stays', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    for (let seconds = 0; seconds < 300; seconds += 5) {
      scene.pass(5_000)
      await scene.flush()
    }
    expect(anna.closedWith).toBeUndefined()
    expect(anna.asked).toBe(300 / 30)
  })

  test('if it does not for a minute, it is let go, and may try again', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    anna.answers = false
    for (let seconds = 0; seconds < 60; seconds += 5) {
      expect(anna.closedWith).toBeUndefined()
      scene.pass(5_000)
      await scene.flush()
    }
    expect(anna.closedWith).toBe('wentSilent')
    expect(closing.wentSilent.final).toBe(false)
    expect(scene.rooms.statistics().ended).toEqual({ wentSilent: 1 })
  })

  test('what a stranger says before it is known who they are is capped', async () => {
    const scene = new RoomScene({ backlogFrames: 3 })
    scene.beforeRight = new Promise(() => {})
    const anna = scene.person('anna').open(scene.rooms)
    for (let times = 0; times < 4; times++) anna.say(Uint8Array.of(3))
    await scene.flush()
    expect(anna.closedWith).toBe('tooFast')
  })
})

describe('somebody who does not read', () => {
  test('is let go when too much waits for them, and the others are not', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    bert.wire.waiting = 100 * 1024 * 1024
    type(anna.doc, 'Hej')
    await scene.flush()
    expect(bert.wire.closed).toEqual({ code: 1013, reason: 'tooSlow' })
    expect(anna.closedWith).toBeUndefined()
    expect(letters(await scene.stored())).toBe('Hej')
  })

  test('or whose socket breaks while it is written to', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    const bert = await scene.joined('bert')
    bert.wire.send = () => {
      throw new Error('EPIPE')
    }
    type(anna.doc, 'Hej')
    await scene.flush()
    expect(scene.rooms.statistics().visits).toBe(1)
    expect(anna.saved).toBe(2)
  })
})

function changeOf(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}
