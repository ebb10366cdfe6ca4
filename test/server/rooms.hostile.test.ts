import { frame, sync, textOf } from '@samsyn/document'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentFrame, type RoomClient } from '../support/roomClient.ts'
import { annaAndBert, letters, lineOf, type } from '../support/roomScene.ts'

/** A copy of what a client has, on which somebody may do what no editor does. */
function copyOf(client: RoomClient, clientID?: number): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(client.doc))
  if (clientID !== undefined) copy.clientID = clientID // after: Yjs takes another where it is used
  return copy
}

function changeOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  change(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

/** Bert says it, is refused with this reason, and Anna can go on. */
async function refuses(update: (bert: RoomClient) => Uint8Array, reason: string, limits = {}) {
  const { scene, anna, bert } = await annaAndBert(limits)
  bert.say(contentFrame(sync.update, update(bert)))
  await scene.flush()
  expect(bert.closedWith).toBe(reason)
  expect(bert.words.at(-1)).toEqual({ kind: 'refused', reason })
  type(anna.doc, '!')
  await scene.flush()
  expect(letters(await scene.stored())).toBe('Hej!')
  expect(anna.closedWith).toBeUndefined()
  expect(scene.logged).toEqual([])
}

describe('experiment A: an update with a missing past', () => {
  test('is refused, and is never applied within the transaction of somebody else', async () => {
    const { scene, anna, bert } = await annaAndBert()
    const copy = copyOf(bert)
    const past = changeOf(copy, (doc) => type(doc, 'A'))
    const rest = changeOf(copy, (doc) => type(doc, 'B'))
    bert.say(contentFrame(sync.update, rest))
    await scene.flush()
    expect(bert.closedWith).toBe('badMessage')
    const again = await scene.joined('bert')
    again.say(contentFrame(sync.update, past))
    await scene.flush()
    expect(letters(anna.doc)).toBe('HejA')
    expect(letters(await scene.stored())).toBe('HejA')
  })

  test('neither what it deletes may be unknown', () =>
    refuses((bert) => {
      const copy = copyOf(bert)
      type(copy, 'later')
      return changeOf(copy, (doc) => lineOf(doc).delete(0, lineOf(doc).length)).slice()
    }, 'badMessage'))

  test('nor may its beginning be missing where nothing rests on it', () =>
    refuses((bert) => {
      const copy = copyOf(bert)
      type(copy, 'first')
      return changeOf(copy, (doc) => put(doc, new Y.XmlElement('paragraph'), 'improvements'))
    }, 'badMessage'))

  test('nor may another client id of its own be missing', () =>
    refuses((bert) => {
      const one = copyOf(bert, 11)
      const two = copyOf(bert, 12)
      type(one, 'one')
      Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
      return changeOf(two, (doc) => type(doc, 'two'))
    }, 'badMessage'))

  test('nor may two parts each wait for the other', () =>
    refuses(() => crafted([paragraphBeside(11, 12), paragraphBeside(12, 11)]), 'badMessage'))

  test('nor may a client be in two parts, of which Yjs would take the last', () =>
    refuses(
      () => crafted([paragraphIn(11, 'general', 0), paragraphIn(11, 'general', 1)]),
      'badMessage',
    ))
})

describe('experiment B: a client id of somebody else', () => {
  test('is refused, whoever its owner is', () =>
    refuses((bert) => {
      const annas = [...bert.doc.store.clients.keys()].find((id) => textBy(bert.doc, id) === 'Hej')
      return changeOf(copyOf(bert, annas), (doc) => type(doc, 'forged'))
    }, 'notYours'))

  test('the server, which wrote the seed, included', () =>
    refuses((bert) => {
      const seeds = [...bert.doc.store.clients.keys()].find((id) => textBy(bert.doc, id) === '')
      return changeOf(copyOf(bert, seeds), (doc) => type(doc, 'forged'))
    }, 'notYours'))

  test('stays refused after a restart: whose it is stands in the log', async () => {
    const { scene, anna } = await annaAndBert()
    scene.restart()
    const bert = await scene.joined('bert')
    bert.say(
      contentFrame(
        sync.update,
        changeOf(copyOf(bert, anna.doc.clientID), (doc) => type(doc, 'forged')),
      ),
    )
    await scene.flush()
    expect(bert.closedWith).toBe('notYours')
  })

  test('an own one comes back: an offline tab, under another socket', async () => {
    const { scene, anna } = await annaAndBert()
    anna.wire.drop()
    type(anna.doc, ' igen')
    scene.restart()
    const other = await scene.joined('anna')
    anna.connect(scene.rooms)
    await scene.flush()
    expect(letters(other.doc)).toBe('Hej igen')
  })
})

describe('what is no text of ours', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['another root', (doc) => doc.getXmlFragment('x').push([new Y.XmlElement('paragraph')])],
    ['a map as a root', (doc) => doc.getMap('improvements').set('a', 1)],
    ['a subdocument', (doc) => doc.getArray('improvements').push([new Y.Doc()])],
    ['bytes', (doc) => doc.getArray('improvements').push([Uint8Array.of(1)])],
    ['a number', (doc) => doc.getArray('improvements').push([1])],
    ['letters outside a text', (doc) => doc.getText('improvements').insert(0, 'x')],
    ['an embedded value', (doc) => lineOf(doc).insertEmbed(0, { image: 'x' })],
    ['a map in a text', (doc) => lineOf(doc).insertEmbed(0, new Y.Map())],
    ['a mark that the schema lacks', (doc) => lineOf(doc).format(0, 2, { blink: true })],
    ['an attribute', (doc) => paragraphOf(doc).setAttribute('onclick', 'x')],
    [
      'a text under a key',
      (doc) => paragraphOf(doc).setAttribute('x', new Y.XmlText('x') as never),
    ],
    ['an element that the schema lacks', (doc) => put(doc, new Y.XmlElement('script'))],
    ['a hook', (doc) => put(doc, new Y.XmlHook('x'))],
  ])('%s is refused', (_what, change) =>
    refuses((bert) => changeOf(copyOf(bert), change), 'badMessage'),
  )

  test('a paragraph between two texts is refused', () =>
    refuses((bert) => {
      const copy = copyOf(bert)
      const [one, two] = ['general', 'strengths'].map((root) => firstIn(copy, root))
      return crafted([paragraphBetween(11, one, two)])
    }, 'badMessage'))

  test('a struct of no length, which no clock finds, is refused', () =>
    refuses((bert) => {
      const update = changeOf(copyOf(bert), (doc) => type(doc, 'x'))
      const letter = update.lastIndexOf('x'.charCodeAt(0))
      const emptied = [...update.slice(0, letter - 1), 0, ...update.slice(letter + 1)]
      return Uint8Array.from(emptied)
    }, 'badMessage'))

  test.each<[string, Uint8Array]>([
    ['nothing', Uint8Array.of()],
    ['an unknown type', Uint8Array.of(9)],
    ["the server's own word", Uint8Array.of(frame.samsyn, 0, 1)],
    ['an answer about rights', Uint8Array.of(frame.auth, 0)],
    ['an unknown kind of sync', Uint8Array.of(frame.sync, 7, 0)],
    ['a state vector that is none', contentFrame(sync.step1, Uint8Array.of(5, 1))],
    ['two messages in one', Uint8Array.of(...contentFrame(sync.step1, Uint8Array.of(0)), 0)],
    ['awareness that is no JSON', Uint8Array.of(frame.awareness, 5, 1, 9, 1, 1, 0x7b)],
  ])('a frame with %s is refused', async (_what, bytes) => {
    const { scene, anna, bert } = await annaAndBert()
    bert.say(bytes)
    await scene.flush()
    expect(bert.closedWith).toBe('badMessage')
    expect(anna.closedWith).toBeUndefined()
  })

  test('what is honest passes: lists, line breaks, splitting, deleting, undoing', async () => {
    const { scene, anna, bert } = await annaAndBert()
    const undo = new Y.UndoManager(textOf(bert.doc, 'general'), { captureTimeout: 0 })
    const item = new Y.XmlElement('listItem')
    item.insert(0, [new Y.XmlElement('paragraph')])
    const list = new Y.XmlElement('bulletList')
    list.insert(0, [item])
    put(bert.doc, list)
    paragraphOf(bert.doc).push([new Y.XmlElement('hardBreak'), new Y.XmlText('och')])
    lineOf(bert.doc).delete(1, 1)
    undo.undo()
    undo.undo()
    undo.redo()
    textOf(bert.doc, 'general').delete(1, 1)
    await scene.flush()
    expect(bert.closedWith).toBeUndefined()
    expect(textOf(anna.doc, 'general').toString()).toBe(textOf(bert.doc, 'general').toString())
    expect(textOf(await scene.stored(), 'general').toString()).toContain('och')
  })
})

