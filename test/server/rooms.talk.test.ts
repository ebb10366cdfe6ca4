import { appendPlain, closing, plainText, rationaleOf, sync, workingOf } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentFrame, type RoomClient } from '../support/roomClient.ts'
import { RoomScene, talk } from '../support/roomScene.ts'

async function atTheTable(...revealed: string[]): Promise<[RoomScene, RoomClient, RoomClient]> {
  const scene = new RoomScene()
  for (const no of revealed) scene.revealed.add(no)
  const anna = await scene.joined('anna', undefined, talk)
  const bert = await scene.joined('bert', undefined, talk)
  return [scene, anna, bert]
}

describe('an entry before its reveal', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['a value', (doc) => workingOf(doc, '3.2').set({ value: 18_500 })],
    ['a stage', (doc) => workingOf(doc, '3.2').set({ stage: 'deployed' })],
    ['a word', (doc) => appendPlain(rationaleOf(doc, '3.2'), 'Nej')],
    ['a deletion', (doc) => rationaleOf(doc, '3.2').delete(0, 1)],
    [
      'a word along with another sub-question’s that is revealed',
      (doc) =>
        doc.transact(() => {
          appendPlain(rationaleOf(doc, '3.1'), 'Ja')
          workingOf(doc, '3.2').set({ value: 1000 })
        }),
    ],
  ])('is refused for good, and nothing of it is kept: %s', async (_what, write) => {
    const [scene, anna, bert] = await atTheTable('3.1')
    const before = Y.encodeStateAsUpdate(bert.doc)
    write(anna.doc)
    await scene.flush()
    expect(anna.closedWith).toBe('notOpenYet')
    expect(closing.notOpenYet.final).toBe(true)
    expect(anna.words.at(-1)).toEqual({ kind: 'refused', reason: 'notOpenYet' })
    expect(bert.closedWith).toBeUndefined()
    expect(Y.encodeStateAsUpdate(bert.doc)).toEqual(before)
    expect(Y.encodeStateAsUpdate(await scene.stored(talk))).toEqual(before)
  })

  test('is taken once it is revealed, by a room that was open all the time', async () => {
    const [scene, anna, bert] = await atTheTable()
    scene.revealed.add('3.2')
    workingOf(anna.doc, '3.2').set({ value: 18_500, stage: 'deployed' })
    appendPlain(rationaleOf(anna.doc, '3.2'), 'Båda ser det.')
    await scene.flush()
    expect(workingOf(bert.doc, '3.2').get()).toEqual({ value: 18_500, stage: 'deployed' })
    expect(plainText(rationaleOf(bert.doc, '3.2'))).toBe('Båda ser det.')
    expect(anna.closedWith).toBeUndefined()
    expect(workingOf(await scene.stored(talk), '3.2').get().value).toBe(18_500)
  })
})

describe('the working value', () => {
  test('moves often, by both, online and off, and ends the same for all', async () => {
    const [scene, anna, bert] = await atTheTable('3.1', '3.2')
    for (let value = 0; value < 50; value++) {
      workingOf(anna.doc, '3.2').set({ value })
      if (value % 3 === 0) workingOf(bert.doc, '3.2').set({ value: 1000 + value })
      if (value % 10 === 0) await scene.flush()
    }
    anna.wire.drop()
    workingOf(anna.doc, '3.2').set({ value: 7, stage: 'effect' })
    workingOf(anna.doc, '3.2').set({ value: 8, stage: null })
    anna.connect(scene.rooms)
    await scene.flush()
    expect([anna.closedWith, bert.closedWith]).toEqual([undefined, undefined])
    const now = workingOf(anna.doc, '3.2').get()
    expect(workingOf(bert.doc, '3.2').get()).toEqual(now)
    expect(workingOf(await scene.stored(talk), '3.2').get()).toEqual(now)
    expect(now.stage).toBeNull()
  })

  test.each<[string, string, unknown]>([
    ['more than the maximum', 'value', 30_001],
    ['less than nothing', 'value', -1],
    ['a part of a thousandth', 'value', 0.5],
    ['words for a value', 'value', '18500'],
    ['no number', 'value', Number.NaN],
    ['a list', 'value', [18_500]],
    ['nothing', 'value', null],
    ['a document', 'value', new Y.Map()],
    ['a text', 'value', new Y.XmlElement('paragraph')],
    ['an unknown stage', 'stage', 'finished'],
    ['a number for a stage', 'stage', 1],
    ['another key', 'note', 'hello'],
    ['a key that every object has', 'constructor', 1],
  ])('is checked: %s is refused and not applied', async (_what, key, value) => {
    const [scene, anna, bert] = await atTheTable('3.1', '3.2')
    workingOf(anna.doc, '3.2').set({ value: 1000 })
    await scene.flush()
    anna.doc.getMap<unknown>('working/3.2').set(key, value)
    await scene.flush()
    expect(anna.closedWith).toBe('badMessage')
    expect(bert.doc.getMap('working/3.2').toJSON()).toEqual({ value: 1000 })
    expect(bert.closedWith).toBeUndefined()
  })

  test.each<[string, (doc: Y.Doc) => void]>([
    ['letters in the map', (doc) => doc.getText('working/3.2').insert(0, 'x')],
    ['a list in the map', (doc) => doc.getArray('working/3.2').insert(0, [1000])],
    ['a value in the rationale', (doc) => doc.getMap('rationale/3.2').set('value', 1000)],
    ['a plain value as text', (doc) => doc.getArray('rationale/3.2').insert(0, [1000])],
    ['a root of its own', (doc) => doc.getMap('working/9.9').set('value', 1000)],
  ])('and its shape: %s is refused', async (_what, write) => {
    const [scene, anna] = await atTheTable('3.1', '3.2')
    const other = new Y.Doc()
    write(other)
    anna.say(contentFrame(sync.update, Y.encodeStateAsUpdate(other)))
    await scene.flush()
    expect(anna.closedWith).toBe('badMessage')
  })

  test('two values in one struct are not one value', async () => {
    const [scene, anna] = await atTheTable('3.1', '3.2')
    const other = new Y.Doc()
    const map = other.getMap('working/3.2')
    other.transact((transaction) => {
      const id = Y.createID(other.clientID, 0)
      const content = new Y.ContentAny([1000, 2000])
      new Y.Item(id, null, null, null, null, map, 'value', content).integrate(transaction, 0)
    })
    anna.say(contentFrame(sync.update, Y.encodeStateAsUpdate(other)))
    await scene.flush()
    expect(anna.closedWith).toBe('badMessage')
  })
})

describe('who may not', () => {
  test('a reader sees it move and cannot move it', async () => {
    const [scene, anna] = await atTheTable('3.2')
    const lena = await scene.joined('lena', undefined, talk)
    workingOf(anna.doc, '3.2').set({ value: 1000 })
    await scene.flush()
    expect(workingOf(lena.doc, '3.2').get().value).toBe(1000)
    workingOf(lena.doc, '3.2').set({ value: 2000 })
    await scene.flush()
    expect(lena.closedWith).toBe('noAccess')
    expect(workingOf(anna.doc, '3.2').get().value).toBe(1000)
  })

  test('somebody without a right gets nothing of it', async () => {
    const [scene, anna] = await atTheTable('3.2')
    workingOf(anna.doc, '3.2').set({ value: 1000 })
    const stranger = await scene.joined('mallory', undefined, talk)
    expect(stranger.closedWith).toBe('noAccess')
    expect(stranger.doc.store.clients.size).toBe(0)
  })
})
