import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openHouse, repair } from '@samsyn/server'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { RepairScene } from '../support/repairScene.ts'
import { letters, type } from '../support/roomScene.ts'
import { damageFile, type StoreDamage } from '../support/storeDamage.ts'

/** `samsyn repair` on rooms; what open pages bring back is told by the stock provider. */

const now = () => Date.UTC(2026, 0, 1)
const repaired = (scene: RepairScene, ...args: string[]) =>
  repair(args, { dataFolder: scene.folder, now })

/** Anna's letters, one to a row behind the seed, and a server that is stopped. Gives her page. */
async function left(text: string): Promise<{ scene: RepairScene; page: Y.Doc; name: string }> {
  const scene = await RepairScene.begun()
  const anna = await scene.joined('anna')
  for (const letter of text) {
    type(anna.doc, letter)
    await anna.saved()
  }
  anna.close()
  await scene.stop()
  return { scene, page: anna.doc, name: `${scene.evaluation}/area-3` }
}

test.each([
  ['its last row is lost', { what: 'lost', row: 4 }, 'ab', 'row 4'],
  ['a row in the middle is flipped', { what: 'flipped', row: 3 }, 'a', 'row 3'],
  ['its seed is flipped', { what: 'flipped', row: 1 }, 'abc', 'row 1'],
  ['its seed is lost', { what: 'lost', row: 1 }, 'abc', 'row 1'],
  ['it is lost as a whole', { what: 'room lost' }, 'abc', 'the room itself is lost'],
  ['whose the client ids are is lost', { what: 'owner lost' }, 'abc', 'whose the client ids are'],
] as const)(
  '%s: it is named, and made whole of what can be applied',
  async (_, damage, text, named) => {
    const { scene, page, name } = await left('abc')
    expect(await repaired(scene)).toEqual({
      code: 0,
      report: 'Nothing is damaged: 1 evaluation, 1 room.',
    })
    damageFile(scene.folder, { ...damage, address: scene.address } as StoreDamage)
    const before = readFileSync(join(scene.folder, 'samsyn.sqlite'))
    const found = await repaired(scene)
    expect(found.code).toBe(1)
    expect(found.report).toMatch(new RegExp(`^${name}\\n  DAMAGED: .*${named}`))
    expect(found.report).toContain(`samsyn repair --room ${name}`)
    expect(readFileSync(join(scene.folder, 'samsyn.sqlite')).equals(before)).toBe(true)

    expect(await repaired(scene, '--room', name)).toMatchObject({ code: 0 })
    expect(await repaired(scene)).toMatchObject({ code: 0 })
    await scene.start()
    const stored = await scene.store.rooms.open(scene.address, new Uint8Array())
    expect(stored.updates).toHaveLength(1)
    expect([...stored.clients]).toEqual([[page.clientID, 'anna']])
    const bert = await scene.joined('bert')
    expect(letters(bert.doc)).toBe(text)
    expect(bert.doc.store.pendingStructs).toBeNull()
    type(bert.doc, '!')
    await bert.saved()
    expect(scene.logged).toEqual([])
  },
)

test('what it was is kept beside the data, for those alone who may read that', async () => {
  const { scene, name } = await left('abc')
  damageFile(scene.folder, { what: 'flipped', address: scene.address, row: 3 })
  const { report } = await repaired(scene, '--rooms')
  const folder = join(scene.folder, 'damaged')
  const [file = '', ...more] = readdirSync(folder)
  expect(more).toEqual([])
  expect(report).toBe(
    `${name}\n  Repaired: it begins with 2 rows as one state.\n  What it was lies in damaged/${file}`,
  )
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
  const kept = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  expect(kept).toMatchObject({
    evaluation: scene.evaluation,
    room: 'area-3',
    head: { first: 1, last: 4 },
    owners: [{ person: 'anna' }],
    rows: [
      { seq: 1, author: null, isWhole: true, isKept: true },
      { seq: 2, author: 'anna', isWhole: true, isKept: true },
      { seq: 3, isWhole: false, isKept: false },
      { seq: 4, isWhole: true, isKept: false },
    ],
  })
  const doc = new Y.Doc()
  for (const nth of [0, 1, 3]) Y.applyUpdate(doc, Buffer.from(kept.rows[nth].body, 'base64'))
  expect(letters(doc)).toBe('a')
  expect(doc.store.pendingStructs).not.toBeNull()
})

test('a page that was open all the time brings its own words back, and its writer goes on', async () => {
  const { scene, page, name } = await left('abcd')
  damageFile(scene.folder, { what: 'lost', address: scene.address, row: 3 })
  await repaired(scene, '--room', name)
  await scene.start()
  type(page, 'e')
  const anna = await scene.joined('anna', page)
  await anna.saved()
  const bert = await scene.joined('bert')
  expect(letters(bert.doc)).toBe('abcde')
  type(page, 'f')
  await bert.until('told', () => letters(bert.doc) === 'abcdef')
})

