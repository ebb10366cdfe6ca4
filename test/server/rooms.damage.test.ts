import { closing } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { area, letters, RoomScene, talk, type } from '../support/roomScene.ts'

/** A room whose text is the given letters, one to a row behind the seed, and nobody in it. */
async function left(text: string): Promise<RoomScene> {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  for (const letter of text) {
    type(anna.doc, letter)
    await scene.flush()
  }
  anna.wire.drop()
  await scene.flush()
  return scene
}

describe('a damaged room', () => {
  test.each([
    ['its last row is lost', 'lost', 4, 'ab'],
    ['its last row is flipped', 'flipped', 4, 'ab'],
    ['a row in the middle is lost', 'lost', 3, 'a'],
    ['its seed is flipped', 'flipped', 1, ''],
  ] as const)('%s: what is whole is served, and why no more', async (_, what, row, text) => {
    const scene = await left('abc')
    scene.store.damage({ what, address: area, row })
    const bert = await scene.joined('bert')
    expect(bert.synced).toBe(true)
    expect(bert.doc.store.pendingStructs).toBeNull()
    if (row > 1) expect(letters(bert.doc)).toBe(text)
    expect(bert.closedWith).toBe('damaged')
    expect(bert.words.at(-1)).toEqual({ kind: 'refused', reason: 'damaged' })
    expect(scene.logged).toEqual([`room is damaged and only read evaluation-1/area-3 row ${row}`])
  })

  test('what others wrote beside the damage is served too', async () => {
    const scene = new RoomScene()
    const anna = await scene.joined('anna')
    type(anna.doc, 'first')
    await scene.flush()
    const bert = await scene.joined('bert')
    type(anna.doc, ' lost')
    await scene.flush()
    type(bert.doc, 'beside ', 0)
    await scene.flush()
    for (const { wire } of [anna, bert]) wire.drop()
    await scene.flush()
    scene.store.damage({ what: 'flipped', address: area, row: 3 })
    expect(letters((await scene.joined('lena')).doc)).toBe('beside first')
  })

  test('takes nothing, and a tab that has more keeps what it has', async () => {
    const scene = await left('abc')
    scene.store.damage({ what: 'lost', address: area, row: 4 })
    const before = (await scene.store.open(area, new Uint8Array())).updates
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.mergeUpdates(before))
    type(doc, 'mine')
    const anna = await scene.joined('anna', doc)
    type(anna.doc, 'more')
    await scene.flush()
    expect(anna.closedWith).toBe('damaged')
    expect(letters(anna.doc)).toBe('abminemore')
    expect((await scene.store.open(area, new Uint8Array())).updates).toEqual(before)
  })

  test('is not read by who needs the whole of it, visited or not', async () => {
    const scene = await left('abc')
    scene.store.damage({ what: 'flipped', address: area, row: 3 })
    await expect(scene.rooms.read(area, letters)).rejects.toThrow(/damaged/)
    scene.person('anna').open(scene.rooms)
    await expect(scene.rooms.read(area, letters)).rejects.toThrow(/damaged/)
  })

  test('harms no other', async () => {
    const scene = await left('abc')
    scene.store.damage({ what: 'lost', address: area, row: 2 })
    await scene.joined('bert')
    const anna = await scene.joined('anna', undefined, talk)
    expect([anna.synced, anna.closedWith]).toEqual([true, undefined])
    expect(scene.rooms.statistics()).toMatchObject({ rooms: 1, visits: 1 })
  })

  test('is one whose log cannot be replayed, though each row is what was written', async () => {
    for (const bad of ['a gap', 'no update']) {
      const scene = new RoomScene()
      const doc = new Y.Doc()
      doc.getXmlFragment('general').insert(0, [new Y.XmlElement('paragraph')])
      const first = Y.encodeStateAsUpdate(doc)
      type(doc, 'lost')
      const known = Y.encodeStateVector(doc)
      type(doc, 'later')
      const row = bad === 'a gap' ? Y.encodeStateAsUpdate(doc, known) : Uint8Array.of(1, 2, 3)
      const stored = { first: 7, updates: [first, row], clients: new Map() }
      scene.store.nextOpen = Promise.resolve(stored)
      const anna = await scene.joined('anna')
      expect([anna.synced, anna.closedWith]).toEqual([true, 'damaged'])
      expect(letters(anna.doc)).toBe('')
      expect(scene.logged).toEqual(['room is damaged and only read evaluation-1/area-3 row 8'])
    }
  })

  test('is not come back to: trying again would tell the same', () => {
    expect(closing.damaged.final).toBe(true)
  })
})
