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
  expect(await second.evaluations.load(one)).toEqual(evaluation)
  expect(await second.evaluations.commit(one, commitOf(2, 1))).toBe('committed')
  await second.rooms.append(area, { update: Uint8Array.of(2), by, newClients: [] })
  expect(await second.rooms.open(area, seed)).toEqual({
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
  const refusal = await again.rooms.open(area, seed).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(DamagedRow)
  expect(refusal).toMatchObject({ address: area, row })
  expect(String(refusal)).toContain(`area-1 of evaluation evaluation-1: row ${row} is damaged`)
  expect((await again.rooms.open(other, seed)).updates).toEqual([seed])
})

test.each([
  ['gone', 'DELETE FROM room_update WHERE seq = 2', 2],
  ['given to another author', "UPDATE room_update SET author = 'bert' WHERE seq = 3", 3],
  ['moved', 'UPDATE room_update SET seq = seq + 1 WHERE seq = 3', 3],
])('a row that is %s is found when the room opens', async (_, sql, row) => {
  const folder = temporaryFolder()
  const store = await opened(folder)
  await store.rooms.open(area, seed)
  for (const n of [1, 2]) {
    await store.rooms.append(area, { update: Uint8Array.of(n), by, newClients: [] })
  }
  await store.close()
  tamper(folder, sql)
  const again = await opened(folder)
  await expect(again.rooms.open(area, seed)).rejects.toMatchObject({ name: 'DamagedRow', row })
})

test('data of a newer program is refused in one clear line and left alone', async () => {
  const folder = temporaryFolder()
  await (await opened(folder)).close()
  tamper(folder, 'PRAGMA user_version = 99')
  const refusal = await openSqliteStore(folder).catch((error: unknown) => String(error))
  expect(refusal).toMatch(/samsyn\.sqlite: the data has version 99 and this program knows up to 1/)
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
  expect(await store.rooms.open(area, seed)).toEqual({ updates: [seed], clients: new Map() })
  await store.rooms.append(area, { update: Uint8Array.of(2), by, newClients: [] })
})

test('it makes its folder, and keeps it from other users of the machine', async () => {
  const folder = join(temporaryFolder(), 'below', 'data')
  await opened(folder)
  expect(statSync(folder).mode & 0o077).toBe(0)
})
