import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { verify } from '@samsyn/server'
import { openIdentity } from '@samsyn/server/identity'
import { openSqliteStore } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { startServer } from '../support/startServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** `samsyn verify` and `samsyn erase` on a data folder. */

/** Two evaluations on the disk; the first has events. */
async function filled(folder: string) {
  const store = await openSqliteStore(folder)
  const scene = new AppScene({ store })
  const ids = [await scene.evaluation(), await scene.evaluation()] as const
  for (const part of ['evaluator-1', 'evaluator-2'] as const) {
    const caller = await scene.caller(part)
    const value = { value: { points: 5 }, stage: 'deployed' } as const
    const rationale = `ord-av-${part}`
    await caller.act(ids[0], { type: 'submit', subQuestion: '1.1', ...value, rationale })
  }
  await store.close()
  return ids
}

function changed(folder: string, sql: string): void {
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  file.exec(sql)
  file.close()
}

test('every evaluation of a folder is checked, and each is told of', async () => {
  const folder = temporaryFolder()
  const [one, two] = await filled(folder)
  const { code, report } = await verify([], folder)
  expect(code).toBe(0)
  expect(report).toMatch(new RegExp(`^${one}\\n  Whole: 4 events, .*\\n  By the rules: 0 of 36 `))
  expect(report).toContain(`\n\n${two}\n  Whole: 1 event, `)

  changed(folder, 'UPDATE team_event SET at = at + 1 WHERE seq = 3')
  const after = await verify([], folder)
  expect(after.code).toBe(1)
  expect(after.report).toContain(`${one}\n  NOT WHOLE: event 3 was changed`)
  expect(after.report).toContain(`${two}\n  Whole`)
  expect(await verify(['--evaluation', two], folder)).toMatchObject({ code: 0 })
  expect(await verify(['--evaluation', 'none-such'], folder)).toMatchObject({ code: 2 })
  expect(await verify(['--head', 'a'.repeat(64)], folder)).toMatchObject({ code: 2 })
  const head = await verify(['--head', 'a'.repeat(64), '--evaluation', two], folder)
  expect([head.code, head.report]).toEqual([1, expect.stringContaining('event 2 was removed')])
})

test.each([
  ['an event without its content', 'UPDATE team_event SET body = NULL, salt = NULL WHERE seq = 4'],
  ['an event taken out', 'DELETE FROM team_event WHERE seq = 2'],
  [
    'two that changed numbers',
    'UPDATE team_event SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE seq IN (2, 3); UPDATE team_event SET seq = -seq WHERE seq < 0',
  ],
])('%s is found in a folder', async (_, sql) => {
  const folder = temporaryFolder()
  await filled(folder)
  changed(folder, sql)
  expect(await verify([], folder)).toMatchObject({ code: 1 })
})

test('while a server runs and is written to it is checked, and the server does not notice', async () => {
  const server = await startServer()
  onTestFinished(() => server.end())
  const first = byCommand(['verify'], server.dataFolder)
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(first.stdout).toContain(`${DEMO_EVALUATION}\n  Whole: `)
  const annika = await signedIn(server.origin, 'evaluator-1')
  await annika.act(DEMO_EVALUATION, {
    type: 'recuse',
    person: annika.id as never,
    area: 8,
    reason: 'jäv',
  })
  const second = byCommand(['verify'], server.dataFolder)
  const counted = (text: string) => Number(/Whole: (\d+) events/.exec(text)?.[1])
  expect(counted(second.stdout)).toBe(counted(first.stdout) + 1)
  // The demo's trail is of real commands: what it tells is possible by the rules.
  expect(second.stdout).toMatch(/By the rules: \d+ of 36 sub-questions decided/)
  const erasing = byCommand(['erase', 'somebody', '--reason', 'x'], server.dataFolder)
  expect(erasing).toMatchObject({ status: 1, stderr: expect.stringContaining('is in use by') })
})

test('erased by command: texts, name and e-mail are gone from the folder, and it verifies', async () => {
  const folder = temporaryFolder()
  const identity = await openIdentity({
    folder,
    baseUrls: ['http://localhost'],
    demo: false,
    secret: 'x'.repeat(40),
  })
  const person = await identity.ensurePerson({
    name: 'Hemlig Person',
    email: 'hemlig@samsyn.example',
    administrator: false,
  })
  await identity.close()
  await filled(folder)

  expect(byCommand(['erase', 'evaluator-1'], folder)).toMatchObject({ status: 1, stdout: '' })
  const unknown = byCommand(['erase', 'ingen@samsyn.example', '--reason', 'x'], folder)
  expect(unknown).toMatchObject({ status: 1, stderr: expect.stringContaining('knows nobody') })

  const byId = byCommand(['erase', 'evaluator-1', '--reason', 'egen begäran'], folder)
  expect(byId).toMatchObject({ status: 0, stderr: '' })
  expect(byId.stdout).toContain('texts of 1 event')
  expect(byCommand(['erase', 'hemlig@samsyn.example', '--reason', 'slutat'], folder)).toMatchObject(
    {
      status: 0,
      stdout: expect.stringContaining(`${person.id} is erased`),
    },
  )
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = all.flatMap((one) =>
    one.isFile() ? readFileSync(join(one.parentPath, one.name)) : [],
  )
  for (const text of ['ord-av-evaluator-1', 'Hemlig', 'hemlig@'])
    expect([text, files.some((file) => file.includes(text))]).toEqual([text, false])
  expect(files.some((file) => file.includes('ord-av-evaluator-2'))).toBe(true)

  const { code, report } = await verify([], folder)
  expect([code, report]).toEqual([0, expect.stringContaining('Of 1 event a text is erased')])
})

const compiled = join(import.meta.dirname, '../node_modules/.cache/compiled')

function byCommand(args: string[], folder: string) {
  const bin = join(import.meta.dirname, '../../server/bin/samsyn.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, NODE_COMPILE_CACHE: compiled },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
