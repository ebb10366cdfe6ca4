import { type RoomOutline, textOf } from '@samsyn/document'
import { type ApprovedText, Narratives, outlineOf } from '@samsyn/server/narrative'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { HandClock } from '../support/handClock.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { area, evaluation, personId, RoomScene, type } from '../support/roomScene.ts'
import { commitOf } from '../support/storedRows.ts'

const roots = ['general', 'section/3.1', 'section/3.2+3.3', 'strengths', 'improvements']
const general = { room: 'area-3', root: 'general' }

/** What is read out of the rooms of a scene, by a clock that stands still until it is told. */
function reading(scene: RoomScene, approved: ApprovedText[] = []) {
  const clock = new HandClock()
  const store = memoryStore()
  void store.evaluations.commit(evaluation, commitOf(0, 1))
  const told: RoomOutline[] = []
  const noted: [root: string, digest: string, by: string][] = []
  const failures: unknown[] = []
  let looks = 0
  const narratives = new Narratives({
    look: (address, look) => {
      looks += 1
      return scene.rooms.look(address, look)
    },
    rootsOf: async ({ room }) => (room === area.room ? roots : undefined),
    now: clock.now,
    later: clock.later,
    failed: (error) => failures.push(error),
    store: store.versions,
    anchors: store.anchors,
    passages: async () => [],
    approving: {
      ids: async () => [evaluation],
      approvedTexts: async () => structuredClone(approved),
      async noteTextMoved(_, section, digest, by) {
        noted.push([section.root, digest, by])
        const fallen = approved.findIndex((one) => one.section.root === section.root)
        approved.splice(fallen, 1)
      },
    },
  })
  scene.committed = (...heard) => narratives.heard(...heard)
  narratives.outlines.watch((read) => void told.push(outlineOf(read)))
  onTestFinished(async () => {
    await narratives.close()
    expect(failures).toEqual([])
  })
  return { narratives, clock, told, noted, looks: () => looks }
}

async function typing(scene: RoomScene, doc: Y.Doc, words: string): Promise<void> {
  type(doc, words)
  await scene.flush()
}

test('what is written is counted once nobody has typed for a moment, and told once', async () => {
  const scene = new RoomScene()
  const { clock, told } = reading(scene)
  const anna = await scene.joined('anna')
  for (const word of ['Kommunen ', 'har ', 'mål.']) {
    await typing(scene, anna.doc, word)
    await clock.pass(500) // who looks for each letter is still typing
  }
  expect(told).toEqual([])
  await clock.pass(300)
  expect(told).toHaveLength(1)
  expect(told[0]?.texts.map(({ root }) => root)).toEqual(roots)
  expect(told[0]?.texts[0]).toMatchObject({ words: 3, characters: 17, footnotes: 0 })
  await clock.pass(60_000)
  expect(told).toHaveLength(1)
})

test('who types on and on is counted every other second', async () => {
  const scene = new RoomScene()
  const { clock, told, looks } = reading(scene)
  const anna = await scene.joined('anna')
  for (let stroke = 0; stroke < 60; stroke++) {
    await typing(scene, anna.doc, 'a')
    await clock.pass(100)
  }
  expect(told.length).toBeGreaterThanOrEqual(2)
  expect(looks()).toBeLessThanOrEqual(3)
})

test('a digest is of this moment, whoever asks before anything was counted', async () => {
  const scene = new RoomScene()
  const { narratives } = reading(scene)
  const anna = await scene.joined('anna')
  const empty = await narratives.digestOf(evaluation, general)
  await typing(scene, anna.doc, 'Hej')
  const written = await narratives.digestOf(evaluation, general)
  expect(written).toMatch(/^[0-9a-f]{64}$/)
  expect(written).not.toBe(empty)
  const paragraph = textOf(anna.doc, 'general').get(0)
  if (paragraph instanceof Y.XmlElement) paragraph.delete(0, paragraph.length)
  await scene.flush()
  expect(await narratives.digestOf(evaluation, general)).toBe(empty)
  expect(await narratives.digestOf(evaluation, { ...general, root: 'strengths' })).not.toBe(empty)
  expect(await narratives.digestOf(evaluation, { ...general, root: 'section/9.9' })).toBeUndefined()
  expect(await narratives.digestOf(evaluation, { ...general, room: 'area-4' })).toBeUndefined()
})

