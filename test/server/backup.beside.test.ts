import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeBackup, restoreBackup } from '@samsyn/server'
import { openSqliteStore, type Store } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import { archiveDigest, fileDigest, fillBeside } from '../support/filledBeside.ts'
import { filledFolder } from '../support/filledFolder.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** What is kept beside rooms and events goes along in a backup, and is proved there. */

const quiet = () => {}

async function withStore<T>(folder: string, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore(folder)
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}

test('a restore brings back releases, keys to links, openings, archives, settings, templates, published results and deletions', async () => {
  const { folder, evaluation } = await filledFolder()
  const inside = (store: Store) =>
    Promise.all([
      store.snapshots.get(evaluation, fileDigest),
      store.shares.find('hash'),
      store.openings.newest(evaluation, 9),
      store.archives.all(),
      store.archives.get(evaluation, 1),
      store.settings.get('retention'),
      store.templates.all(),
      store.results.all(),
      store.deletions.all(),
      store.files.part(evaluation, fileDigest, 0),
    ])
  const before = await withStore(folder, async (store) => {
    await fillBeside(store, evaluation)
    return inside(store)
  })
  expect(before.flat().filter((one) => one === undefined)).toEqual([])
  expect(before[3]).toMatchObject([{ digest: archiveDigest }])
  const file = join(temporaryFolder(), 'backup')
  await makeBackup(folder, file, quiet)
  const other = temporaryFolder()
  await restoreBackup(file, { folder: other, demo: false })
  expect(await withStore(other, inside)).toEqual(before)
})

test.each(['snapshot', 'archive', 'result_set', 'imported_report', 'deletion'])(
  'data with a damaged row of %s gives no backup that says it is whole',
  async (table) => {
    const { folder, evaluation } = await filledFolder()
    await withStore(folder, (store) => fillBeside(store, evaluation))
    const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
    file.exec('DROP TRIGGER deletion_changed')
    file.exec(`UPDATE ${table} SET checksum = checksum + 1`)
    file.close()
    const made = makeBackup(folder, join(temporaryFolder(), 'backup'), quiet)
    await expect(made).rejects.toThrow(/damaged/)
  },
)
