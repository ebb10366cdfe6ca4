import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { verifyTrail } from '@samsyn/server'
import { openSqliteStore, type TeamRow } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import { anna, bert, Story, submit } from '../support/story.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { trailId, trailOf } from '../support/trailOf.ts'

/** [T2] A trail whose chain was made before version 3 of the data. */

test('it continues by today’s recipe and is whole', async () => {
  const rows = olderTrail()
  const found = await asTodayOpens(rows)
  expect(found.damaged).toBeUndefined()
  expect(verifyTrail(trailId, found.team)).toMatchObject({ whole: true, rows: rows.length })
  const unchained = ({ chain: _, ...row }: TeamRow) => row
  expect(found.team.map(unchained)).toEqual(rows.map(unchained))
})

test('what was not whole then is found at the same row', async () => {
  const rows = olderTrail().map((row) => (row.seq === 3 ? { ...row, at: row.at + 1 } : row))
  const { team } = await asTodayOpens(rows)
  expect(verifyTrail(trailId, team)).toMatchObject({ whole: false, seq: 3 })
  expect(team.slice(2)).toEqual(rows.slice(2))
})

test('a row that was damaged then is found damaged now, and is not sealed anew', async () => {
  const found = await asTodayOpens(olderTrail(), "UPDATE team_event SET salt = 'f0' WHERE seq = 3")
  expect(found).toMatchObject({ damaged: { stream: 'team', row: 3 } })
  expect(verifyTrail(trailId, found.team)).toMatchObject({ whole: true, rows: 2 })
})

/** What a server of version 2 had kept of two evaluators' submissions. */
function olderTrail(): TeamRow[] {
  const story = new Story()
  story.must(anna, submit('1.1', 16))
  story.must(bert, submit('1.1', 18))
  let before = sha256({ evaluation: trailId })
  return trailOf(story.recorded).map((row) => {
    const { seq, at, actor, type, digest } = row
    // The keys in their alphabetical order, which is the canonical one.
    before = sha256({ actor, at, before, digest, seq, type })
    return { ...row, chain: before }
  })
}

function sha256(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** These rows, from a file of version 2 to which `damage` was done. */
async function asTodayOpens(team: TeamRow[], damage = '') {
  const folder = temporaryFolder()
  const written = await openSqliteStore(folder)
  await written.evaluations.commit(trailId, { expectedSeq: 0, team, private: [] })
  await written.close()
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  const later = [
    'house',
    'register',
    'anchor',
    'version_text',
    'version',
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
  file.exec(later.map((table) => `DROP TABLE ${table};`).join(' '))
  file.exec(`PRAGMA user_version = 2; ${damage}`)
  file.close()
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  const found = await store.evaluations.load(trailId)
  if (!found) throw new Error('it is gone')
  return found
}
