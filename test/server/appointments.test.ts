import { expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'

interface Appointable {
  people: { id: string; name: string; roles: string[] }[]
}

test('the lead and administrators are told who could be appointed, and to what; nobody else', async () => {
  const scene = new AppScene()
  const id = await scene.evaluation()
  const path = `/api/evaluations/${id}/appointable`
  const lead = await scene.caller('lead')
  const administrator = await scene.caller('administrator')
  for (const caller of [lead, administrator]) {
    const { people } = (await caller.get(path)).body as Appointable
    expect(Object.fromEntries(people.map((one) => [one.id, one.roles]))).toEqual({
      // Who judges or leads keeps that part; who observes may lead, who is a contact may observe.
      'evaluator-3': ['lead', 'observer', 'municipality'],
      administrator: ['lead', 'observer', 'municipality'],
      observer: ['lead', 'municipality'],
      municipality: ['observer'],
    })
  }
  for (const part of ['evaluator-1', 'observer'] as const)
    expect((await (await scene.caller(part)).get(path)).status).toBe(403)
  for (const part of ['evaluator-3', 'municipality'] as const)
    expect((await (await scene.caller(part)).get(path)).status).toBe(404)
})

test('an administrator without a part appoints a lead, and is told of nothing more by it', async () => {
  const scene = new AppScene()
  const id = await scene.evaluation()
  const administrator = await scene.caller('administrator')
  await administrator.act(id, { type: 'appoint', person: 'evaluator-3', role: 'lead' })
  const view = await administrator.view(id)
  expect(view.kind).toBe('administrator')
  expect(view.people.filter(({ role }) => role === 'lead').map(({ person }) => person)).toEqual([
    'evaluator-3',
  ])
  const before = await scene.caller('lead')
  expect((await before.teamView(id)).me.role).toBe('observer')
})
