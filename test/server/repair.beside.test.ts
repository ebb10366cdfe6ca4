import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { repair, verify } from '@samsyn/server'
import { damagedBeside, openSqliteStore } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { fileDigest, fillBeside } from '../support/filledBeside.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** `samsyn repair` on what is kept beside rooms and events. */

const now = () => Date.UTC(2026, 0, 1)

async function filled() {
  const folder = temporaryFolder()
  const store = await openSqliteStore(folder)
  const id = await new AppScene({ store }).evaluation()
  const tables = await fillBeside(store, id)
  await store.close()
  return { folder, id, tables }
}

function inFile<T>(folder: string, act: (file: DatabaseSync) => T): T {
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  try {
    return act(file)
  } finally {
    file.close()
  }
}

function counts(folder: string, tables: readonly string[]): number[] {
  return inFile(folder, (file) =>
    tables.map((table) => Number(file.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n)),
  )
}

/** A checksum is another; the guard of the log of deletions stands by while it is done. */
function damage(folder: string, table: string): void {
  inFile(folder, (file) => {
    const guard = file
      .prepare("SELECT sql FROM sqlite_schema WHERE name = 'deletion_changed'")
      .get()
    file.exec('DROP TRIGGER deletion_changed')
    file.exec(`UPDATE ${table} SET checksum = checksum + 1`)
    file.exec(String(guard?.sql))
  })
}

test('what is whole is left alone, and nothing is dropped', async () => {
  const { folder, tables } = await filled()
  expect(await repair([], { dataFolder: folder, now })).toMatchObject({ code: 0 })
  expect(await repair(['--beside'], { dataFolder: folder, now })).toMatchObject({ code: 0 })
  expect(
    counts(
      folder,
      tables.map(([table]) => table),
    ),
  ).toEqual(tables.map(([, rows]) => rows))
})

test('a damaged row of any table is told of, dropped and kept in a file; all others stay', async () => {
  const { folder, tables } = await filled()
  const names = tables.map(([table]) => table)
  // A part of a file is never alone.
  for (const table of names.filter((name) => name !== 'file_part')) {
    const before = counts(folder, names)
    damage(folder, table)
    const looked = await repair([], { dataFolder: folder, now })
    expect(looked.code).toBe(1)
    expect(looked.report).toContain('samsyn repair --beside')
    const damaged = String(damagedBeside(folder))
    expect(looked.report).toContain(`DAMAGED: ${damaged}.`)
    const at = () => now() + names.indexOf(table)
    const mended = await repair(['--beside'], { dataFolder: folder, now: at })
    expect(mended).toMatchObject({ code: 0 })
    expect(mended.report).toContain(`Dropped: ${damaged}.`)
    const kept = /What it was lies in (.*)$/m.exec(mended.report)?.[1] ?? ''
    const rows: unknown = JSON.parse(readFileSync(join(folder, kept), 'utf8'))
    expect(JSON.stringify(rows)).toContain(`"table":"${table}"`)
    // A file goes with its parts; of all else the row alone goes.
    const goes = (name: string) =>
      name === table || (name === 'file_part' && table === 'file') ? 1 : 0
    expect(counts(folder, names)).toEqual(before.map((n, nth) => n - goes(names[nth] ?? '')))
    expect(await repair([], { dataFolder: folder, now })).toMatchObject({ code: 0 })
  }
  expect(await verify([], folder)).toMatchObject({ code: 0 })
  const store = await openSqliteStore(folder)
  expect(store.registerIsWhole).toBe(true)
  await store.close()
})

test('the log of deletions is only added to, also behind a repair of it', async () => {
  const { folder } = await filled()
  for (const repaired of [false, true]) {
    if (repaired) {
      damage(folder, 'deletion')
      await repair(['--beside'], { dataFolder: folder, now })
    }
    inFile(folder, (file) => {
      const line = `(${repaired ? 8 : 9}, 'x', 'y', 1, 1, NULL, 1, 'z', 1)`
      file.exec(`INSERT INTO deletion VALUES ${line}`)
      expect(() => file.exec('DELETE FROM deletion')).toThrow(/only added to/)
      expect(() => file.exec('UPDATE deletion SET at = 2')).toThrow(/only added to/)
    })
  }
})

test('of a file with a damaged part nothing is left, and another file is untouched', async () => {
  const { folder, id } = await filled()
  const store = await openSqliteStore(folder)
  const other = { sha256: 'ee'.repeat(32), type: 'image/png', size: 1, at: 3 }
  await store.files.put(id, other, Uint8Array.of(7))
  await store.close()
  inFile(folder, (file) =>
    file.prepare("UPDATE file_part SET body = X'00' WHERE sha256 = ?").run(fileDigest),
  )
  expect(await repair(['--beside'], { dataFolder: folder, now })).toMatchObject({ code: 0 })
  expect(counts(folder, ['file', 'file_part'])).toEqual([1, 1])
  const again = await openSqliteStore(folder)
  expect(await again.files.all(id)).toEqual([other])
  await again.close()
})

test('a file that is written anew has all that lay beside rooms and events', async () => {
  const { folder, tables } = await filled()
  expect(await repair(['--file'], { dataFolder: folder, now })).toMatchObject({ code: 0 })
  const names = tables.map(([table]) => table)
  expect(counts(folder, names)).toEqual(tables.map(([, rows]) => rows))
  expect(damagedBeside(folder)).toBeUndefined()
})
