import { beforeEach, expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import type { Caller } from '../support/callers.ts'

let scene: AppScene
let path: string
let annika: Caller
beforeEach(async () => {
  scene = new AppScene()
  path = `/api/evaluations/${await scene.evaluation()}/seen`
  annika = await scene.caller('evaluator-1')
})

test('one says how far one has looked, for oneself alone, and it never goes back', async () => {
  expect(await read(annika)).toEqual({ seq: 0 })
  expect((await annika.put(path, { seq: 7 })).status).toBe(200)
  expect((await annika.put(path, { seq: 3, language: 'nb' })).body).toEqual({ seq: 7 })
  expect(await read(annika)).toEqual({ seq: 7 })
  expect(await read(await scene.caller('evaluator-2'))).toEqual({ seq: 0 })
})

test.each([{ seq: -1 }, { seq: 1.5 }, {}, { seq: 1, language: 'xx' }, { seq: 1, more: 1 }])(
  '%j is refused',
  async (body) => expect((await annika.put(path, body)).status).toBe(400),
)

test('it is the team’s only', async () => {
  for (const part of ['municipality', 'administrator', 'evaluator-3'] as const) {
    const other = await scene.caller(part)
    const status = part === 'administrator' ? 403 : 404
    expect((await other.get(path)).status).toBe(status)
    expect((await other.put(path, { seq: 1 })).status).toBe(status)
  }
})

async function read(caller: Caller): Promise<unknown> {
  return (await caller.get(path)).body
}