test('whoever comes back without the lost words writes on', async () => {
  const { scene, name } = await left('abcd')
  damageFile(scene.folder, { what: 'lost', address: scene.address, row: 3 })
  await repaired(scene, '--room', name)
  await scene.start()
  const anna = await scene.joined('anna')
  expect(letters(anna.doc)).toBe('a')
  type(anna.doc, 'n')
  await anna.saved()
  expect(letters((await scene.joined('bert')).doc)).toBe('an')
})

test('the words of another are not taken from one’s page until their writer has brought them', async () => {
  const scene = await RepairScene.begun()
  const [anna, bert] = [await scene.joined('anna'), await scene.joined('bert')]
  type(anna.doc, 'lost')
  await bert.until('told', () => letters(bert.doc) === 'lost')
  for (const { doc } of [anna, bert]) expect(letters(doc)).toBe('lost')
  anna.close()
  bert.close()
  await scene.stop()
  damageFile(scene.folder, { what: 'flipped', address: scene.address, row: 2 })
  await repaired(scene, '--rooms')
  await scene.start()

  const early = scene.join('bert', bert.doc)
  await early.until('refused', () => early.closedFor !== undefined)
  expect(early.refused).toBe('notYours')
  expect(letters(bert.doc)).toBe('lost')
  await (await scene.joined('anna', anna.doc)).saved()
  await (await scene.joined('bert', bert.doc)).saved()
  expect(letters((await scene.joined('lena')).doc)).toBe('lost')
})

test('pages with lost words of several are refused, keep them, and go on when loaded anew', async () => {
  const scene = await RepairScene.begun()
  const [anna, bert] = [await scene.joined('anna'), await scene.joined('bert')]
  type(anna.doc, 'lost')
  await bert.until('told', () => letters(bert.doc) === 'lost')
  type(bert.doc, ' and left out')
  await anna.until('told', () => letters(anna.doc) === 'lost and left out')
  anna.close()
  bert.close()
  await scene.stop()
  damageFile(scene.folder, { what: 'flipped', address: scene.address, row: 2 })
  await repaired(scene, '--rooms')
  await scene.start()
  for (const [name, { doc }] of Object.entries({ anna, bert })) {
    const back = scene.join(name, doc)
    await back.until('refused', () => back.closedFor !== undefined)
    expect(back.refused).toBe('notYours')
    expect(letters(doc)).toBe('lost and left out')
  }
  const anew = await scene.joined('anna')
  expect(letters(anew.doc)).toBe('')
  type(anew.doc, 'once more')
  await anew.saved()
})

test('client ids keep their owners, also of whom no row is left', async () => {
  const { scene, page, name } = await left('a')
  damageFile(scene.folder, { what: 'lost', address: scene.address, row: 2 })
  await repaired(scene, '--room', name)
  await scene.start()
  const { updates } = await scene.store.rooms.open(scene.address, new Uint8Array())
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  expect(letters(doc)).toBe('')
  doc.clientID = page.clientID
  type(doc, 'stolen')
  const thief = scene.join('bert', doc)
  await thief.until('refused', () => thief.refused === 'notYours')
})

test('a room of which nothing is left is as empty as a new one, and says so', async () => {
  const { scene, page, name } = await left('abc')
  await scene.start()
  const { rooms } = scene.store
  const { mark } = (await rooms.log(scene.address)) ?? { mark: '' }
  const state = Y.encodeStateAsUpdate(page)
  expect(await rooms.compact(scene.address, mark, state)).toBe('compacted')
  await scene.stop()
  damageFile(scene.folder, { what: 'flipped', address: scene.address, row: 4 })
  const { report } = await repaired(scene)
  expect(report).toContain('as empty as a new room: nothing of what was written can be applied')
  expect(await repaired(scene, '--room', name)).toMatchObject({ code: 0 })
  await scene.start()
  const anna = await scene.joined('anna')
  expect(letters(anna.doc)).toBe('')
  type(anna.doc, 'anew')
  await anna.saved()
})

test('without damage nothing is changed, and what is not there is said', async () => {
  const { scene, name } = await left('a')
  expect(await repaired(scene, '--room', name)).toEqual({ code: 0, report: `${name}\n  Is whole.` })
  expect(await repaired(scene, '--rooms')).toEqual({ code: 0, report: 'No room is damaged.' })
  const none = await repaired(scene, '--room', `${scene.evaluation}/area-4`)
  expect(none).toEqual({
    code: 1,
    report: `${scene.evaluation}/area-4\n  There is no such room.`,
  })
  for (const args of [
    ['--room', 'nowhere'],
    ['--room', `${name}/x`],
    ['--rooms', '--room', name],
    ['x'],
  ])
    expect(await repaired(scene, ...args)).toMatchObject({ code: 2 })
  expect(await repair([], { dataFolder: join(scene.folder, 'none'), now })).toMatchObject({
    code: 2,
  })
})

test('beside a server it looks, and mends nothing', async () => {
  const { scene } = await left('a')
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const baseUrls = ['http://localhost'] as const
  const house = await openHouse({ dataFolder: scene.folder, demo: false, baseUrls, log })
  onTestFinished(() => house.close())
  expect(await repaired(scene)).toMatchObject({ code: 0 })
  const refused = await repaired(scene, '--rooms')
  expect(refused.code).toBe(2)
  expect(refused.report).toContain('is in use by another Samsyn')
})
