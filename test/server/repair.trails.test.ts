import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openHouse, repair, verify } from '@samsyn/server'
import { openSqliteStore, type Store } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { damageFile } from '../support/storeDamage.ts'
import { roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** `samsyn repair` on evaluations. */

const now = () => Date.UTC(2026, 0, 1)

async function opened(folder: string): Promise<Store> {
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  return store
}

/** Two evaluations; of the first a row is opened, and on another Anna alone has handed in. */
async function filled() {
  const folder = temporaryFolder()
  const store = await opened(folder)
  const scene = new AppScene({ store })
  const [one, two] = [await scene.evaluation(), await scene.evaluation()]
  const judged = {
    value: { points: '5' },
    stage: 'deployed',
    rationale: 'ett-hemligt-ord',
  } as const
  for (const part of ['evaluator-1', 'evaluator-2'] as const)
    await (await scene.caller(part)).act(one, { type: 'submit', subQuestion: '1.1', ...judged })
  await (await scene.caller('evaluator-1')).act(one, {
    type: 'submit',
    subQuestion: '1.2',
    ...judged,
  })
  await store.close()
  return { folder, one, two }
}

function change(folder: string, sql: string): void {
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'), {
    enableForeignKeyConstraints: false,
  })
  file.exec(sql)
  file.close()
}

/** What a server that starts on this folder has to complain of. */
async function saidAtStart(dataFolder: string): Promise<string[]> {
  const said: string[] = []
  const log = {
    debug() {},
    info() {},
    warn: (_: unknown, message: string) => void said.push(message),
    error: (_: unknown, message: string) => void said.push(message),
  }
  const baseUrls = ['http://localhost'] as const
  const house = await openHouse({ dataFolder, demo: false, baseUrls, log })
  await house.close()
  return said
}

const first = '(SELECT min(number) FROM evaluation)'

test.each([
  [
    'a checksum',
    `UPDATE team_event SET checksum = checksum + 1 WHERE evaluation = ${first} AND seq = 3`,
    'event 3 is',
  ],
  [
    'what all of them come to',
    `UPDATE evaluation SET sum = sum + 1 WHERE number = ${first}`,
    'what all of them come to is',
  ],
  [
    'the number of the last',
    `UPDATE evaluation SET last = last + 7 WHERE number = ${first}`,
    'event 6 is',
  ],
  [
    'the row of the evaluation',
    `DELETE FROM evaluation WHERE number = ${first}`,
    'cannot be proved',
  ],
])(
  '[T2] where only %s is wrong, it is sealed anew and no event is touched',
  async (_, sql, named) => {
    const { folder, one, two } = await filled()
    const before = await (await opened(folder)).evaluations.load(one)
    change(folder, sql)
    const found = await repair([], { dataFolder: folder, now })
    expect(found.code).toBe(1)
    expect(found.report).toContain(named)
    expect(found.report).toContain(`samsyn repair --evaluation ${one}`)
    expect(found.report).not.toContain(two)
    const { code, report } = await repair(['--evaluation', one], { dataFolder: folder, now })
    expect([code, report]).toEqual([0, expect.stringContaining('every event is as it was')])
    expect(await (await opened(folder)).evaluations.load(one)).toEqual(before)
    expect(await repair([], { dataFolder: folder, now })).toMatchObject({ code: 0 })
    expect(await verify([], folder)).toMatchObject({ code: 0 })
    const [file = ''] = readdirSync(join(folder, 'damaged'))
    expect(readFileSync(join(folder, 'damaged', file), 'utf8')).not.toContain('hemligt')
  },
)

