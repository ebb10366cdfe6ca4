import type { EvaluationId } from '@samsyn/document'
import { expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { Caller, type DemoPart } from '../support/callers.ts'
import { finalise } from '../support/finalised.ts'
import { said } from '../support/toldEvaluation.ts'

const file = Uint8Array.of(80, 75, 3, 4, 1, 2, 3)
const people: DemoPart[] = [
  'evaluator-1',
  'evaluator-2',
  'lead',
  'observer',
  'municipality',
  'administrator',
]

async function finished(): Promise<{ scene: AppScene; id: EvaluationId }> {
  const first = new AppScene()
  const id = await first.evaluation()
  const recuse = {
    type: 'recuse',
    person: 'evaluator-2',
    area: 3,
    reason: 'Släkt',
  } as const
  await said(first.evaluations, id, personIdOf('lead'), recuse)
  await finalise(first.store, id, personIdOf('lead'))
  const head = { evaluation: id, revision: 1, municipality: 'Ekbacka', year: 2026, at: 5 }
  const digest = 'd1'.repeat(32)
  await first.store.archives.put({ ...head, digest, size: file.length }, file)
  return { scene: new AppScene({ store: first.store }), id }
}

test('[F2] the archive is for who may read all of it: nobody else learns that there is one', async () => {
  const { scene, id } = await finished()
  const answers: Record<string, number> = {}
  for (const part of people) {
    const caller = await scene.caller(part)
    const { status, headers } = await caller.get(`/api/evaluations/${id}/archives/1`)
    answers[part] = status
    if (status === 200) expect(headers.get('content-type')).toBe('application/zip')
  }
  answers.nobody = (await new Caller(scene).get(`/api/evaluations/${id}/archives/1`)).status
  expect(answers).toEqual({
    'evaluator-1': 200,
    'evaluator-2': 403,
    lead: 200,
    observer: 200,
    municipality: 404,
    administrator: 403,
    nobody: 401,
  })
  const lead = await scene.caller('lead')
  for (const revision of ['2', '01', '1.0', 'x'])
    expect((await lead.get(`/api/evaluations/${id}/archives/${revision}`)).status).toBe(404)
})

test('[F2] what is left of a deleted evaluation is for administrators, and only then', async () => {
  const { scene, id } = await finished()
  const administrator = await scene.caller('administrator')
  const lead = await scene.caller('lead')
  expect((await administrator.get('/api/archives')).body).toEqual({ archives: [] })
  expect((await administrator.get(`/api/archives/${id}/1`)).status).toBe(404)
  await scene.store.remove(id)
  expect((await administrator.get('/api/archives')).body).toMatchObject({
    archives: [{ evaluation: id, revision: 1, municipality: 'Ekbacka' }],
  })
  expect((await administrator.get(`/api/archives/${id}/1`)).status).toBe(200)
  expect((await lead.get('/api/archives')).status).toBe(403)
  expect((await lead.get(`/api/archives/${id}/1`)).status).toBe(403)
})

test('[F3] the keys are for everybody', async () => {
  const { scene } = await finished()
  expect((await new Caller(scene).get('/api/keys')).body).toEqual({ keys: [] })
})
