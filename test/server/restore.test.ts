import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { backup, openHouse, readEnvironment, restore, restoreBackup, verify } from '@samsyn/server'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copies } from '../support/copiedFolder.ts'
import {
  type FilledFolder,
  filledFolder,
  goOn,
  insideOf,
  insideOfStore,
} from '../support/filledFolder.ts'
import { repacked, type SaidOfItself } from '../support/repacked.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

interface Kept extends FilledFolder {
  file: string
}

/** A data folder and its backup. */
async function kept(): Promise<Kept> {
  const { folder, told } = await backedUp()
  return { folder: join(folder, 'data'), file: join(folder, 'backup'), evaluation: told }
}

const backedUp = copies(async (folder) => {
  const filled = await filledFolder()
  await backup(environmentOf(filled.folder), [join(folder, 'backup')], () => {})
  cpSync(filled.folder, join(folder, 'data'), { recursive: true })
  return filled.evaluation
})

function environmentOf(folder: string, variables: Record<string, string> = {}) {
  const read = readEnvironment({ DATA_DIR: folder, ...variables }, '/')
  if ('wrong' in read) throw new Error(read.wrong)
  return read.environment
}

/** Every file below a folder and what is in it; but the lock. */
function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'lock' && statSync(join(folder, name)).isFile())
    .map((name) => `${name} ${sha256(readFileSync(join(folder, name)))}`)
    .toSorted()
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function why(done: Promise<unknown>): Promise<string> {
  return done.then(
    () => 'not refused',
    (error: Error) => error.message,
  )
}

describe('a backup is proved before anything is replaced', () => {
  test('a changed byte in any part of it is found, and the part named', async () => {
    const { folder, file } = await kept()
    const whole = readFileSync(file)
    const before = files(folder)
    const said = whole.indexOf('{')
    const told = JSON.parse(
      whole.subarray(said, whole.indexOf(10, said)).toString(),
    ) as SaidOfItself
    const store = whole.indexOf('SQLite format 3')
    const people = store + (told.parts['samsyn.sqlite']?.bytes ?? 0)
    const places: [at: number, named: RegExp][] = [
      [3, /no backup of Samsyn/],
      [14, /no backup of Samsyn/],
      [20, /says of itself/],
      [said + 12, /says of itself/],
      [store - 2, /says of itself/],
      [store - 1, /says of itself/],
      [store, /samsyn\.sqlite is not/],
      [store + 5000, /samsyn\.sqlite is not/],
      [people - 1, /samsyn\.sqlite is not/],
      [people, /people\.sqlite is not/],
      [whole.length - 1, /people\.sqlite is not/],
    ]
    for (const [at, named] of places) {
      const refusal = await why(restore(environmentOf(folder), [flippedAt(whole, at)]))
      expect(refusal, `byte ${at}`).toMatch(named)
      expect(refusal).toMatch(/nothing was changed/)
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const broken = flippedAt(whole, at, 1 << bit)
        expect(await why(restore(environmentOf(folder), ['--check', broken]))).toMatch(/is refused/)
      }),
      { numRuns: 30 },
    )
    expect(files(folder)).toEqual(before)
  })

  test('one that ends too early or goes on is refused', async () => {
    const { folder, file } = await kept()
    const whole = readFileSync(file)
    const before = files(folder)
    for (const [bytes, named] of [
      [whole.subarray(0, -1), /ends too early/],
      [whole.subarray(0, 5000), /ends too early/],
      [whole.subarray(0, 40), /says of itself/],
      [Buffer.concat([whole, Buffer.of(0)]), /goes on after its end/],
      [Buffer.alloc(0), /no backup/],
    ] as const)
      expect(await why(restore(environmentOf(folder), [written(bytes)]))).toMatch(named)
    expect(await why(restore(environmentOf(folder), ['/nowhere/at-all']))).toMatch(/no such file/)
    expect(files(folder)).toEqual(before)
  })

  test.each<[string, Parameters<typeof repacked>[1], RegExp]>([
    ['an event', { store: 'UPDATE team_event SET at = at + 1 WHERE seq = 2' }, /event 2/],
    ['a lost event', { store: 'DELETE FROM team_event WHERE seq = 3' }, /event 3/],
    [
      'a lost private row',
      { store: 'DELETE FROM private_entry WHERE number = 1' },
      /a private row is damaged/,
    ],
    ['a row of a room', { store: 'DELETE FROM room_update WHERE seq = 2' }, /area-1.*row 2/],
    ['a lost room', { store: 'DELETE FROM room' }, /area-1.*lost/],
    ['a lost evaluation', { store: 'DELETE FROM evaluation' }, /evaluation/],
    ['its register', { store: 'DELETE FROM register' }, /register/],
    ['another generation', { store: "UPDATE house SET generation = 'x'" }, /generation/],
    ['a newer program’s data', { store: 'PRAGMA user_version = 99' }, /version 99/],
    ['a lost person', { people: 'DELETE FROM user' }, /people/],
    ['a page that is no page', { bytes: (store) => void store.fill(7, 4096, 8192) }, /SQLite/],
    ['another head', { told: ({ evaluations }) => changeFirst(evaluations, 'head') }, /head/],
    ['other scores', { told: ({ evaluations }) => changeFirst(evaluations, 'scores') }, /scores/],
    ['more events', { told: ({ evaluations: [one] }) => void (one && one.events++) }, /events/],
    ['an evaluation too few', { told: (told) => void told.evaluations.pop() }, /evaluations/],
    ['a room too many', { told: (told) => void told.rooms++ }, /rooms/],
  ])('with every digest right, %s is found', async (_, change, named) => {
    const { folder, file } = await kept()
    const before = files(folder)
    const refusal = await why(restore(environmentOf(folder), [repacked(file, change)]))
    expect(refusal).toMatch(named)
    // C1. Nor who it was that judged, or what.
    expect(refusal).not.toMatch(/anna|bjorn|\b1\.2\b|Oöppnad/)
    expect(files(folder)).toEqual(before)
  })

  test('with nothing changed, what was taken apart and put together again is what it was', async () => {
    const { folder, file } = await kept()
    expect(readFileSync(repacked(file, {})).equals(readFileSync(file))).toBe(true)
    expect(await why(restore(environmentOf(folder), [repacked(file, {})]))).toBe('not refused')
  })
})

