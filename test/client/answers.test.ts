import { randomUUID } from 'node:crypto'
import {
  commandAnswer,
  evaluationFrame,
  evaluationLines,
  me,
  openings,
  problem,
  readings,
  shareMade,
} from '@samsyn/client/connection'
import { describe, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'

/** The client words for itself what it reads; here it reads what the server's app answers. */
describe('the client understands the server', () => {
  test('who one is, before and after signing in', async () => {
    const scene = new AppScene()
    const stranger = me.parse(await (await scene.request('/api/me')).json())
    expect(stranger.person).toBeNull()
    expect(stranger.demo?.length).toBeGreaterThan(0)
    const annika = await scene.caller('evaluator-1')
    expect(me.parse((await annika.get('/api/me')).body).person?.name).toBe(annika.name)
  })

  test('the lines of the first screen, and an evaluation with its people and template', async () => {
    const scene = new AppScene()
    const id = await scene.evaluation()
    const annika = await scene.caller('evaluator-1')
    const { evaluations } = evaluationLines.parse((await annika.get('/api/evaluations')).body)
    expect(evaluations).toMatchObject([{ id, municipality: 'Ekbacka', role: 'evaluator' }])
    const frame = evaluationFrame.parse((await annika.get(`/api/evaluations/${id}`)).body)
    expect(frame.template.areas).toHaveLength(8)
    expect(frame.people.map(({ name }) => name)).toContain(annika.name)
  })

  test('a link that was made, who opened what, and what a contact of the municipality reads', async () => {
    const scene = new AppScene()
    const id = await scene.evaluation()
    const [lena, karin] = [await scene.caller('lead'), await scene.caller('municipality')]
    const asked = { name: 'Nämnden', until: scene.now + 1_000_000, passcode: null }
    const made = await lena.post(`/api/evaluations/${id}/shares`, asked)
    const { pathname } = new URL(shareMade.parse(made.body).link)
    expect((await scene.request(pathname)).status).toBe(200)
    const ways = readings.parse((await karin.get('/api/outside')).body).evaluations
    expect(ways).toMatchObject([{ id, municipality: 'Ekbacka' }])
    expect((await karin.get(ways[0]?.path ?? '')).status).toBe(200)

    await scene.store.openings.add(id, {
      at: 5,
      by: { person: personIdOf('municipality') },
      what: 'live',
    })
    await scene.store.openings.add(id, { at: 6, by: { share: 'x' }, what: { release: 1 } })
    const { body } = await lena.get(`/api/evaluations/${id}/openings`)
    expect(openings.parse(body).openings).toMatchObject([
      { at: 6, by: { kind: 'share' }, what: { kind: 'release', release: 1 } },
      { at: 5, by: { kind: 'contact', person: { name: karin.name } }, what: { kind: 'live' } },
    ])
  })

  test('that a command was taken, and why one was not', async () => {
    const scene = new AppScene()
    const id = await scene.evaluation()
    const annika = await scene.caller('evaluator-1')
    const draft = { value: { points: '5' }, stage: 'approach', rationale: '' }
    const save = { id: randomUUID(), type: 'save', subQuestion: '3.1', draft }
    const taken = await annika.post(`/api/evaluations/${id}/commands`, save)
    expect(commandAnswer.parse(taken.body).ownVersion).toBeGreaterThan(0)
    const withdraw = { id: randomUUID(), type: 'withdraw', subQuestion: '3.1' }
    const not = await annika.post(`/api/evaluations/${id}/commands`, withdraw)
    expect(problem.parse(not.body)).toMatchObject({ status: not.status })
    expect(not.status).toBeGreaterThanOrEqual(400)
  })
})
