import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DamagedRow, openSqliteStore, type SqliteStore } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import { commitOf, evaluationId, personId, privateRow, roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const area = roomAddress('evaluation-1', 'area-1')
const other = roomAddress('evaluation-1', 'area-2')
const one = evaluationId('evaluation-1')
const by = personId('anna')
const seed = Uint8Array.of(0)

async function opened(folder: string): Promise<SqliteStore> {
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  return store
}

/** Changes the file behind the store's back, while no store has it open. */
function tamper(folder: string, sql: string): void {
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  file.exec(sql)
  file.close()
}

/**
 * Another process that holds the file for writing. Not this one: the locks of two SQLites in one
 * process do not see each other.
 */
async function held(folder: string): Promise<{ letGo(): Promise<void> }> {
  const script = `
    const { DatabaseSync } = require('node:sqlite')
    const file = new DatabaseSync(process.argv[1])
    file.exec('BEGIN IMMEDIATE')
    console.log('held')
    process.stdin.resume().on('end', () => file.close())`
  const holder = spawn(process.execPath, ['-e', script, join(folder, 'samsyn.sqlite')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  return {
    async letGo() {
      holder.stdin.end()
      await once(holder, 'close')
    },
  }
}

test('opened again, it has everything', async () => {
  const folder = temporaryFolder()
  const first = await opened(folder)
  await first.rooms.open(area, seed)
  await first.rooms.append(area, { update: Uint8Array.of(1), by, newClients: [7] })
  await first.evaluations.commit(one, commitOf(0, 2, { private: [privateRow()] }))
  const room = await first.rooms.open(area, seed)
  const evaluation = await first.evaluations.load(one)
  await first.close()

  const second = await opened(folder)
  expect(second.generation).toBe(first.generation)
  expect(await second.evaluations.load(one)).toEqual(evaluation)
  expect(await second.evaluations.commit(one, commitOf(2, 1))).toBe('committed')
  await second.rooms.append(area, { update: Uint8Array.of(2), by, newClients: [] })
  expect(await second.rooms.open(area, seed)).toEqual({
    first: 1,
    updates: [...room.updates, Uint8Array.of(2)],
    clients: room.clients,
  })
})

test('five hundred appends at once share a few commits', async () => {
  const store = await opened(temporaryFolder())
  await store.rooms.open(area, seed)
  const { commits } = store.statistics()
  const update = new Uint8Array(200)
  const appends = Array.from({ length: 500 }, () =>
    store.rooms.append(area, { update, by, newClients: [] }),
  )
  expect(store.statistics().waiting).toBe(500)
  await Promise.all(appends)
  expect(store.statistics().commits - commits).toBeLessThanOrEqual(3)
  expect(store.statistics()).toMatchObject({ requests: 501, waiting: 0 })
})

test.each([
  [0, 'a marked seed', 1],
  [1, 'a marked update', 2],
])('a flipped byte in row %i is found when the room opens, and named', async (_, marked, row) => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.rooms.open(area, Buffer.from('a marked seed'))
  await store.rooms.append(area, { update: Buffer.from('a marked update'), by, newClients: [] })
  await store.rooms.open(other, seed)
  await store.close()
  const path = join(folder, 'samsyn.sqlite')
  const bytes = readFileSync(path)
  const at = bytes.indexOf(marked)
  expect(at).toBeGreaterThan(0)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)

  const again = await opened(folder)
  const found = await again.rooms.open(area, seed)
  expect(found).toMatchObject({ damaged: row })
  expect(found.updates).toHaveLength(1)
  const refusal = await again.rooms
    .append(area, { update: seed, by, newClients: [] })
    .catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(DamagedRow)
  expect(String(refusal)).toContain(`area-1 of evaluation evaluation-1: row ${row} is damaged`)
  expect((await again.rooms.open(other, seed)).updates).toEqual([seed])
})

test.each([
  ['given to another author', "UPDATE room_update SET author = 'bert' WHERE seq = 3", 3],
  ['moved', 'UPDATE room_update SET seq = seq + 1 WHERE seq = 3', 3],
  [
    'added',
    'INSERT INTO room_update SELECT room, 4, author, body, checksum FROM room_update WHERE seq = 3',
    4,
  ],
  ['the head and says less', 'UPDATE room SET last = 2', 'head'],
  ['the head and says more', 'UPDATE room SET last = 4', 'head'],
])('a row that is %s is found when the room opens', async (_, sql, place) => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.rooms.open(area, seed)
  for (const n of [1, 2]) {
    await store.rooms.append(area, { update: Uint8Array.of(n), by, newClients: [] })
  }
  await store.close()
  tamper(folder, sql)
  const again = await opened(folder)
  const found = await again.rooms.open(area, seed)
  expect(found.damaged).toBe(place)
  expect(found.updates.length).toBeGreaterThanOrEqual(2)
})

