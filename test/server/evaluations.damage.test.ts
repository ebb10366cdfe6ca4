import type { EvaluationId } from '@samsyn/document'
import { expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import type { Said } from '../support/callers.ts'
import { fragileStore } from '../support/memoryStore.ts'
import { roomAddress } from '../support/storedRows.ts'

/** Two evaluations; in the first, Anna has handed in a judgement. Then the server starts anew. */
async function begun() {
  const store = fragileStore()
  const before = new AppScene({ store })
  const [one, two] = [await before.evaluation(), await before.evaluation()]
  await (await before.caller('evaluator-1')).act(one, submitting('1.1', '12'))
  return { store, one, two, scene: new AppScene({ store }) }
}

async function listed(scene: AppScene): Promise<EvaluationId[]> {
  const { body } = await (await scene.caller('lead')).get('/api/evaluations')
  return (body as { evaluations: { id: EvaluationId }[] }).evaluations.map(({ id }) => id)
}

test('a damaged event takes its evaluation away, as it may have taken a right; the others stay', async () => {
  const { store, one, two, scene } = await begun()
  store.damage({ what: 'flipped', evaluation: one, stream: 'team', row: 2 })
  expect(await listed(scene)).toEqual([two])
  const lead = await scene.caller('lead')
  const { status, body } = await lead.get(`/api/evaluations/${one}`)
  expect([status, body]).toMatchObject([500, { type: 'urn:samsyn:problem:damaged' }])
  expect((await lead.get(`/api/evaluations/${two}`)).status).toBe(200)
  expect(scene.logged.join()).toContain(`evaluation ${one}: team row 2 is damaged`)
  await expect(
    scene.evaluations.rightTo(roomAddress(one, 'area-1'), personIdOf('lead')),
  ).rejects.toThrow()
})

test('[C1] a damaged judgement lets everything be read and nothing be decided', async () => {
  const { store, one, two, scene } = await begun()
  store.damage({ what: 'flipped', evaluation: one, stream: 'private', row: 1 })
  const bo = await scene.caller('evaluator-2')
  expect((await bo.get(`/api/evaluations/${one}`)).status).toBe(200)
  expect((await listed(scene)).toSorted()).toEqual([one, two].toSorted())
  const { status, body } = await bo.command(one, submitting('1.1', '13'))
  expect([status, body]).toMatchObject([500, { type: 'urn:samsyn:problem:damaged' }])
  expect((await bo.command(two, submitting('1.1', '13'))).status).toBe(200)
  const told = scene.logged.filter((line) => line.startsWith('damaged'))
  expect(told).toEqual([
    `damaged: only read ${JSON.stringify({ evaluation: one, stream: 'private' })}`,
  ])
})

function submitting(subQuestion: string, points: string): Said {
  return { type: 'submit', subQuestion, value: { points }, stage: 'deployed', rationale: '' }
}