test.each([
  ['an event in the middle is lost', 'DELETE FROM team_event WHERE seq = 3'],
  ['the last event is lost', 'DELETE FROM team_event WHERE seq = 5'],
  ['an event is changed', 'UPDATE team_event SET at = at + 1 WHERE seq = 3'],
  ['an event has other content', "UPDATE team_event SET body = '{}' WHERE seq = 3"],
  [
    'the last event is lost with the row of the evaluation',
    `DELETE FROM team_event WHERE seq = 5; DELETE FROM evaluation WHERE number = ${first}`,
  ],
])('[T2] where %s, a backup is asked for and nothing is changed', async (_, sql) => {
  const { folder, one } = await filled()
  change(folder, sql)
  const before = readFileSync(join(folder, 'samsyn.sqlite'))
  const found = await repair([], { dataFolder: folder, now })
  expect(found.code).toBe(1)
  expect(found.report).toMatch(/It cannot be repaired: .*\n {2}Restore a backup/)
  expect(found.report).not.toContain('--evaluation')
  expect(await repair(['--evaluation', one], { dataFolder: folder, now })).toMatchObject({
    code: 1,
  })
  expect(readFileSync(join(folder, 'samsyn.sqlite')).equals(before)).toBe(true)
})

test('[C1] of a private entry it is said that one is damaged, and the same whichever and however', async () => {
  const told = new Set<string>()
  for (const what of ['flipped', 'lost'] as const)
    for (const row of [1, 2, 3]) {
      const { folder, one } = await filled()
      damageFile(folder, { what, evaluation: one, stream: 'private', row })
      const looked = await repair([], { dataFolder: folder, now })
      const asked = await repair(['--evaluation', one], { dataFolder: folder, now })
      expect([looked.code, asked.code]).toEqual([1, 1])
      told.add(`${looked.report}\n${asked.report}`.replaceAll(one, 'ID'))
    }
  const block =
    'ID\n' +
    '  DAMAGED: a private entry is not what was written, or is lost.\n' +
    '  It cannot be repaired: a private entry is not what was written, or is lost.\n' +
    '  Restore a backup from before (samsyn restore); what came since is lost with it.'
  expect([...told]).toEqual([`${block}\n${block}`])
})

test('a register that is damaged is named, and holds afterwards what there is', async () => {
  const { folder, one } = await filled()
  const store = await opened(folder)
  await store.rooms.open(roomAddress(one, 'area-1'), Uint8Array.of(0, 0))
  await store.close()
  change(folder, `DELETE FROM register WHERE evaluation = '${one}'`)
  const found = await repair([], { dataFolder: folder, now })
  expect([found.code, found.report]).toEqual([
    1,
    expect.stringContaining('samsyn repair --register'),
  ])
  expect(await saidAtStart(folder)).toEqual(['something is lost altogether: ask samsyn repair'])
  expect(await repair(['--register'], { dataFolder: folder, now })).toMatchObject({ code: 0 })
  expect(await repair([], { dataFolder: folder, now })).toEqual({
    code: 0,
    report: 'Nothing is damaged: 2 evaluations, 1 room.',
  })
  expect(await saidAtStart(folder)).toEqual([])
  const { rooms } = await opened(folder)
  expect(
    (await rooms.open(roomAddress(one, 'area-2'), Uint8Array.of(0, 0))).damaged,
  ).toBeUndefined()
})

test('a register that is made anew still names what is lost and was in it', async () => {
  const { folder, one, two } = await filled()
  const store = await opened(folder)
  const [area, talk] = [roomAddress(two, 'area-1'), roomAddress(two, 'talk-1')]
  for (const address of [area, talk]) await store.rooms.open(address, Uint8Array.of(0, 0))
  await store.close()
  damageFile(folder, { what: 'room lost', address: area })
  change(folder, `DELETE FROM register WHERE evaluation = '${one}'`)
  expect(await repair(['--register'], { dataFolder: folder, now })).toMatchObject({ code: 0 })
  const { code, report } = await repair([], { dataFolder: folder, now })
  expect(code).toBe(1)
  expect(report).toContain(`${two}/area-1\n  DAMAGED: the room itself is lost`)
  expect(report).not.toContain('register of what there is')
})

test('data of another version is not looked at', async () => {
  const { folder } = await filled()
  change(folder, 'PRAGMA user_version = 3')
  const { code, report } = await repair([], { dataFolder: folder, now })
  expect([code, report]).toEqual([2, expect.stringContaining('let the server start on it once')])
})
