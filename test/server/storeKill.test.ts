import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openSqliteStore } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import { roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const child = fileURLToPath(new URL('../support/appendUntilStopped.ts', import.meta.url))
const area = roomAddress('evaluation-1', 'area-1')

/** Lets a process append until it has told of `many`, kills it, and gives all it told of. */
async function toldBeforeKilled(
  folder: string,
  first: number,
  many: number,
  ...more: string[]
): Promise<number[]> {
  const running = spawn(process.execPath, [child, folder, String(first), ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  let lines = 0
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text
    lines += text.split('\n').length - 1
    if (lines >= many) running.kill('SIGKILL')
  })
  const signal = await new Promise((resolve) => {
    running.once('close', (_, signal) => resolve(signal))
  })
  expect(signal).toBe('SIGKILL')
  return told.split('\n').slice(0, -1).map(Number)
}

async function numbersIn(folder: string): Promise<number[]> {
  const store = await openSqliteStore(folder)
  const { updates, damaged } = await store.rooms.open(area, new Uint8Array())
  await store.close()
  expect(damaged).toBeUndefined()
  const bytes = Buffer.concat(updates)
  return Array.from({ length: bytes.length / 4 }, (_, nth) => bytes.readUInt32LE(nth * 4))
}

test('what was told as kept is there after kill -9, every time', async () => {
  const folder = temporaryFolder()
  const promised = new Set<number>()
  for (const [round, many] of [1, 40, 150, 400].entries()) {
    const told = await toldBeforeKilled(folder, round * 1_000_000, many)
    expect(told.length).toBeGreaterThanOrEqual(many)
    for (const number of told) promised.add(number)

    const found = await numbersIn(folder)
    expect(new Set(found).size).toBe(found.length)
    expect([...promised].filter((number) => !found.includes(number))).toEqual([])
  }
})

test('also while its log is made short all the time, exactly once', async () => {
  const folder = temporaryFolder()
  const promised = new Set<number>()
  for (const [round, many] of [3, 60, 150, 300, 20].entries()) {
    const told = await toldBeforeKilled(folder, round * 1_000_000, many, 'compacts')
    for (const number of told) promised.add(number)
    const found = await numbersIn(folder)
    expect(new Set(found).size).toBe(found.length)
    expect([...promised].filter((number) => !found.includes(number))).toEqual([])
  }
  // What was left half swept by the last one is taken away by whoever opens it next.
  const store = await openSqliteStore(folder)
  const { first, updates } = await store.rooms.open(area, new Uint8Array())
  expect(first).toBeGreaterThan(1)
  await store.close()
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'), { readOnly: true })
  expect(file.prepare('SELECT count(*) AS rows FROM room_update').get()?.rows).toBe(updates.length)
  file.close()
})

test('when the disk fails, all that wait and all that follow are refused; what was told is there', async () => {
  const folder = temporaryFolder()
  // No file of this process may grow beyond 512 blocks of 512 bytes: writing the next one fails.
  const limited = ['-c', 'ulimit -f 512 && exec "$0" "$@"', process.execPath, child, folder]
  const { stdout, stderr } = await promisify(execFile)('/bin/sh', limited)
  expect(stderr).toBe('')
  const lines = stdout.trim().split('\n')
  expect(lines.splice(-2)).toEqual([
    'refused: The database has failed: disk I/O error',
    'then: The database has failed: disk I/O error',
  ])
  const told = lines.map(Number)
  expect(told.length).toBeGreaterThan(1)
  const found = await numbersIn(folder)
  expect(told.filter((number) => !found.includes(number))).toEqual([])
})