test('it is the same in the room’s document and in the store', async () => {
  const scene = new RoomScene()
  const { narratives } = reading(scene)
  const anna = await scene.joined('anna')
  await typing(scene, anna.doc, 'Hej')
  const open = await narratives.digestOf(evaluation, general)
  scene.restart()
  const { narratives: another } = reading(scene)
  expect(await another.digestOf(evaluation, general)).toBe(open)
})

test('what is not committed yet is not told of', async () => {
  const scene = new RoomScene()
  const { narratives } = reading(scene)
  const anna = await scene.joined('anna')
  const before = await narratives.digestOf(evaluation, general)
  scene.store.hold()
  await typing(scene, anna.doc, 'Hej')
  let answered: string | undefined
  const asked = narratives.digestOf(evaluation, general).then((digest) => {
    answered = digest
  })
  await scene.flush()
  // Nobody has seen the edit: the answer may be of before it, and never of after it.
  expect([undefined, before]).toContain(answered)
  await scene.store.commit()
  await asked
  await scene.flush()
  expect(await narratives.digestOf(evaluation, general)).not.toBe(before)
})

test('[R5] the ids of points, which nobody sees, do not move a text; what points are about does', async () => {
  const scene = new RoomScene()
  const { narratives } = reading(scene)
  const anna = await scene.joined('anna')
  const list = textOf(anna.doc, 'strengths').get(0)
  const item = list instanceof Y.XmlElement ? list.get(0) : undefined
  if (!(item instanceof Y.XmlElement)) throw new Error('no item')
  const digest = () => narratives.digestOf(evaluation, { room: 'area-3', root: 'strengths' })
  const before = await digest()
  item.setAttribute('point', 'abcdefgh12')
  await scene.flush()
  expect(await digest()).toBe(before)
  item.setAttribute('subQuestion', '3.2')
  await scene.flush()
  expect(await digest()).not.toBe(before)
})

test('[R5] an edit in an approved text is noted under the name of who wrote it; one beside it is not', async () => {
  const scene = new RoomScene()
  const approved: ApprovedText[] = []
  const { narratives, clock, noted } = reading(scene, approved)
  const [anna, bert] = [await scene.joined('anna'), await scene.joined('bert')]
  await typing(scene, anna.doc, 'Hej')
  const digest = (await narratives.digestOf(evaluation, general)) ?? ''
  approved.push({ section: general, digest, by: personId('lena'), seq: 1 })
  await typing(scene, bert.doc, '')
  textOf(anna.doc, 'section/3.1').insert(0, [new Y.XmlElement('paragraph')])
  await scene.flush()
  await clock.pass(500)
  expect(noted).toEqual([])
  type(bert.doc, ' igen')
  textOf(anna.doc, 'section/3.1').insert(0, [new Y.XmlElement('paragraph')])
  await scene.flush()
  await clock.pass(500)
  expect(noted).toEqual([['general', await narratives.digestOf(evaluation, general), 'bert']])
})

test('[R5] an edit that overtook the approval is noted when the approval is there', async () => {
  const scene = new RoomScene()
  const approved: ApprovedText[] = []
  const { narratives, clock, noted } = reading(scene, approved)
  const anna = await scene.joined('anna')
  const digest = (await narratives.digestOf(evaluation, general)) ?? ''
  await typing(scene, anna.doc, 'Hej')
  await clock.pass(500)
  approved.push({ section: general, digest, by: personId('lena'), seq: 1 })
  await narratives.approved(evaluation)
  expect(noted).toEqual([['general', await narratives.digestOf(evaluation, general), 'anna']])
})

test('[R5] what was written just before the server died is noted by the next', async () => {
  const scene = new RoomScene()
  const approved: ApprovedText[] = []
  const first = reading(scene, approved)
  const anna = await scene.joined('anna')
  await typing(scene, anna.doc, 'Hej')
  const digest = (await first.narratives.digestOf(evaluation, general)) ?? ''
  approved.push({ section: general, digest, by: personId('lena'), seq: 1 })
  await typing(scene, anna.doc, ' igen')
  scene.restart()
  const second = reading(scene, approved)
  expect(first.noted).toEqual([])
  await second.narratives.begin()
  expect(second.noted).toEqual([
    ['general', await second.narratives.digestOf(evaluation, general), 'lena'],
  ])
  await second.narratives.begin()
  expect(second.noted).toHaveLength(1)
})