test('it takes the place of what was there, which lies beside, whole; keys of the house stay', async () => {
  const filled = await kept()
  const { folder, file } = filled
  const then = await insideOf(folder)
  await goOn(filled)
  const now = await insideOf(folder)
  const secret = readFileSync(join(folder, 'secret'))
  const said = await restore(environmentOf(folder), [file])
  const aside = /before: (.+)$/m.exec(said)?.[1] ?? ''

  const { generation, ...restored } = await insideOf(folder)
  expect(restored).toEqual({ ...restored, ...without(then) })
  expect([then.generation, now.generation]).not.toContain(generation)
  expect(readFileSync(join(folder, 'secret')).equals(secret)).toBe(true)
  const { people: _, ...store } = now
  expect(readdirSync(aside)).toEqual(expect.arrayContaining(['people.sqlite', 'samsyn.sqlite']))
  expect(await insideOfStore(aside)).toEqual(store)
  expect(statSync(aside).mode & 0o777).toBe(0o700)

  // And once more, from where it is now: another generation again.
  const again = await restoreBackup(file, { folder, demo: false })
  expect(again.generation).not.toBe(generation)
})

test('asked only to check, it changes nothing, also beside a server; else that one is to be stopped first', async () => {
  const { folder, file } = await kept()
  const house = await houseIn(folder)
  const before = files(folder)
  expect(await restore(environmentOf(folder), ['--check', file])).toMatch(/is whole/)
  expect(await why(restore(environmentOf(folder), [file]))).toMatch(/in use by another Samsyn/)
  expect(files(folder)).toEqual(before)
  await house.close()
})

test('a demo’s backup never comes among real work, nor the reverse', async () => {
  const real = await kept()
  const demo = await filledFolder({ demo: true })
  const ofDemo = join(temporaryFolder(), 'backup')
  await backup(environmentOf(demo.folder), [ofDemo], () => {})
  const asDemo = { DEMO: '1' }
  const before = [files(real.folder), files(demo.folder)]
  for (const [folder, file, variables] of [
    [real.folder, ofDemo, {}],
    [real.folder, ofDemo, asDemo],
    [demo.folder, real.file, {}],
    [demo.folder, real.file, asDemo],
    [temporaryFolder(), ofDemo, {}],
    [temporaryFolder(), real.file, asDemo],
  ] as const)
    expect(await why(restore(environmentOf(folder, variables), [file]))).toMatch(/demo/i)
  expect([files(real.folder), files(demo.folder)]).toEqual(before)
  expect(await restore(environmentOf(demo.folder, asDemo), [ofDemo])).toMatch(/holds/)
})

