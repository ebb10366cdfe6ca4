import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readEnvironment } from '@samsyn/server'
import { expect, onTestFinished, test } from 'vitest'
import { DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { Far } from '../support/far.ts'
import { failedStart, startServer } from '../support/startServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** Several starts of a whole server. */
test('without variables it serves for real, on this computer, in ./data', () => {
  expect(readEnvironment({}, '/srv/samsyn')).toEqual({
    environment: {
      port: 8787,
      host: '127.0.0.1',
      dataFolder: '/srv/samsyn/data',
      publicUrl: undefined,
      demo: false,
      logLevel: 'info',
    },
  })
})

test('what is said is taken, and an address has no path', () => {
  const variables = { PORT: '80', HOST: '::1', DATA_DIR: '/var/samsyn', DEMO: 'true' }
  expect(readEnvironment(variables, '/')).toEqual({
    environment: {
      port: 80,
      host: '::1',
      dataFolder: '/var/samsyn',
      publicUrl: undefined,
      demo: true,
      logLevel: 'warn',
    },
  })
  const read = readEnvironment({ PUBLIC_URL: 'https://samsyn.example/' }, '/')
  expect(read).toMatchObject({ environment: { publicUrl: 'https://samsyn.example' } })
})

test.each([
  ['PORT', '70000'],
  ['PORT', '80a'],
  ['PORT', ''],
  ['HOST', ''],
  ['DATA_DIR', ''],
  ['DEMO', 'maybe'],
  ['LOG_LEVEL', 'loud'],
  ['LOG_LEVEL', 'trace'],
  ['PUBLIC_URL', 'samsyn.example'],
  ['PUBLIC_URL', 'ftp://samsyn.example'],
  ['PUBLIC_URL', 'https://samsyn.example/under'],
])('%s=%j is refused by name, in one line', (name, value) => {
  const read = readEnvironment({ [name]: value }, '/')
  expect(read).toEqual({
    wrong: expect.stringMatching(new RegExp(`^${name}="[^\n]*: expected .*\\.$`)),
  })
})

test('a wrong METRICS_TOKEN is refused by name and not repeated: it may be half of a right one', () => {
  const read = readEnvironment({ METRICS_TOKEN: 'half-of-it' }, '/')
  expect(read).toEqual({ wrong: 'METRICS_TOKEN: expected at least 16 characters.' })
})

test('the demo’s log says only what is wrong, unless it is asked for more', () => {
  const level = (variables: Record<string, string>) => readEnvironment(variables, '/')
  expect(level({ DEMO: '1', LOG_LEVEL: 'debug' })).toMatchObject({
    environment: { logLevel: 'debug' },
  })
  expect(level({ LOG_LEVEL: 'error' })).toMatchObject({ environment: { logLevel: 'error' } })
})

test.each([
  [{ HOST: '0.0.0.0' }, /HOST=0\.0\.0\.0/],
  [{ HOST: 'samsyn.example' }, /HOST=samsyn\.example/],
  [{ HOST: '127.0.0.1.evil.example' }, /HOST=127\.0\.0\.1\.evil/],
  [{ PUBLIC_URL: 'https://samsyn.example' }, /PUBLIC_URL/],
])('DEMO is refused with %j', (variables, said) => {
  expect(readEnvironment({ ...variables, DEMO: '1' }, '/')).toEqual({
    wrong: expect.stringMatching(said),
  })
  expect(readEnvironment({ ...variables, DEMO: '0' }, '/')).toHaveProperty('environment')
})

test('an unknown value ends the start with one line, no stack and a code', async () => {
  const { code, stdout, stderr } = await failedStart({ DEMO: 'perhaps' })
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toBe('DEMO="perhaps": expected 1 or 0.\n')
})

test('DATABASE_URL is said to be unsupported, and is not repeated: it may hold a password', async () => {
  const { code, stderr } = await failedStart({ DATABASE_URL: 'postgres://me:hemligt@db/x' })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^DATABASE_URL is not supported by this version.*\n$/)
  expect(stderr).not.toContain('hemligt')
})

