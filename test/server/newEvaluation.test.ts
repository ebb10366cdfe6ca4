import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { AppScene, evaluationIdOf, personIdOf } from '../support/appScene.ts'
import type { Caller, Heard } from '../support/callers.ts'

let scene: AppScene
let administrator: Caller
let wish: Record<string, unknown>

beforeEach(async () => {
  scene = new AppScene()
  administrator = await scene.caller('administrator')
  const [annika, bjorn, lena] = await Promise.all([
    scene.caller('evaluator-1'),
    scene.caller('evaluator-2'),
    scene.caller('lead'),
  ])
  wish = {
    id: randomUUID(),
    template: 'kommunkompassen-2023',
    municipality: 'Haninge',
    country: 'SE',
    municipalityCode: '0136',
    year: 2026,
    assessmentDate: '2026-10-01',
    tolerance: 15,
    reveal: 'area',
    people: [
      { person: annika.id, role: 'evaluator' },
      { person: bjorn.id, role: 'evaluator' },
      { person: lena.id, role: 'lead' },
    ],
  }
})

const make = (change: Record<string, unknown> = {}, by: Caller = administrator): Promise<Heard> =>
  by.post('/api/evaluations', { ...wish, ...change })
const idIn = ({ body }: Heard) => (body as { id: string }).id
const problemIn = ({ body }: Heard) => (body as { type: string }).type.split(':').at(-1)

test('what was chosen stands in the first event, the official code with it', async () => {
  const made = await make()
  expect(made.status).toBe(201)
  const [row] = await scene.store.evaluations.teamAfter(evaluationIdOf(idIn(made)), 0)
  const { id: _key, ...chosen } = wish
  expect(JSON.parse(row?.body ?? '')).toEqual({ type: 'evaluationCreated', ...chosen })
  const annika = await scene.caller('evaluator-1')
  expect(await annika.teamView(idIn(made))).toMatchObject({
    municipality: 'Haninge',
    assessmentDate: '2026-10-01',
    tolerance: 15,
    toleranceFixed: false,
    reveal: 'area',
  })
})

test('a municipality of no list of today has a name only', async () => {
  const { country: _country, municipalityCode: _code, ...unlisted } = wish
  const made = await administrator.post('/api/evaluations', {
    ...unlisted,
    municipality: 'Audnedal',
  })
  expect(made.status).toBe(201)
  const [row] = await scene.store.evaluations.teamAfter(evaluationIdOf(idIn(made)), 0)
  expect(row?.body).not.toMatch(/country|municipalityCode/)
})

test.each([
  ['another municipality’s code', { municipalityCode: '1284' }],
  ['a code of the other country', { country: 'NO' }],
  ['a code of nobody', { municipalityCode: '9999' }],
  ['a code without a country', { country: undefined }],
  ['a country without a code', { municipalityCode: undefined }],
  ['a name that is not the list’s', { municipality: 'haninge' }],
])('%s is refused', async (_what, change) => {
  expect(problemIn(await make(change))).toBe('noSuchMunicipality')
})

test('sent again under its key it is one evaluation, also both at once and after a restart', async () => {
  const [first, second] = await Promise.all([make(), make()])
  expect([first?.status, second?.status]).toEqual([201, 201])
  const again = new AppScene({ store: scene.store })
  const third = await (await again.caller('administrator')).post('/api/evaluations', wish)
  expect(third.status).toBe(201)
  expect(new Set([first, second, third].map((made) => made && idIn(made))).size).toBe(1)
  expect(await scene.store.evaluations.ids()).toHaveLength(1)
  expect(await scene.store.evaluations.teamAfter(evaluationIdOf(idIn(third)), 0)).toHaveLength(1)
})

test('the same key with another wish is a conflict, and changes nothing', async () => {
  const made = await make()
  const other = await make({ year: 2025 })
  expect(other.status).toBe(409)
  expect(problemIn(other)).toBe('evaluationMade')
  expect(await scene.store.evaluations.ids()).toEqual([idIn(made)])
})

test('a refused wish leaves its key free', async () => {
  const people = (wish.people as unknown[]).slice(1)
  expect(problemIn(await make({ people }))).toBe('wrongNumberOfEvaluators')
  expect((await make()).status).toBe(201)
})

test('candidates are the lead’s to see, by id and name, with the areas they would judge in', async () => {
  const id = idIn(await make({ reveal: 'subQuestion' }))
  const [lena, annika, bjorn] = await Promise.all([
    scene.caller('lead'),
    scene.caller('evaluator-1'),
    scene.caller('evaluator-2'),
  ])
  const observer = await scene.caller('observer')
  for (const other of [annika, administrator, observer])
    expect((await other.get(`/api/evaluations/${id}/candidates`)).status).toBe(
      other === observer ? 404 : 403,
    )
  expect((await scene.request(`/api/evaluations/${id}/candidates`)).status).toBe(401)

  await annika.act(id, {
    type: 'recuse',
    person: annika.id,
    area: 2,
    reason: 'Min syster leder förvaltningen',
  })
  for (const who of [annika, bjorn])
    await who.act(id, {
      type: 'submit',
      subQuestion: '1.1',
      value: { points: 1 },
      stage: 'approach',
      rationale: '',
    })
  const { text, body } = await lena.get(`/api/evaluations/${id}/candidates`)
  const all = [1, 2, 3, 4, 5, 6, 7, 8]
  const { candidates } = body as { candidates: { id: string; name: string; areas: number[] }[] }
  expect(candidates).toContainEqual({
    id: (await scene.caller('evaluator-3')).id,
    name: 'Ingrid Solheim',
    areas: all,
  })
  const names = candidates.map(({ name }) => name)
  expect(names).not.toContain('Lena Ekdahl')
  expect(names).not.toContain('Björn Olander')
  expect(text).not.toContain('@')

  // What is said is what happens.
  const ingrid = await scene.caller('evaluator-3')
  const { version } = await lena.act(id, { type: 'assign', person: ingrid.id })
  const [assigned] = await scene.evaluations.events(
    evaluationIdOf(id),
    { person: personIdOf(lena.id), administrator: false },
    version - 1,
  )
  expect(assigned?.event).toEqual({ type: 'assigned', person: ingrid.id, areas: all })
})

test('where all are three nobody is a candidate', async () => {
  const third = await scene.caller('evaluator-3')
  const people = [...(wish.people as unknown[]), { person: third.id, role: 'evaluator' }]
  const id = idIn(await make({ people }))
  const lena = await scene.caller('lead')
  expect((await lena.get(`/api/evaluations/${id}/candidates`)).body).toEqual({ candidates: [] })
})
