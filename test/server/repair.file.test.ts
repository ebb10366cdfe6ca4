import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { repair } from '@samsyn/server'
import { openSqliteStore } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { AppScene } from '../support/appScene.ts'
import { letters, personId, type } from '../support/roomScene.ts'
import { roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** `samsyn repair` on a file with pages that are no pages. */

const PAGE = 4096
const now = () => Date.UTC(2026, 0, 1)

/** Two long rooms in one evaluation, each row a word of a client id of its own, and a judgement. */
async function filled() {
  const folder = temporaryFolder()
  const store = await openSqliteStore(folder)
  const scene = new AppScene({ store })
  const id = await scene.evaluation()
  const judged = { value: { points: '5' }, stage: 'deployed', rationale: '' } as const
  await (await scene.caller('evaluator-1')).act(id, {
    type: 'submit',
    subQuestion: '1.1',
    ...judged,
  })
  const rooms = [roomAddress(id, 'area-1'), roomAddress(id, 'area-2')] as const
  for (const address of rooms) {
    const seed = (await scene.evaluations.shapeOf(address))?.seed ?? new Uint8Array()
    await store.rooms.open(address, seed)
    for (let nth = 1; nth <= 120; nth++) {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, seed)
      const known = Y.encodeStateVector(doc)
      doc.clientID = nth
      type(doc, `${address.room} word ${nth} `.padEnd(80, '.'), 0)
      const update = Y.encodeStateAsUpdate(doc, known)
      await store.rooms.append(address, { update, by: personId('anna'), newClients: [nth] })
    }
  }
  const evaluation = await store.evaluations.load(id)
  await store.close()
  return { folder, id, rooms, evaluation }
}

/** Makes the page with these letters one that cannot be read. */
function spoil(folder: string, said: string): void {
  const path = join(folder, 'samsyn.sqlite')
  const bytes = readFileSync(path)
  const found = bytes.indexOf(said)
  if (found < 0) throw new Error(`nowhere: ${said}`)
  const at = Math.floor(found / PAGE) * PAGE
  bytes.fill(0xff, at, at + PAGE)
  writeFileSync(path, bytes)
}

test('a file with a page that is no page is written anew, and costs what stood on that page', async () => {
  const { folder, id, rooms, evaluation } = await filled()
  const [first, second] = rooms
  spoil(folder, 'area-1 word 60 ')
  const spoilt = readFileSync(join(folder, 'samsyn.sqlite'))
  const asked = (...args: string[]) => repair(args, { dataFolder: folder, now })
  const found = await asked()
  expect(found.code).toBe(1)
  expect(found.report).toContain('samsyn repair --file')
  expect(await asked('--rooms')).toMatchObject({
    code: 1,
    report: expect.stringContaining('--file'),
  })
  expect(readFileSync(join(folder, 'samsyn.sqlite')).equals(spoilt)).toBe(true)

  expect(await asked('--file')).toMatchObject({ code: 0 })
  const kept = join(folder, 'damaged', readdirSync(join(folder, 'damaged'))[0] ?? '')
  expect(readFileSync(kept).equals(spoilt)).toBe(true)
  expect(statSync(join(folder, 'samsyn.sqlite')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).filter((name) => name.includes('anew'))).toEqual([])
  const then = await asked()
  expect(then.code).toBe(1)
  expect(then.report).toMatch(new RegExp(`^${id}/area-1\\n  DAMAGED: row \\d+ is`))
  expect(then.report).not.toContain('area-2\n')
  expect(await asked('--rooms')).toMatchObject({ code: 0 })
  expect(await asked()).toMatchObject({ code: 0 })

  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  const words = async (address: typeof first) => {
    const doc = new Y.Doc()
    for (const update of (await store.rooms.open(address, new Uint8Array())).updates)
      Y.applyUpdate(doc, update)
    return Array.from({ length: 120 }, (_, n) => n + 1).filter((nth) =>
      letters(doc).includes(`${address.room} word ${nth} `),
    )
  }
  expect(await words(second)).toHaveLength(120)
  const left = await words(first)
  // What stood before that page and what stood behind it.
  expect(left).toEqual(expect.arrayContaining([1, 10, 110, 120]))
  expect(left).not.toContain(60)
  expect(left.length).toBeGreaterThan(70)
  expect(await store.evaluations.load(id)).toEqual(evaluation)
})

test('rooms whose own page is gone are found by the register, in the file that is written anew', async () => {
  const { folder, rooms } = await filled()
  const path = join(folder, 'samsyn.sqlite')
  const file = new DatabaseSync(path, { readOnly: true })
  const root = file
    .prepare("SELECT rootpage FROM sqlite_master WHERE name = 'room'")
    .get()?.rootpage
  file.close()
  const bytes = readFileSync(path)
  bytes.fill(0xff, (Number(root) - 1) * PAGE, Number(root) * PAGE)
  writeFileSync(path, bytes)
  const asked = (...args: string[]) => repair(args, { dataFolder: folder, now })
  expect(await asked('--file', '--rooms')).toMatchObject({ code: 0 })
  expect(await asked()).toMatchObject({ code: 0 })
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  for (const address of rooms) {
    const { updates, clients, damaged } = await store.rooms.open(address, new Uint8Array())
    const doc = new Y.Doc()
    for (const update of updates) Y.applyUpdate(doc, update)
    expect([damaged, clients.size]).toEqual([undefined, 120])
    expect(letters(doc)).toContain(`${address.room} word 120 `)
  }
})