test.each([
  [20, 30],
  [30, 20],
])(
  'what tab %i wrote offline and tab %i went on with may come in one update',
  async (first, next) => {
    const { scene, bert } = await annaAndBert()
    const one = copyOf(bert, first)
    type(one, ' ett')
    const two = new Y.Doc()
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    two.clientID = next // Yjs writes the higher one first, whichever rests on the other
    type(two, ' två')
    bert.say(contentFrame(sync.update, Y.encodeStateAsUpdate(two, Y.encodeStateVector(bert.doc))))
    await scene.flush()
    expect(bert.closedWith).toBeUndefined()
    expect(letters(await scene.stored())).toBe('Hej ett två')
  },
)

describe('too much', () => {
  test('a frame above its cap is refused', () =>
    refuses((bert) => changeOf(copyOf(bert), (doc) => type(doc, 'x'.repeat(5000))), 'tooLarge', {
      frameBytes: 4000,
    }))

  test('so is what would make the room too large; deleting still works', async () => {
    const { scene, anna, bert } = await annaAndBert({ stateBytes: 3000 })
    for (let times = 0; times < 20 && !anna.closedWith; times++) {
      type(anna.doc, 'x'.repeat(500))
      await scene.flush()
    }
    expect(anna.closedWith).toBe('tooLarge')
    const before = letters(bert.doc).length
    lineOf(bert.doc).delete(0, 2000)
    await scene.flush()
    expect(bert.closedWith).toBeUndefined()
    type(bert.doc, 'there is room again')
    await scene.flush()
    expect(bert.closedWith).toBeUndefined()
    expect(letters(await scene.stored()).length).toBe(before - 2000 + 19)
  })

  test('so are too many frames, until time has passed', async () => {
    const { scene, anna, bert } = await annaAndBert({ framesBurst: 200, framesPerSecond: 100 })
    for (let times = 0; times < 3; times++) {
      scene.pass(1000)
      for (let letter = 0; letter < 90; letter++) type(anna.doc, 'x')
      await scene.flush()
    }
    expect(anna.closedWith).toBeUndefined()
    for (let letter = 0; letter < 300; letter++) type(bert.doc, 'y')
    await scene.flush()
    expect(bert.closedWith).toBe('tooFast')
    expect(letters(anna.doc)).toBe(letters(await scene.stored()))
  })

  test('asking for everything again and again costs more than typing', async () => {
    const { scene, anna } = await annaAndBert({ framesBurst: 300, framesPerSecond: 1 })
    for (let times = 0; times < 10; times++) anna.say(contentFrame(sync.step1, Uint8Array.of(0)))
    await scene.flush()
    expect(anna.closedWith).toBe('tooFast')
  })
})

