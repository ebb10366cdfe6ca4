import { anchorOf, lettersOf, placeOf, textOf } from '@samsyn/document'
import type { Passage } from '@samsyn/scoring'
import { Narratives } from '@samsyn/server/narrative'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { personIdOf } from '../support/appScene.ts'
import { HandClock } from '../support/handClock.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { PortScene } from '../support/portScene.ts'
import { area, evaluation, RoomScene, type } from '../support/roomScene.ts'
import { commitOf } from '../support/storedRows.ts'

const roots = ['general', 'section/3.1', 'section/3.2+3.3', 'strengths', 'improvements']
const on = { room: 'area-3', root: 'general' }
const SENTENCE = 'Kommunen följer upp sina mål varje år. Nämnderna får en rapport.'

/** A server that looks for the passages of a scene's rooms, and what it keeps. */
async function looking(scene: RoomScene, passages: Passage[], store = memoryStore()) {
  const clock = new HandClock()
  await store.evaluations.commit(evaluation, commitOf(0, 1))
  const failures: unknown[] = []
  const writes: string[][] = []
  let looks = 0
  let asked = 0
  const meanwhile: { happens?: () => unknown } = {}
  const narratives = new Narratives({
    look: (address, look) => {
      looks += 1
      return scene.rooms.look(address, look)
    },
    rootsOf: async () => roots,
    now: clock.now,
    later: clock.later,
    failed: (error) => failures.push(error),
    store: store.versions,
    anchors: {
      of: (...asked) => store.anchors.of(...asked),
      put: async (id, room, anchors) => {
        writes.push([...anchors.keys()])
        await store.anchors.put(id, room, anchors)
      },
    },
    passages: async () => {
      asked += 1
      const found = [...passages]
      await meanwhile.happens?.()
      return found
    },
    approving: {
      ids: async () => [evaluation],
      approvedTexts: async () => [],
      noteTextMoved: async () => {},
    },
  })
  narratives.outlines.close() // it looks too, and is proved elsewhere
  scene.committed = (address) => narratives.places.heard(address)
  onTestFinished(async () => {
    await narratives.close()
    expect(failures).toEqual([])
  })
  const quoteOf = async (place: string) =>
    (await narratives.places.of(evaluation)).get(place)?.quote
  return {
    narratives,
    clock,
    store,
    writes,
    quoteOf,
    looks: () => looks,
    asked: () => asked,
    meanwhile,
  }
}

/** The passage that reads so. */
function marked(doc: Y.Doc, place: string, quote: string): Passage {
  const text = textOf(doc, 'general')
  const from = lettersOf(text).slice(0, 10_000).indexOf(quote)
  const anchor = anchorOf(text, on, from, from + quote.length)
  if (!anchor) throw new Error('nothing to mark')
  return { place, anchor }
}

async function written(scene: RoomScene, doc: Y.Doc, edit: () => void): Promise<void> {
  doc.transact(edit)
  await scene.flush()
}

function lettersIn(doc: Y.Doc): Y.XmlText {
  const paragraph = textOf(doc, 'general').get(0)
  const letters = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(letters instanceof Y.XmlText)) throw new Error('no letters')
  return letters
}

/** Enter, as an editor does it: the letters behind the caret are made anew. */
function split(doc: Y.Doc, at: number): void {
  const letters = lettersIn(doc)
  const rest = letters.toString().slice(at)
  letters.delete(at, rest.length)
  const next = new Y.XmlElement('paragraph')
  next.insert(0, [new Y.XmlText(rest)])
  textOf(doc, 'general').insert(1, [next])
}

test('a passage is followed in a room that people write in, and kept once the room rests', async () => {
  const scene = new RoomScene()
  const passages: Passage[] = []
  const { clock, writes, quoteOf } = await looking(scene, passages)
  const anna = await scene.joined('anna')
  type(anna.doc, SENTENCE)
  await scene.flush()
  passages.push(marked(anna.doc, 'thread/1', 'sina mål varje år'))
  await written(scene, anna.doc, () => lettersIn(anna.doc).insert(0, 'Ja. '))
  await clock.pass(0)
  expect(await quoteOf('thread/1')).toBe('sina mål varje år')
  writes.length = 0
  for (const letter of 'viktiga ') {
    const at = lettersIn(anna.doc).toString().indexOf('mål')
    await written(scene, anna.doc, () => lettersIn(anna.doc).insert(at, letter))
    await clock.pass(100)
  }
  await written(scene, anna.doc, () => split(anna.doc, 32))
  expect(writes, 'nothing is written while people type').toEqual([])
  await clock.pass(3000)
  expect((await quoteOf('thread/1'))?.replaceAll('\n', '')).toBe('sina viktiga mål varje år')
  expect(writes).toEqual([['thread/1']])
  await clock.pass(60_000)
  expect(writes).toHaveLength(1)
})

