import { type Template, templateById } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { Caller } from '../support/callers.ts'
import { memoryStore } from '../support/memoryStore.ts'

const LIBRARY = '/api/template-library'
const of2026 = {
  ...structuredClone(templateById('kommunkompassen-2023') as Template),
  id: 'kommunkompassen-2026',
  title: 'Provmall 2026',
}

interface Line {
  id: string
  draft: boolean
  evaluations: number
  digest: string
}

async function linesOf(caller: Caller): Promise<Line[]> {
  return ((await caller.get(LIBRARY)).body as { templates: Line[] }).templates
}

function newEvaluation(template: string, people: readonly Caller[]) {
  const [one, other, lead] = people.map(({ id }) => id)
  return {
    template,
    municipality: 'Ekbacka',
    year: 2026,
    people: [
      { person: one, role: 'evaluator' },
      { person: other, role: 'evaluator' },
      { person: lead, role: 'lead' },
    ],
  }
}

test('[S1] a template is brought in, tried out, published, and an evaluation made from it', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  const team = await Promise.all([
    scene.caller('evaluator-1'),
    scene.caller('evaluator-2'),
    scene.caller('lead'),
  ])
  const brought = await administrator.post(LIBRARY, of2026)
  expect([brought.status, brought.body]).toMatchObject([
    201,
    { id: of2026.id, draft: true, publishedAt: null, origin: 'imported', faults: [] },
  ])
  const draft = (await administrator.get(`${LIBRARY}/${of2026.id}`)).body as Line
  expect(draft).toMatchObject({ draft: true, template: of2026 })

  // A draft can be looked at; an evaluation on it is refused, and nobody else sees it.
  const wish = newEvaluation(of2026.id, team)
  expect((await administrator.post('/api/evaluations', wish)).body).toMatchObject({
    type: 'urn:samsyn:problem:noSuchTemplate',
  })
  expect((await administrator.get(`/api/templates/${of2026.id}`)).status).toBe(404)

  const { digest } = draft
  const published = await administrator.post(`${LIBRARY}/${of2026.id}/publish`, { digest })
  expect([published.status, published.body]).toMatchObject([
    200,
    { draft: false, publishedAt: scene.now },
  ])
  expect((await administrator.get('/api/templates')).text).toContain(of2026.id)
  const made = await administrator.post('/api/evaluations', wish)
  expect(made.status).toBe(201)
  const { id } = made.body as { id: string }
  expect((await team[0]?.get(`/api/evaluations/${id}`))?.body).toMatchObject({ template: of2026 })
  expect((await linesOf(administrator)).map((one) => [one.id, one.evaluations])).toContainEqual([
    of2026.id,
    1,
  ])
})

test('[S1] what is published or came with the product stays', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  await administrator.post(LIBRARY, of2026)
  const { digest } = (await administrator.get(`${LIBRARY}/${of2026.id}`)).body as Line
  await administrator.post(`${LIBRARY}/${of2026.id}/publish`, { digest })
  const answers = [
    await administrator.post(LIBRARY, { ...of2026, title: 'Annan' }),
    await administrator.post(LIBRARY, { ...of2026, id: 'kommunkompassen-2023' }),
    await administrator.post(`${LIBRARY}/${of2026.id}/publish`, { digest }),
    await administrator.bring('DELETE', `${LIBRARY}/${of2026.id}`, undefined),
    await administrator.bring('DELETE', `${LIBRARY}/kommunkompassen-2023`, undefined),
  ]
  expect(answers.map(({ status, body }) => [status, (body as { type: string }).type])).toEqual(
    ['templateTaken', 'templateTaken', ...Array(3).fill('templatePublished')].map((code) => [
      409,
      `urn:samsyn:problem:${code}`,
    ]),
  )
})

test('a draft is thrown away, or published as it was read and not as somebody changed it', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  await administrator.post(LIBRARY, of2026)
  const { digest } = (await administrator.get(`${LIBRARY}/${of2026.id}`)).body as Line
  await administrator.post(LIBRARY, { ...of2026, title: 'Annan' })
  expect((await administrator.post(`${LIBRARY}/${of2026.id}/publish`, { digest })).body).toEqual(
    expect.objectContaining({ status: 409, type: 'urn:samsyn:problem:stale' }),
  )
  const gone = await administrator.bring('DELETE', `${LIBRARY}/${of2026.id}`, undefined)
  expect([gone.status, gone.body]).toEqual([200, {}])
  expect((await administrator.get(`${LIBRARY}/${of2026.id}`)).status).toBe(404)
})

test('what is wrong with a template comes back with its places', async () => {
  const administrator = await new AppScene().caller('administrator')
  const formless = await administrator.post(LIBRARY, { ...of2026, language: 'fi', areas: [] })
  expect([formless.status, formless.body]).toMatchObject([
    422,
    {
      type: 'urn:samsyn:problem:templateFaults',
      faults: [
        { what: 'notOneOf', at: 'language', found: 'fi', wanted: 'sv, nb' },
        { what: 'empty', at: 'areas' },
      ],
    },
  ])
  const [first, ...others] = of2026.areas
  const lopsided = {
    ...of2026,
    areas: [{ ...first, subQuestions: first?.subQuestions.slice(1) }, ...others],
  }
  const draft = await administrator.post(LIBRARY, lopsided)
  expect([draft.status, draft.body]).toMatchObject([
    201,
    { faults: expect.arrayContaining([expect.objectContaining({ what: 'sum', at: '1' })]) },
  ])
  const { digest } = (await administrator.get(`${LIBRARY}/${of2026.id}`)).body as Line
  const refused = await administrator.post(`${LIBRARY}/${of2026.id}/publish`, { digest })
  expect(refused.status).toBe(422)
  expect((await administrator.bring('POST', LIBRARY, undefined)).status).toBe(400)
})

test('the library is for administrators', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  await administrator.post(LIBRARY, of2026)
  for (const part of ['lead', 'evaluator-1', 'observer', 'municipality'] as const) {
    const caller = await scene.caller(part)
    const answers = [
      await caller.get(LIBRARY),
      await caller.get(`${LIBRARY}/${of2026.id}`),
      await caller.post(LIBRARY, of2026),
      await caller.post(`${LIBRARY}/${of2026.id}/publish`, { digest: '0'.repeat(64) }),
      await caller.bring('DELETE', `${LIBRARY}/${of2026.id}`, undefined),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  }
  expect((await new Caller(scene).get(LIBRARY)).status).toBe(401)
})

test('[S1] a restart has it, and the evaluations made from it', async () => {
  const store = memoryStore()
  const scene = new AppScene({ store })
  const administrator = await scene.caller('administrator')
  const team = await Promise.all([
    scene.caller('evaluator-1'),
    scene.caller('evaluator-2'),
    scene.caller('lead'),
  ])
  await administrator.post(LIBRARY, of2026)
  const { digest } = (await administrator.get(`${LIBRARY}/${of2026.id}`)).body as Line
  await administrator.post(`${LIBRARY}/${of2026.id}/publish`, { digest })
  const wish = newEvaluation(of2026.id, team)
  const { id } = (await administrator.post('/api/evaluations', wish)).body as { id: string }

  // A server that has not read what was brought in shows the others, and says that this is damaged.
  const unread = new AppScene({ store })
  const without = await unread.caller('evaluator-1')
  expect((await without.get(`/api/evaluations/${id}`)).status).toBe(500)
  expect((await without.get('/api/evaluations')).status).toBe(200)
  await unread.library.read()
  expect((await without.get(`/api/evaluations/${id}`)).status).toBe(200)
})