describe('experiment D: corrupt bytes', () => {
  test('never bring a room down, and never come between others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('type', 'delete', 'list', 'all'),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
          minLength: 3,
          maxLength: 3,
        }),
        async (kind, flips) => {
          const { scene, anna, bert } = await annaAndBert()
          const honest = contentFrame(sync.update, honestChange(bert, kind))
          bert.say(flipped(honest, flips))
          await scene.flush()
          type(anna.doc, ' då')
          await scene.flush()
          const cleo = await scene.joined('lena')
          expect(anna.closedWith).toBeUndefined()
          expect(scene.logged).toEqual([])
          const stored = await scene.stored()
          expect(stored.store.pendingStructs ?? stored.store.pendingDs).toBeNull()
          for (const { doc } of [anna, cleo])
            expect(doc.getXmlFragment('general').toString()).toBe(
              stored.getXmlFragment('general').toString(),
            )
          for (const { wire } of scene.clients) wire.drop()
        },
      ),
      { numRuns: 300, seed: 20231 },
    )
  })
})

function honestChange({ doc }: RoomClient, kind: string): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  if (kind === 'type') return changeOf(copy, () => type(copy, 'skrivet', 1))
  if (kind === 'delete') return changeOf(copy, () => lineOf(copy).delete(1, 1))
  if (kind === 'list') return changeOf(copy, () => put(copy, new Y.XmlElement('bulletList')))
  type(copy, 'allt')
  return Y.encodeStateAsUpdate(copy)
}

