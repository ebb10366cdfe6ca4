import { sync } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { caretsFrame, contentFrame, type RoomClient } from '../support/roomClient.ts'
import { annaAndBert, area, letters, lineOf, RoomScene, turn, type } from '../support/roomScene.ts'

/** What is looked at first, what waits for what, and what is not looked at any more. */

const EVERYTHING = contentFrame(sync.step1, Uint8Array.of(0))
const NOTHING = contentFrame(sync.step2, Uint8Array.of(0, 0))
const GARBAGE = contentFrame(sync.update, Uint8Array.of(9, 9, 9))

/** What a client would say of a change that it does not make. */
function said({ doc }: RoomClient, change: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}

function letter(client: RoomClient, text: string): Uint8Array {
  return contentFrame(
    sync.update,
    said(client, (copy) => type(copy, text)),
  )
}

describe('the right comes first', () => {
  test('nothing is read from the store before it is known', async () => {
    const scene = new RoomScene()
    let opened = 0
    const { open } = scene.store
    scene.store.open = (address, seed) => {
      opened++
      return open.call(scene.store, address, seed)
    }
    let answer = () => {}
    scene.beforeRight = new Promise((resolve) => {
      answer = resolve
    })
    const [anna, mallory] = [scene.person('anna'), scene.person('mallory')]
    for (const one of [anna, mallory]) one.connect(scene.rooms)
    await scene.flush()
    expect([opened, scene.rooms.statistics().rooms]).toEqual([0, 0])
    answer()
    await scene.flush()
    expect([anna.synced, mallory.closedWith, opened]).toEqual([true, 'noAccess', 1])
  })

  test('a stranger’s coming reads nothing at all', async () => {
    const scene = new RoomScene()
    scene.store.open = () => Promise.reject(new Error('was read'))
    const mallory = await scene.joined('mallory')
    expect([mallory.closedWith, scene.logged]).toEqual(['noAccess', []])
  })
})

describe('after what is refused', () => {
  test('nothing more is taken, though what was taken before is not committed yet', async () => {
    const { scene, anna, bert } = await annaAndBert()
    scene.store.hold()
    bert.say(letter(bert, 'A'))
    bert.say(GARBAGE)
    bert.say(letter(bert, 'B'))
    await scene.flush()
    expect(bert.closedWith).toBeUndefined()
    expect(scene.store.waiting).toBe(1)
    await scene.store.commit()
    await scene.flush()
    expect(letters(await scene.stored())).toBe('HejA')
    expect(letters(anna.doc)).toBe('HejA')
  })

  test('its sender hears that it is saved before hearing why it is sent away', async () => {
    const { scene, bert } = await annaAndBert()
    scene.store.hold()
    const { saved } = bert
    bert.say(letter(bert, 'A'))
    bert.say(GARBAGE)
    await scene.flush()
    await scene.store.commit()
    await scene.flush()
    expect(bert.words.slice(-2)).toEqual([
      { kind: 'saved', frames: saved + 1 },
      { kind: 'refused', reason: 'badMessage' },
    ])
  })

  test('nothing more is taken of what waited for the room to open', async () => {
    const { scene, anna, bert } = await annaAndBert()
    bert.wire.drop()
    let answer = () => {}
    scene.beforeRight = new Promise((resolve) => {
      answer = resolve
    })
    bert.open(scene.rooms)
    for (const bytes of [EVERYTHING, NOTHING, GARBAGE, letter(bert, 'B')]) bert.say(bytes)
    for (let times = 0; times < 10; times++) {
      bert.wire.deliverToServer()
      await turn()
    }
    answer()
    await scene.flush()
    expect(bert.closedWith).toBe('badMessage')
    expect([letters(await scene.stored()), letters(anna.doc)]).toEqual(['Hej', 'Hej'])
  })
})

describe('before one has said what one has', () => {
  test('what one types waits, so many and no more', async () => {
    const { scene, bert } = await annaAndBert({ backlogFrames: 10 })
    bert.wire.drop()
    bert.open(scene.rooms)
    bert.say(EVERYTHING)
    for (let times = 0; times < 11; times++) bert.say(letter(bert, 'x'))
    while (bert.wire.deliverToServer()) await turn()
    await turn()
    expect(bert.closedWith).toBe('tooFast')
    expect(letters(await scene.stored())).toBe('Hej')
  })

  test('and not for ever', async () => {
    const { scene, anna, bert } = await annaAndBert()
    bert.wire.drop()
    bert.open(scene.rooms)
    bert.say(EVERYTHING)
    bert.say(letter(bert, 'x'))
    while (bert.wire.deliverToServer()) await turn()
    await turn()
    expect(bert.closedWith).toBeUndefined()
    scene.pass(10_000)
    expect([bert.closedWith, anna.closedWith]).toEqual(['neverJoined', undefined])
  })

  test('a damaged room takes nothing, also of who never asks what is in it', async () => {
    const { scene } = await annaAndBert()
    for (const { wire } of scene.clients) wire.drop()
    await scene.flush()
    scene.store.damage({ what: 'flipped', address: area, row: 2 })
    const { updates } = await scene.store.open(area, new Uint8Array())
    const mine = new Y.Doc()
    Y.applyUpdate(mine, Y.mergeUpdates(updates))
    const late = scene.person('bert', mine)
    late.open(scene.rooms)
    late.say(
      contentFrame(
        sync.step2,
        said(late, (copy) => type(copy, 'x')),
      ),
    )
    await scene.flush()
    expect(late.closedWith).toBe('damaged')
    expect((await scene.store.open(area, new Uint8Array())).updates).toEqual(updates)
  })
})