test('a folder that cannot be made ends the start with one line', async () => {
  const file = join(temporaryFolder(), 'a-file')
  writeFileSync(file, '')
  const { code, stderr } = await failedStart({ PORT: '0', DATA_DIR: join(file, 'data') })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^DATA_DIR=.*a-file\/data cannot be written \(ENOTDIR\)\.\n$/)
})

test('a port in use ends the start with one line, before anything is written', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const folder = join(temporaryFolder(), 'data')
  const { code, stderr } = await failedStart({ PORT: String(port), DATA_DIR: folder, DEMO: '1' })
  expect(code).toBe(1)
  expect(stderr).toBe(`PORT=${port} is in use: stop what uses it, or set another PORT.\n`)
})

test('an unknown command is told which there are', () => {
  const main = join(import.meta.dirname, '../../server/src/main.ts')
  const { status, stderr } = spawnSync(process.execPath, [main, 'fly'], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toBe(
    'samsyn has no command "fly"; it has: serve, demo-reset, verify, repair, erase, export-person, import, export, backup, restore, sign-in-link, address.\n',
  )
})

test('demo and real work do not share a folder, whichever came first', async () => {
  const demo = await startServer()
  onTestFinished(() => demo.end())
  await demo.stop()
  const forReal = await failedStart({ PORT: '0', DATA_DIR: demo.dataFolder, DEMO: '0' })
  expect(forReal.code).toBe(1)
  expect(forReal.stderr).toMatch(/^DATA_DIR=.* holds the demo: real work needs .*\n$/)

  // The same data without its mark is what real evaluations look like.
  rmSync(join(demo.dataFolder, 'demo'))
  const asDemo = await failedStart({ PORT: '0', DATA_DIR: demo.dataFolder, DEMO: '1' })
  expect(asDemo.code).toBe(1)
  expect(asDemo.stderr).toMatch(/^DATA_DIR=.* holds real evaluations, .*\n$/)
})

test('served for real there is no demo’s door', async () => {
  const server = await startServer({ DEMO: '0' })
  onTestFinished(() => server.end())
  const me = (await (await fetch(`${server.origin}/api/me`)).json()) as { demo: unknown }
  expect(me.demo).toBeNull()
  await expect(signedIn(server.origin, 'lead')).rejects.toThrow('404')
})

test('SIGTERM sends everybody away and exits 0; neither it nor kill -9 loses anything', async () => {
  const server = await startServer()
  onTestFinished(() => server.end())
  // Whom the product plays: what they have handed in themselves it leaves alone.
  const caller = await signedIn(server.origin, 'evaluator-2')
  const live = caller.live(DEMO_EVALUATION)
  const room = new Far(caller.socket(`/rooms/${DEMO_EVALUATION}/area-1`))
  // Who never asks for the text is sent away for that.
  expect(await room.ask()).toBeDefined()
  await live.until(() => live.view !== undefined)
  const draft = { value: null, stage: null, rationale: 'kvar efteråt' }
  await caller.act(DEMO_EVALUATION, { type: 'save', subQuestion: '8.1', draft })
  expect(await server.stop()).toBe(0)
  expect((await live.untilClosed()).code).toBe(1001)
  await room.end()
  expect(room.ended).toBe(1001)

  await server.restart()
  const view = await caller.teamView(DEMO_EVALUATION)
  expect(view.areas[7]?.subQuestions[0]?.mine?.rationale).toBe('kvar efteråt')

  // kill -9 asks nobody, and loses no command that was answered
  await caller.act(DEMO_EVALUATION, {
    type: 'submit',
    subQuestion: '8.2',
    value: { points: '21,5' },
    stage: 'deployed',
    rationale: 'svaret kom',
  })
  await server.kill()
  await server.restart()
  const after = await caller.teamView(DEMO_EVALUATION)
  expect(after.areas[7]?.subQuestions[1]?.mine).toMatchObject({ submitted: true, value: 21_500 })
})

test('the start script says in one line what an old Node lacks', () => {
  const script = join(import.meta.dirname, '../../server/bin/start.js')
  const old = `Object.defineProperties(process, {
    version: { value: 'v20.11.0' },
    versions: { value: { ...process.versions, node: '20.11.0' } },
  })`
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(old)}`, script],
    { encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Samsyn needs Node 22\.18 or newer, and this is v20\.11\.0: .*\n$/)
})
