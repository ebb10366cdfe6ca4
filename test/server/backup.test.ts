import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainText, textOf } from '@samsyn/document'
import { makeBackup, restoreBackup } from '@samsyn/server'
import { openSqliteStore } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { filledFolder, insideOf } from '../support/filledFolder.ts'
import { ProviderClient } from '../support/providerClient.ts'
import { startServer } from '../support/startServer.ts'
import { damageFile, type StoreDamage } from '../support/storeDamage.ts'
import { roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const ROOM = 'area-1'

test('of a running server, while people type and command: what was answered before it began is in it, nobody waits for it, and no key is in it', async () => {
  const server = await startServer()
  onTestFinished(() => server.end())
  const administrator = await signedIn(server.origin, 'administrator')
  const writer = await signedIn(server.origin, 'evaluator-1')
  const client = new ProviderClient({
    server: `${server.origin}/rooms/${DEMO_EVALUATION}`,
    room: ROOM,
    cookie: writer.cookie,
  })
  onTestFinished(() => client.close())
  await client.synced()
  let written = 0
  const made: string[] = []
  let over = false
  const letters = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [letters])
  textOf(client.doc, 'general').push([paragraph])
  const typing = async () => {
    while (!over) {
      letters.insert(letters.length, `${written + 1} `)
      await client.saved()
      written += 1
    }
  }
  const commanding = async () => {
    const people = [
      { person: writer.id, role: 'evaluator' },
      { person: (await signedIn(server.origin, 'evaluator-2')).id, role: 'evaluator' },
      { person: (await signedIn(server.origin, 'lead')).id, role: 'lead' },
    ]
    const wish = { municipality: 'Ekbacka', year: 2026, template: 'kommunkompassen-2023', people }
    while (!over) {
      const { status, body, text } = await administrator.post('/api/evaluations', wish)
      if (status !== 201) throw new Error(text)
      made.push((body as { id: string }).id)
    }
  }
  const working = Promise.all([typing(), commanding()])
  const enough = (letters: number, evaluations: number) =>
    expect
      .poll(() => written >= letters && made.length >= evaluations, { timeout: 120_000 })
      .toBe(true)
  await enough(20, 4)

  const before = { written, made: [...made] }
  const file = join(temporaryFolder(), 'backup')
  const steps: number[] = []
  await makeBackup(server.dataFolder, file, (done) => steps.push(done))
  const during = { written, made: made.length }
  expect(during.written).toBeGreaterThan(before.written)
  expect(steps.length).toBeGreaterThan(0)
  await enough(during.written + 5, during.made + 1)
  over = true
  await working

  const folder = temporaryFolder()
  await restoreBackup(file, { folder, demo: true })
  const store = await openSqliteStore(folder)
  expect(await store.evaluations.ids()).toEqual(expect.arrayContaining(before.made))
  const doc = new Y.Doc()
  const log = await store.rooms.log(roomAddress(DEMO_EVALUATION, ROOM))
  for (const update of log?.updates ?? []) Y.applyUpdate(doc, update)
  await store.close()
  const numbers = plainText(textOf(doc, 'general')).split('\n\n').at(-1)?.trim().split(' ') ?? []
  expect(numbers.length).toBeGreaterThanOrEqual(before.written)
  expect(numbers).toEqual(numbers.map((_, nth) => String(nth + 1)))

  const token = decodeURIComponent(writer.cookie.split('=')[1] ?? '').split('.')[0] ?? ''
  const [live, kept] = [readFolder(server.dataFolder), readFileSync(file)]
  expect(live.includes(token)).toBe(true)
  expect(kept.includes(token)).toBe(false)
  expect(kept.includes(readFileSync(join(server.dataFolder, 'secret'), 'utf8').trim())).toBe(false)
})

test('of a folder that no server has, into an empty one: all is the same, but for the generation', async () => {
  const { folder } = await filledFolder()
  const before = await insideOf(folder)
  expect(before.people).toHaveLength(2)
  expect(before.evaluations[0]?.private.length).toBeGreaterThan(0)
  const file = join(temporaryFolder(), 'backup')
  await makeBackup(folder, file, () => {})
  expect(await insideOf(folder)).toEqual(before)

  const other = temporaryFolder()
  const { aside, generation } = await restoreBackup(file, { folder: other, demo: false })
  expect(aside).toBeUndefined()
  expect(generation).not.toBe(before.generation)
  expect(await insideOf(other)).toEqual({ ...before, generation })
})

test('it is its owner’s alone, nothing lies beside it, and none is ever written over', async () => {
  const { folder } = await filledFolder()
  const beside = temporaryFolder()
  const file = join(beside, 'backup')
  // What one that was killed has left.
  mkdirSync(`${file}.part`)
  writeFileSync(join(`${file}.part`, 'samsyn.sqlite'), 'half of it')
  writeFileSync(join(`${file}.part`, 'backup'), 'half of it')
  await makeBackup(folder, file, () => {})
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(beside)).toEqual(['backup'])
  const bytes = readFileSync(file)
  await expect(makeBackup(folder, file, () => {})).rejects.toThrow(/is there already/)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('it does not lie where its data lies, and of nothing there is none', async () => {
  const { folder } = await filledFolder()
  await expect(makeBackup(folder, join(folder, 'backup'), () => {})).rejects.toThrow(/DATA_DIR/)
  const empty = temporaryFolder()
  const file = join(temporaryFolder(), 'backup')
  await expect(makeBackup(empty, file, () => {})).rejects.toThrow(/has no samsyn\.sqlite/)
  expect([readdirSync(empty), existsSync(file), existsSync(`${file}.part`)]).toEqual([
    [],
    false,
    false,
  ])
})

test.each<[string, (evaluation: StoredEvaluationId) => StoreDamage]>([
  ['an event', (evaluation) => ({ what: 'flipped', evaluation, stream: 'team', row: 2 })],
  ['a private row', (evaluation) => ({ what: 'lost', evaluation, stream: 'private', row: 1 })],
  ['an evaluation', (evaluation) => ({ what: 'evaluation lost', evaluation })],
  ['a row of a room', (id) => ({ what: 'flipped', address: roomAddress(id, ROOM), row: 2 })],
  ['a room', (id) => ({ what: 'room lost', address: roomAddress(id, ROOM) })],
  ['the client ids of a room', (id) => ({ what: 'owner lost', address: roomAddress(id, ROOM) })],
])('of data in which %s is damaged none is made: it would be refused', async (_, damage) => {
  const { folder, evaluation } = await filledFolder()
  damageFile(folder, damage(evaluation))
  const file = join(temporaryFolder(), 'backup')
  const failure = await makeBackup(folder, file, () => {}).then(
    () => undefined,
    (error: Error) => error,
  )
  expect(failure?.name).toBe('NotWhole')
  expect(failure?.message).toContain(evaluation)
  // C1. Nor who it was that judged, or what.
  expect(failure?.message).not.toMatch(/anna|bjorn|1\.2|Oöppnad/)
  expect(existsSync(file)).toBe(false)
})

type StoredEvaluationId = Awaited<ReturnType<typeof filledFolder>>['evaluation']

function readFolder(folder: string): Buffer {
  const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
  return Buffer.concat(files.map((name) => readFileSync(join(folder, name))))
}
