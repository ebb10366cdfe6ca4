import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { EvaluationId } from '@samsyn/document'
import { repair, verify } from '@samsyn/server'
import { damagedBeside, openSqliteStore, type SqliteStore } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { letters } from '../support/roomScene.ts'
import { commandId, roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/**
 * Data that the program of then wrote, as SQL: two evaluations, and of the first a row that is
 * opened, a judgement and a draft that are not, four answers to commands, a room with three rows of
 * two people behind its seed, and a talk that is new. Since version 5 also two anchors, two versions and a
 * text, how far one person has looked, and a file; since version 6 also what went out, and what holds
 * for the whole server.
 */
const versions = [1, 2, 3, 4, 5, 6]

const rowsBeside: [string, number][] = [
  ['anchor', 2],
  ['version', 2],
  ['version_text', 1],
  ['seen', 1],
  ['file', 1],
  ['file_part', 1],
]

const rowsOutside: [string, number][] = [
  ['snapshot', 1],
  ['share', 1],
  ['opening', 2],
  ['archive', 1],
  ['setting', 1],
  ['template', 2],
  ['deletion', 1],
]

function olderData(version: number, then = ''): { folder: string; one: EvaluationId } {
  const folder = temporaryFolder()
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  file.exec(readFileSync(join(import.meta.dirname, `fixtures/store-v${version}.sql`), 'utf8'))
  const one = file.prepare('SELECT id FROM evaluation ORDER BY number').get()?.id
  file.exec(then)
  file.close()
  return { folder, one: one as EvaluationId }
}

/** Every column that there was then, of every row, in order. */
function rowsAsThen(folder: string, version: number): unknown {
  const then = olderData(version).folder
  const [before, after] = [then, folder].map(
    (place) => new DatabaseSync(join(place, 'samsyn.sqlite')),
  )
  if (!before || !after) throw new Error('no file')
  try {
    const tables = before
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .all()
      .filter(({ name }) => name !== 'house' && name !== 'register')
    return tables.map(({ name }) => {
      // What follows from the rest, and may be worked out in another way now.
      const derived = ['chain', 'checksum', 'sum']
      const columns = before
        .prepare(`SELECT name FROM pragma_table_info('${name}')`)
        .all()
        .flatMap((column) => (derived.includes(String(column.name)) ? [] : String(column.name)))
      const read = (file: DatabaseSync) =>
        file.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY 1, 2`).all()
      const [was, is] = [read(before), read(after)]
      return { name, was, is }
    })
  } finally {
    before.close()
    after.close()
  }
}

async function opened(folder: string): Promise<SqliteStore> {
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  return store
}

test.each(versions)('data of version %i has everything, and goes on', async (version) => {
  const { folder, one } = olderData(version)
  const store = await opened(folder)
  expect(store.registerIsWhole).toBe(true)
  const tables = rowsAsThen(folder, version) as { name: string; was: unknown[]; is: unknown[] }[]
  expect(tables.map(({ name, was }) => [name, was.length])).toEqual([
    ['room', 2],
    ['room_update', 5],
    ['room_client', 2],
    ['evaluation', 2],
    ['team_event', 6],
    ['private_entry', 4],
    ['command_answer', 4],
    ...(version < 5 ? [] : rowsBeside),
    ...(version < 6 ? [] : rowsOutside),
  ])
  for (const { was, is } of tables) expect(is).toEqual(was)

  const area = roomAddress(one, 'area-3')
  const room = await store.rooms.open(area, new Uint8Array())
  expect(room.damaged).toBeUndefined()
  const doc = new Y.Doc()
  for (const update of room.updates) Y.applyUpdate(doc, update)
  expect(letters(doc)).toBe('Kommunen har en plan. Den följs upp.')
  expect(room.clients).toEqual(
    new Map([
      [1001, personIdOf('evaluator-1')],
      [1002, personIdOf('evaluator-2')],
    ]),
  )
  const update = Uint8Array.of(0, 0)
  await store.rooms.append(area, { update, by: personIdOf('lead-1'), newClients: [] })

  const later = roomAddress(one, 'area-8')
  expect((await store.rooms.open(later, update)).damaged).toBeUndefined()

  // A row that waited for its second judgement opens with both.
  const scene = new AppScene({ store })
  const bo = await scene.caller('evaluator-2')
  await bo.act(one, {
    type: 'submit',
    subQuestion: '1.2',
    value: { points: '4' },
    stage: 'deployed',
    rationale: '',
  })
  const last = (await store.evaluations.load(one))?.team.at(-1)
  expect(last).toMatchObject({ seq: 7, type: 'revealed' })
  expect(last?.body).toContain('inte öppnat')
  await store.close()
  expect(await repair([], { dataFolder: folder, now: Date.now })).toMatchObject({ code: 0 })
  expect(await verify([], folder)).toMatchObject({ code: 0 })
})

test.each(versions)(
  'of data of version %i a command that was answered gets that answer',
  async (version) => {
    const { folder, one } = olderData(version)
    const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
    const { command, ...then } = file
      .prepare('SELECT command, person, body_digest AS bodyDigest, answer FROM command_answer')
      .get() ?? { command: '' }
    file.close()
    const { evaluations } = await opened(folder)
    expect(await evaluations.answerTo(one, command as never)).toEqual(then)
    expect(await evaluations.answerTo(one, commandId(1))).toBeUndefined()
  },
)

test.each(versions)(
  'a row of data of version %i that was damaged then is damaged now',
  async (version) => {
    const { folder, one } = olderData(version, "UPDATE room_update SET body = X'00' WHERE seq = 3")
    const { rooms } = await opened(folder)
    expect((await rooms.open(roomAddress(one, 'area-3'), new Uint8Array())).damaged).toBe(3)
  },
)

test('what lay beside the events in version 5 is read, and there is nothing beside it yet', async () => {
  const { folder, one } = olderData(5)
  const store = await opened(folder)
  expect((await store.anchors.of(one, 'area-3')).size).toBe(2)
  expect((await store.versions.all(one)).map(({ name }) => name)).toEqual(['Före remiss', null])
  expect(await store.versions.texts(one, ['d1'.repeat(32)])).toHaveLength(1)
  expect(await store.seen.of(one, personIdOf('evaluator-1'))).toBe(3)
  expect(await store.files.part(one, 'ab'.repeat(32), 0)).toEqual(Uint8Array.of(1, 2, 3, 4, 5))
  expect(damagedBeside(folder)).toBeUndefined()
  expect(await store.archives.all()).toEqual([])
  await store.snapshots.put(one, 'cd', Uint8Array.of(1))
  expect(await store.snapshots.get(one, 'cd')).toEqual(Uint8Array.of(1))
})

test('what went out in version 6 is read, and there are no results beside those of the product yet', async () => {
  const { folder, one } = olderData(6)
  const store = await opened(folder)
  expect(await store.snapshots.digests(one)).toEqual(['ab'.repeat(32)])
  expect(await store.archives.get(one, 1)).toEqual(Uint8Array.of(1, 2, 3))
  expect(await store.settings.get('retention')).toBe('{"months":24}')
  expect((await store.templates.all()).map(({ id, publishedAt }) => [id, publishedAt])).toEqual([
    ['lokal-2025', 1_700_000_600_000],
    ['lokal-2026', null],
  ])
  expect((await store.deletions.all()).map(({ municipality }) => municipality)).toEqual(['Sjövik'])
  expect(damagedBeside(folder)).toBeUndefined()
  expect(await store.results.all()).toEqual([])
  await store.results.putDraft('egna-resultat', 1, '{}')
  expect(await store.results.all()).toHaveLength(1)
})

test('data of a newer program is refused, and not a byte of it is changed', async () => {
  const { folder } = olderData(2, 'PRAGMA user_version = 99')
  const path = join(folder, 'samsyn.sqlite')
  const before = readFileSync(path)
  await expect(openSqliteStore(folder)).rejects.toThrow(/version 99 and this program knows up to/)
  expect(readFileSync(path).equals(before)).toBe(true)
})