test('an older state of the same row is found, though it is whole by itself', async () => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.rooms.open(area, seed)
  const compacted = async (n: number) => {
    await store.rooms.compact(area, (await store.rooms.log(area))?.mark ?? '', Uint8Array.of(n))
  }
  const rowNow = () => {
    const file = new DatabaseSync(join(folder, 'samsyn.sqlite'), { readOnly: true })
    const row = file.prepare('SELECT body, checksum FROM room_update').get()
    file.close()
    return row
  }
  await compacted(1)
  await store.close()
  const before = rowNow()
  const second = await opened(folder)
  const { mark } = (await second.rooms.log(area)) ?? { mark: '' }
  expect(await second.rooms.compact(area, mark, Uint8Array.of(2))).toBe('compacted')
  await second.close()
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  file
    .prepare('UPDATE room_update SET body = ?, checksum = ?')
    .run(before?.body as Uint8Array, before?.checksum as number)
  file.close()
  const third = await opened(folder)
  expect((await third.rooms.open(area, seed)).damaged).toBe('head')
})

test('a page of the file that is no page costs only what stood on it and behind it', async () => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.rooms.open(area, seed)
  const rows = Array.from({ length: 400 }, (_, n) => Buffer.from(`row ${n + 2} `.padEnd(100, 'x')))
  await Promise.all(rows.map((update) => store.rooms.append(area, { update, by, newClients: [] })))
  await store.rooms.open(other, seed)
  await store.close()
  const path = join(folder, 'samsyn.sqlite')
  const bytes = readFileSync(path)
  // A leaf of the table: its first byte says so.
  const leaf = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096).find(
    (at) => bytes[at] === 0x0a && bytes.subarray(at, at + 4096).includes('row 200 '),
  )
  if (leaf === undefined) throw new Error('no such page')
  bytes.fill(0xff, leaf, leaf + 4096)
  writeFileSync(path, bytes)

  const again = await opened(folder)
  const found = await again.rooms.open(area, seed)
  const whole = found.updates.length
  expect(whole).toBeGreaterThan(100)
  expect(whole).toBeLessThan(200)
  expect(found.damaged).toBe(whole + 1)
  expect(found.updates.slice(1)).toEqual(rows.slice(0, whole - 1).map((row) => new Uint8Array(row)))
  expect((await again.rooms.open(other, seed)).updates).toEqual([seed])
})

test('where the register of an evaluation is gone, no room of it is made anew; others are as ever', async () => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  expect(store.registerIsWhole).toBe(true)
  await store.rooms.open(area, seed)
  await store.close()
  tamper(folder, 'DELETE FROM register')
  const again = await opened(folder)
  expect(again.registerIsWhole).toBe(false)
  expect(await again.rooms.open(area, seed)).toMatchObject({ updates: [seed] })
  expect(await again.rooms.open(other, seed)).toMatchObject({ updates: [], damaged: 'lost' })
  const elsewhere = roomAddress('evaluation-2', 'area-1')
  expect((await again.rooms.open(elsewhere, seed)).damaged).toBeUndefined()
})

test('a register that says something else is found', async () => {
  for (const sql of ["UPDATE register SET rooms = '{}'", 'UPDATE house SET registered = 1']) {
    const folder = temporaryFolder()
    const store = await opened(folder)
    await store.rooms.open(area, seed)
    await store.evaluations.commit(one, commitOf(0, 1))
    await store.remove(evaluationId('evaluation-9'))
    await store.close()
    const whole = await opened(folder)
    expect(whole.registerIsWhole).toBe(true)
    await whole.close()
    tamper(folder, sql)
    expect((await opened(folder)).registerIsWhole).toBe(false)
  }
})

test('a page of rooms that is no page makes them damaged, and does not make them anew', async () => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.rooms.open(area, seed)
  await store.close()
  const path = join(folder, 'samsyn.sqlite')
  const page = (sql: string) => {
    const file = new DatabaseSync(path, { readOnly: true })
    const found = Number(file.prepare(sql).get()?.rootpage)
    file.close()
    return (found - 1) * 4096
  }
  const at = page("SELECT rootpage FROM sqlite_master WHERE name = 'room'")
  const bytes = readFileSync(path)
  bytes.fill(0xff, at, at + 4096)
  writeFileSync(path, bytes)
  const again = await opened(folder)
  expect(await again.rooms.open(area, Uint8Array.of(9))).toMatchObject({
    damaged: 'lost',
    updates: [seed],
  })
  await again.evaluations.commit(one, commitOf(0, 1))
  expect(await again.evaluations.ids()).toEqual([one])
})

