import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { TeamEvent } from '@samsyn/scoring'
import { verify } from '@samsyn/server'
import { openSqliteStore } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { happens } from '../support/finalised.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** [R1] `samsyn verify` holds what is kept of each draft against the digest that the trail names. */

const bodies = ['ett utkast', 'ett annat'].map((text) => Buffer.from(text))

async function filled(): Promise<string> {
  const folder = temporaryFolder()
  const store = await openSqliteStore(folder)
  const id = await new AppScene({ store }).evaluation()
  for (const [nth, body] of bodies.entries()) {
    const snapshot = createHash('sha256').update(body).digest('hex')
    await store.snapshots.put(id, snapshot, body)
    const released: TeamEvent = {
      type: 'released',
      release: nth + 1,
      scores: false,
      note: '',
      remarksUntil: null,
      snapshot,
    }
    await happens(store, id, personIdOf('lead'), released)
  }
  await store.close()
  return folder
}

function change(folder: string, sql: string): void {
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  file.exec(sql)
  file.close()
}

test('drafts that are as they went out are told of', async () => {
  const { code, report } = await verify([], await filled())
  expect(report).toContain('  The 2 drafts that went out are as then.')
  expect(code).toBe(0)
})

test('one that is another is named, and so is one that is gone', async () => {
  const folder = await filled()
  change(folder, "UPDATE snapshot SET body = X'00' WHERE number = 2")
  const changed = await verify([], folder)
  expect(changed).toMatchObject({ code: 1 })
  expect(changed.report).toContain('  DRAFT 2 IS NOT what went out.')
  change(folder, 'DELETE FROM snapshot WHERE number = 1')
  const lost = await verify([], folder)
  expect(lost.report).toContain('  DRAFT 1 IS LOST: nothing is kept of what went out.')
})