describe('what is no message though what is in it would be', () => {
  test('an update under another kind of sync is refused', async () => {
    const { scene, bert } = await annaAndBert()
    bert.say(
      contentFrame(
        7,
        said(bert, (copy) => type(copy, 'x')),
      ),
    )
    await scene.flush()
    expect([bert.closedWith, letters(await scene.stored())]).toEqual(['badMessage', 'Hej'])
  })

  test.each([['a list'], [['of one']], [1], [true]])(
    'presence that is %j is refused',
    async (state) => {
      const { scene, anna, bert } = await annaAndBert()
      anna.carets.length = 0
      bert.say(caretsFrame([{ client: 7, clock: 1, state: state as never }]))
      await scene.flush()
      expect(bert.closedWith).toBe('badMessage')
      expect(anna.carets.filter(({ state }) => state !== null)).toEqual([])
    },
  )
})

describe('caps', () => {
  test('bytes in the long run, in however few frames', async () => {
    const { scene, anna, bert } = await annaAndBert({ bytesBurst: 5000, bytesPerSecond: 1000 })
    for (let times = 0; times < 4; times++) {
      type(anna.doc, 'x'.repeat(500))
      type(bert.doc, 'x'.repeat(2000))
      await scene.flush()
      scene.pass(1000)
    }
    expect([anna.closedWith, bert.closedWith]).toEqual([undefined, 'tooFast'])
  })

  test('at the state’s cap what makes nothing larger is taken, however long it is', async () => {
    const { scene, anna } = await annaAndBert({ stateBytes: 3000 })
    type(anna.doc, 'x'.repeat(2000))
    await scene.flush()
    let full = scene.clients.find(({ closedWith }) => closedWith === 'tooLarge')
    for (let times = 0; times < 200 && !full; times++) {
      const bert = await scene.joined('bert')
      type(bert.doc, 'y'.repeat(3))
      await scene.flush()
      full = bert.closedWith === 'tooLarge' ? bert : undefined
    }
    expect(full).toBeDefined()
    const before = letters(await scene.stored()).length
    anna.doc.transact(() => {
      for (let nth = 0; nth < 500; nth++) lineOf(anna.doc).delete(nth, 1)
    })
    await scene.flush()
    expect(anna.closedWith).toBeUndefined()
    expect(letters(await scene.stored()).length).toBe(before - 500)
  })

  test('the cap is the state’s, and not that of all that was ever written', async () => {
    const { scene, anna } = await annaAndBert({ stateBytes: 3000 })
    for (let times = 0; times < 10; times++) {
      type(anna.doc, 'x'.repeat(1000))
      lineOf(anna.doc).delete(0, lineOf(anna.doc).length)
      await scene.flush()
    }
    expect(anna.closedWith).toBeUndefined()
  })

  test('words of others in one frame, though each is passed over', async () => {
    const { scene, bert } = await annaAndBert({ caretsPerFrame: 10 })
    const gone = (count: number) =>
      Array.from({ length: count }, (_, nth) => ({ client: 900 + nth, clock: 1, state: null }))
    bert.say(caretsFrame(gone(10)))
    await scene.flush()
    expect(bert.closedWith).toBeUndefined()
    bert.say(caretsFrame(gone(11)))
    await scene.flush()
    expect(bert.closedWith).toBe('badMessage')
  })

  test('those who have left are not remembered without end: the oldest id is free again', async () => {
    const { scene, anna, bert } = await annaAndBert({ caretsPerRoom: 5 })
    for (let client = 700; client < 710; client++) {
      bert.wire.drop()
      bert.connect(scene.rooms)
      bert.say(caretsFrame([{ client, clock: 1, state: {} }]))
      await scene.flush()
    }
    const lena = await scene.joined('lena')
    anna.say(caretsFrame([{ client: 709, clock: 1, state: {} }])) // Bert's still
    anna.say(caretsFrame([{ client: 700, clock: 1, state: {} }]))
    await scene.flush()
    const seen = (client: number) => lena.carets.findLast((caret) => caret.client === client)
    expect(seen(709)?.state).toMatchObject({ user: { name: 'BERT' } })
    expect(seen(700)?.state).toMatchObject({ user: { name: 'ANNA' } })
  })
})