test('where passages are is known after a restart, and of those that were deleted what they said', async () => {
  const scene = new RoomScene()
  const passages: Passage[] = []
  const first = await looking(scene, passages)
  const anna = await scene.joined('anna')
  type(anna.doc, SENTENCE)
  await scene.flush()
  passages.push(marked(anna.doc, 'thread/1', 'sina mål varje år'))
  passages.push(marked(anna.doc, 'link/2/to', 'Nämnderna får en rapport'))
  await written(scene, anna.doc, () => lettersIn(anna.doc).insert(24, '!'))
  await first.clock.pass(0)
  await written(scene, anna.doc, () => split(anna.doc, 25))
  const found = lettersOf(textOf(anna.doc, 'general')).slice(0, 10_000).indexOf('Nämnd')
  await written(scene, anna.doc, () => {
    const paragraph = textOf(anna.doc, 'general').get(1)
    const letters = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
    if (letters instanceof Y.XmlText) letters.delete(letters.toString().indexOf('Nämnd'), 24)
  })
  expect(found).toBeGreaterThan(0)
  await first.narratives.close()

  const second = await looking(scene, passages, first.store)
  const places = await second.narratives.places.of(evaluation)
  expect(places.get('link/2/to')?.quote).toBe('Nämnderna får en rapport')
  const current = places.get('thread/1')
  expect(current?.quote).toBe('sina!\n mål varje år')
  expect(second.looks(), 'known without a look into any text').toBe(0)
  const stored = await scene.stored()
  expect(current && placeOf(stored, current, roots)).toMatchObject({ state: 'kept' })
})

test('a room that everybody leaves in the middle of a sentence keeps what was found at that moment', async () => {
  const scene = new RoomScene()
  const passages: Passage[] = []
  const { clock, quoteOf } = await looking(scene, passages)
  const anna = await scene.joined('anna')
  type(anna.doc, SENTENCE)
  await scene.flush()
  passages.push(marked(anna.doc, 'thread/1', 'sina mål varje år'))
  await written(scene, anna.doc, () => lettersIn(anna.doc).insert(0, 'Ja. '))
  await clock.pass(0)
  await written(scene, anna.doc, () => split(anna.doc, 30))
  anna.wire.drop()
  await scene.flush()
  await expect.poll(() => quoteOf('thread/1')).toContain('\n')
})

test('a passage that nobody names any more is not kept', async () => {
  const scene = new RoomScene()
  const passages: Passage[] = []
  const { clock, store, quoteOf } = await looking(scene, passages)
  const anna = await scene.joined('anna')
  type(anna.doc, SENTENCE)
  await scene.flush()
  passages.push(marked(anna.doc, 'link/1/to', 'sina mål varje år'))
  await written(scene, anna.doc, () => lettersIn(anna.doc).insert(0, 'Ja. '))
  await clock.pass(0)
  expect(await quoteOf('link/1/to')).toBeDefined()
  passages.length = 0
  await written(scene, anna.doc, () => lettersIn(anna.doc).insert(0, 'Ja. '))
  await clock.pass(3000)
  expect(await quoteOf('link/1/to')).toBeUndefined()
  expect(await store.anchors.of(evaluation, area.room)).toEqual(new Map())
})

test('a room without passages is left alone until something happens in its evaluation', async () => {
  const scene = new RoomScene()
  const passages: Passage[] = []
  const { narratives, clock, quoteOf, asked } = await looking(scene, passages)
  const anna = await scene.joined('anna')
  type(anna.doc, SENTENCE)
  await scene.flush()
  await clock.pass(0)
  const once = asked()
  for (let edit = 0; edit < 5; edit++) {
    await written(scene, anna.doc, () => lettersIn(anna.doc).insert(0, 'a'))
    await clock.pass(3000)
  }
  expect(asked()).toBe(once)
  passages.push(marked(anna.doc, 'thread/1', 'sina mål varje år'))
  narratives.places.moved(evaluation)
  await written(scene, anna.doc, () => lettersIn(anna.doc).insert(0, 'a'))
  await clock.pass(0)
  expect(await quoteOf('thread/1')).toBe('sina mål varje år')
})

test('a passage that comes while one looks for some is not missed', async () => {
  const scene = new RoomScene()
  const passages: Passage[] = []
  const { narratives, clock, quoteOf, meanwhile } = await looking(scene, passages)
  const anna = await scene.joined('anna')
  meanwhile.happens = () => {
    delete meanwhile.happens
    passages.push(marked(anna.doc, 'thread/1', 'sina mål varje år'))
    narratives.places.moved(evaluation)
  }
  type(anna.doc, SENTENCE)
  await scene.flush()
  await clock.pass(0)
  await written(scene, anna.doc, () => lettersIn(anna.doc).insert(0, 'a'))
  await clock.pass(0)
  expect(await quoteOf('thread/1')).toBe('sina mål varje år')
})

test('whoever follows passages hears that something has happened in an evaluation', async () => {
  const scene = await PortScene.open({ people: ['anna', 'bert', 'lena'] })
  onTestFinished(() => scene.close())
  const id = await scene.evaluation([
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
    ['lena', 'lead'],
  ])
  const moved: string[] = []
  scene.narratives.places.moved = (of) => void moved.push(of)
  const passage = { start: 'AAAA', end: 'AAAA', quote: 'mål', before: '', after: '' }
  const said = await scene.evaluations.act(id, personIdOf('lena'), {
    type: 'comment',
    on: { room: 'area-1', root: 'general', ...passage },
    text: 'Vilka?',
    blocking: false,
    assignee: null,
    mentions: [],
  })
  expect(said).toHaveProperty('done')
  expect(moved).toEqual([id])
})