test('[T3] who was erased since is named, to be erased once more', async () => {
  const { folder, file } = await kept()
  const house = await houseIn(folder)
  const gone = (await house.identity.people()).find(({ name }) => name === 'bjorn')
  if (!gone) throw new Error('nobody called bjorn')
  await house.identity.erase(gone.id)
  await house.close()
  const said = await restore(environmentOf(folder), [file])
  expect(said).toContain(`samsyn erase ${gone.id} `)
  expect(said.match(/samsyn erase/g)).toHaveLength(1)
  // Somewhere else all of its people are new, and nobody was erased.
  expect(await restore(environmentOf(temporaryFolder()), [file])).not.toContain('erase')
})

test('[T2] verifying a backup is proving it', async () => {
  const { folder, file } = await kept()
  expect(await verify([file], folder)).toMatchObject({ code: 0 })
  const broken = flippedAt(readFileSync(file), 9000)
  expect(await verify([broken], folder)).toMatchObject({ code: 1 })
  expect(await verify([file, '--head', 'f'.repeat(64)], folder)).toMatchObject({ code: 2 })
})

// A process for each step.
describe('killed at any step', { timeout: 900_000 }, () => {
  test('the folder has the old data whole until it is decided, and from then on the restored', async () => {
    const filled = await kept()
    const { file } = filled
    const then = without(await insideOf(filled.folder))
    const dead = temporaryFolder()
    await goOn(filled, dead)
    expect(readdirSync(dead)).toEqual(expect.arrayContaining(['samsyn.sqlite-wal']))
    const now = await insideOf(copyOf(dead))
    const told: string[] = []
    for (let last = 1; ; last += 1) {
      const folder = copyOf(dead)
      const { killed, steps } = restoreUntil(file, folder, last)
      const step = steps.at(-1) ?? ''
      if (!killed) break
      told.push(step)
      const { generation, ...found } = await insideOf(folder)
      const decided = steps.includes('decided')
      expect({ step, ...found }).toEqual({ step, ...(decided ? then : without(now)) })
      if (decided) expect([then, now.generation]).not.toContain(generation)
      else expect(generation).toBe(now.generation)
      expect(readdirSync(folder).filter((name) => /^resto/.test(name))).toEqual([])
    }
    expect(told).toEqual(expect.arrayContaining(['unpacked', 'proved', 'decided', 'done']))
    expect(told.filter((step) => / aside$/.test(step)).length).toBeGreaterThanOrEqual(4)
  })

  test('completing it may be killed as well, again and again', async () => {
    const filled = await kept()
    const { file, folder } = filled
    const then = without(await insideOf(folder))
    await goOn(filled)
    const { steps: all } = restoreUntil(file, copyOf(folder), 0)
    const { killed } = restoreUntil(file, folder, all.indexOf('decided') + 1)
    expect(killed).toBe(true)
    // Each time one step of the first restore is done, and then all is to be done again.
    for (const step of all.slice(all.indexOf('decided') + 1)) {
      const { steps } = restoreUntil(file, folder, 1)
      expect(steps).toEqual([step])
    }
    const { generation: _, ...found } = await insideOf(folder)
    expect(found).toEqual(then)
  })
})

function restoreUntil(file: string, folder: string, last: number) {
  const child = fileURLToPath(new URL('../support/restoreUntil.ts', import.meta.url))
  const compiled = join(import.meta.dirname, '../node_modules/.cache/compiled')
  const { PATH = '' } = process.env
  const { signal, status, stdout, stderr } = spawnSync(
    process.execPath,
    [child, file, folder, String(last)],
    { env: { PATH, NODE_COMPILE_CACHE: compiled }, encoding: 'utf8' },
  )
  if (signal === null && status !== 0) throw new Error(stderr)
  return { killed: signal === 'SIGKILL', steps: stdout.split('\n').slice(0, -1) }
}

function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

function without<Inside extends { generation: string }>({ generation: _, ...rest }: Inside) {
  return rest
}

function changeFirst([one]: SaidOfItself['evaluations'], what: 'head' | 'scores'): void {
  if (one) one[what] = 'f'.repeat(64)
}

function flippedAt(whole: Buffer, at: number, bits = 1): string {
  const bytes = Buffer.from(whole)
  bytes[at] = (bytes[at] ?? 0) ^ bits
  return written(bytes)
}

function written(bytes: Uint8Array): string {
  const file = join(temporaryFolder(), 'backup')
  writeFileSync(file, bytes)
  return file
}

/** As a server has it. */
function houseIn(dataFolder: string) {
  return openHouse({
    dataFolder,
    demo: false,
    baseUrls: ['http://localhost'],
    log: { debug() {}, info() {}, warn() {}, error() {} },
  })
}