test('a page of events that is no page takes its evaluations away, and leaves the list', async () => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.evaluations.commit(one, commitOf(0, 2))
  await store.close()
  const path = join(folder, 'samsyn.sqlite')
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.indexOf('a0a0a0a0') / 4096) * 4096
  bytes.fill(0xff, at, at + 4096)
  writeFileSync(path, bytes)
  const again = await opened(folder)
  expect(await again.evaluations.ids()).toEqual([one])
  const found = await again.evaluations.load(one)
  expect(found).toMatchObject({ team: [], damaged: { stream: 'team', row: 1 } })
  await again.rooms.open(area, seed)
})

test('data written before there were checksums of the whole is given them', async () => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.rooms.open(area, seed)
  await store.rooms.append(area, { update: Uint8Array.of(1), by, newClients: [7] })
  await store.evaluations.commit(one, commitOf(0, 2, { private: [privateRow()] }))
  const room = await store.rooms.open(area, seed)
  const evaluation = await store.evaluations.load(one)
  await store.close()
  const added = {
    room: ['first', 'last', 'sum', 'owners', 'checksum'],
    evaluation: ['last', 'sum', 'private'],
    team_event: ['checksum'],
    private_entry: ['checksum'],
  }
  for (const [table, columns] of Object.entries(added))
    for (const column of columns) tamper(folder, `ALTER TABLE ${table} DROP COLUMN ${column}`)
  const later = [
    'house',
    'register',
    'anchor',
    'version',
    'version_text',
    'seen',
    'file_part',
    'file',
    'snapshot',
    'share',
    'opening',
    'archive',
    'setting',
    'template',
    'result_set',
    'imported_report',
    'deletion',
  ]
  for (const table of later) tamper(folder, `DROP TABLE ${table}`)
  tamper(folder, 'PRAGMA user_version = 1')

  const again = await opened(folder)
  expect(await again.rooms.open(area, seed)).toEqual(room)
  expect(await again.evaluations.load(one)).toEqual(evaluation)
  await again.rooms.append(area, { update: Uint8Array.of(2), by, newClients: [] })
  await again.evaluations.commit(one, commitOf(2, 1))
  await again.close()
  tamper(folder, 'DELETE FROM room_update WHERE seq = 3; DELETE FROM team_event WHERE seq = 3')
  const third = await opened(folder)
  expect((await third.rooms.open(area, seed)).damaged).toBe(3)
  expect((await third.evaluations.load(one))?.damaged).toEqual({ stream: 'team', row: 3 })
})

test('data of a newer program is refused in one clear line and left alone', async () => {
  const folder = temporaryFolder()
  await (await opened(folder)).close()
  tamper(folder, 'PRAGMA user_version = 99')
  const refusal = await openSqliteStore(folder).catch((error: unknown) => String(error))
  expect(refusal).toMatch(/samsyn\.sqlite: the data has version 99 and this program knows up to 7/)
  expect(refusal).not.toContain('\n')
})

test('a folder that cannot be is refused in one clear line', async () => {
  const inTheWay = join(temporaryFolder(), 'a-file')
  writeFileSync(inTheWay, 'not a folder')
  for (const folder of [inTheWay, join(inTheWay, 'below')]) {
    const refusal = await openSqliteStore(folder).catch((error: unknown) => String(error))
    expect(refusal).toMatch(/Cannot use the folder .*a-file/)
    expect(refusal).not.toContain('\n')
  }
})

test('a file that is no database is refused in one clear line', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'samsyn.sqlite'), 'letters '.repeat(1000))
  await expect(openSqliteStore(folder)).rejects.toThrow(/^Cannot use .*samsyn\.sqlite: .+$/)
})

test('when the file cannot be written, all that wait are refused and nothing is kept', async () => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.rooms.open(area, seed)
  const holder = await held(folder)
  const results = await Promise.allSettled([
    store.rooms.append(area, { update: Uint8Array.of(1), by, newClients: [5] }),
    store.evaluations.commit(one, commitOf(0, 1)),
  ])
  await holder.letGo()
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await store.evaluations.load(one)).toBeUndefined()
  expect(await store.rooms.open(area, seed)).toEqual({
    first: 1,
    updates: [seed],
    clients: new Map(),
  })
  await store.rooms.append(area, { update: Uint8Array.of(2), by, newClients: [] })
})

test('it makes its folder, and keeps it from other users of the machine', async () => {
  const folder = join(temporaryFolder(), 'below', 'data')
  await opened(folder)
  expect(statSync(folder).mode & 0o077).toBe(0)
})