function flipped(bytes: Uint8Array, flips: readonly [number, number][]): Uint8Array {
  const copy = bytes.slice()
  for (const [place, by] of flips) {
    const at = place % copy.length
    copy[at] = (copy[at] ?? 0) ^ by
  }
  return copy
}

function paragraphOf(doc: Y.Doc): Y.XmlElement {
  const paragraph = lineOf(doc).parent
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('a line outside a paragraph')
  return paragraph
}

function put(
  doc: Y.Doc,
  element: Y.XmlElement | Y.XmlHook,
  name: 'general' | 'improvements' = 'general',
): void {
  textOf(doc, name).push([element as Y.XmlElement])
}

/** The letters that a client wrote, as far as they stand. */
function textBy(doc: Y.Doc, client: number): string {
  const structs = doc.store.clients.get(client) ?? []
  return structs
    .map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString
        ? struct.content.str
        : '',
    )
    .join('')
}

function firstIn(doc: Y.Doc, root: string): Y.ID {
  const item = doc.getXmlFragment(root)._start
  if (!item) throw new Error('an empty root')
  return item.id
}

/** One struct by one client, in the words of Yjs's first update format. */
interface Part {
  client: number
  clock: number
  left?: Y.ID
  right?: Y.ID
  root?: string
}

function paragraphBeside(client: number, other: number): Part {
  return { client, clock: 0, left: Y.createID(other, 0) }
}

function paragraphIn(client: number, root: string, clock: number): Part {
  return { client, clock, root }
}

function paragraphBetween(client: number, left?: Y.ID, right?: Y.ID): Part {
  return { client, clock: 0, ...(left && { left }), ...(right && { right }) }
}

function crafted(parts: readonly Part[]): Uint8Array {
  return encoding.encode((encoder) => {
    const put = (...numbers: number[]) => {
      for (const number of numbers) encoding.writeVarUint(encoder, number)
    }
    put(parts.length)
    for (const { client, clock, left, right, root } of parts) {
      put(1, client, clock)
      const paragraph = 7
      encoding.writeUint8(encoder, paragraph | (left ? 0x80 : 0) | (right ? 0x40 : 0))
      for (const id of [left, right]) if (id) put(id.client, id.clock)
      if (root !== undefined) {
        put(1)
        encoding.writeVarString(encoder, root)
      }
      put(3)
      encoding.writeVarString(encoder, 'paragraph')
    }
    put(0)
  })
}
