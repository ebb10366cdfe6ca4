import { publishedSets, type ResultSet } from '@samsyn/scoring'
import { beforeAll, describe, expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import type { Caller, DemoPart, Heard } from '../support/callers.ts'

const RESULTS = '/api/results'
const [ours] = publishedSets as [ResultSet]
const HEAD = 'Kommun;År;Frågeformulär;Källa;Del;Poäng'

let scene: AppScene
let administrator: Caller
let lead: Caller

beforeAll(async () => {
  scene = new AppScene()
  await scene.evaluation()
  administrator = await scene.caller('administrator')
  lead = await scene.caller('lead')
})

interface Whole {
  version: number
  digest: string
  findings: { what: string; line: number | null }[]
}

async function csv(caller: Caller, query: string, body: string | Buffer): Promise<Heard> {
  const answer = await scene.request(`http://127.0.0.1${RESULTS}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie: caller.cookie },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) }
}

describe('who', () => {
  test.each<[DemoPart, number]>([
    ['evaluator-1', 200],
    ['lead', 200],
    ['observer', 200],
    ['administrator', 200],
    // In no evaluation.
    ['evaluator-3', 403],
    // In one, and not of its team.
    ['municipality', 403],
  ])('%s reads what is published: %i', async (part, status) => {
    const caller = await scene.caller(part)
    for (const path of ['', `/${ours.id}/1`, `/${ours.id}/1/file.csv`, `/${ours.id}/1/file.json`])
      expect([path, (await caller.get(`${RESULTS}${path}`)).status]).toEqual([path, status])
  })

  test('nobody but administrators brings in, publishes or throws away', async () => {
    for (const part of ['lead', 'evaluator-1', 'observer', 'municipality'] as const) {
      const caller = await scene.caller(part)
      const answers = [
        await caller.post(RESULTS, ours),
        await csv(caller, 'set=egna', HEAD),
        await caller.post(`${RESULTS}/${ours.id}/1/publish`, { digest: 'ab'.repeat(32) }),
        await caller.bring('DELETE', `${RESULTS}/${ours.id}/1`, undefined),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    }
    expect(scene.results.versions()).toHaveLength(1)
  })
})

test('[J1] the set of the product, whole and as files that can be brought in again', async () => {
  const { body } = await lead.get(RESULTS)
  expect(body).toMatchObject({
    sets: [
      {
        id: ours.id,
        version: 1,
        origin: 'builtIn',
        draft: false,
        count: 3,
        errors: 0,
        warnings: 0,
      },
    ],
  })
  const { body: whole } = await lead.get(`${RESULTS}/${ours.id}/1`)
  expect(whole).toMatchObject({ results: ours.results, findings: [] })
  const json = await lead.get(`${RESULTS}/${ours.id}/1/file.json`)
  expect(json.body).toEqual(ours)
  expect(json.headers.get('content-disposition')).toContain(
    'samsyn-resultat-skr-publicerade-1.json',
  )
  const { text, headers } = await lead.get(`${RESULTS}/${ours.id}/1/file.csv`)
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const again = await csv(administrator, 'set=kopian&name=Kopian&dated=2026-11-22', text)
  expect([again.status, again.body]).toMatchObject([
    201,
    { version: 1, draft: true, results: ours.results },
  ])
  await administrator.bring('DELETE', `${RESULTS}/kopian/1`, undefined)
})

test('[J3] a table becomes a draft with what does not fit beside its lines, and then a version', async () => {
  const table = [
    HEAD,
    'Ekbacka;2024;;En rapport;total;500',
    'Ekbacka;2024;;;1;101',
    'Sjövik;2023;;En annan;total;400',
  ]
  const brought = await csv(administrator, 'set=egna-resultat&name=Egna', table.join('\n'))
  expect([brought.status, brought.body]).toMatchObject([
    201,
    {
      id: 'egna-resultat',
      name: 'Egna',
      version: 1,
      draft: true,
      count: 2,
      errors: 1,
      encoding: 'utf-8',
    },
  ])
  const { digest, findings } = brought.body as Whole
  expect(findings).toContainEqual({
    what: 'outOfRange',
    severity: 'error',
    result: 0,
    at: '1',
    found: '101',
    wanted: '0–100',
    line: 3,
  })
  // Nobody else sees a draft, nor is anything compared with it.
  expect((await lead.get(RESULTS)).text).not.toContain('egna-resultat')
  expect((await lead.get(`${RESULTS}/egna-resultat/1`)).status).toBe(404)
  expect((await lead.get(`${RESULTS}/egna-resultat/1/file.csv`)).status).toBe(404)
  expect(scene.results.latest('egna-resultat')).toBeUndefined()
  const early = await administrator.post(`${RESULTS}/egna-resultat/1/publish`, { digest })
  expect([early.status, early.body]).toMatchObject([
    422,
    { type: 'urn:samsyn:problem:resultFindings', findings: [{ what: 'outOfRange' }] },
  ])

  const right = await csv(
    administrator,
    'set=egna-resultat&name=Egna',
    table.join('\n').replace('101', '100'),
  )
  const again = right.body as Whole
  expect(again.version).toBe(1)
  const stale = await administrator.post(`${RESULTS}/egna-resultat/1/publish`, { digest })
  expect([stale.status, stale.body]).toMatchObject([409, { type: 'urn:samsyn:problem:stale' }])
  const met = await administrator.post(`${RESULTS}/egna-resultat/1/publish`, {
    digest: again.digest,
  })
  expect([met.status, met.body]).toMatchObject([200, { draft: false, publishedAt: scene.now }])
  expect((await lead.get(`${RESULTS}/egna-resultat/1`)).body).toMatchObject({ count: 2 })
  expect(scene.results.latest('egna-resultat')?.results).toHaveLength(2)
  const kept = await administrator.bring('DELETE', `${RESULTS}/egna-resultat/1`, undefined)
  expect([kept.status, kept.body]).toMatchObject([
    409,
    { type: 'urn:samsyn:problem:resultsPublished' },
  ])

  const next = await administrator.post(RESULTS, { ...ours, id: 'egna-resultat', version: 7 })
  const gone = [
    { municipality: 'Ekbacka', year: 2024 },
    { municipality: 'Sjövik', year: 2023 },
  ]
  expect([next.status, next.body]).toMatchObject([201, { version: 2, draft: true, gone }])
  expect(
    (await administrator.bring('DELETE', `${RESULTS}/egna-resultat/2`, undefined)).body,
  ).toEqual({})
})

test('older letters are read, and it is said that somebody should look', async () => {
  const table = Buffer.from(`${HEAD}\nSjövik;2023;;Källan;total;400`, 'latin1')
  const { body } = await csv(administrator, 'set=aldre', table)
  expect(body).toMatchObject({
    encoding: 'windows-1252',
    name: 'aldre',
    results: [{ municipality: 'Sjövik' }],
  })
  await administrator.bring('DELETE', `${RESULTS}/aldre/1`, undefined)
})

test('what cannot be read comes back with its lines, and nothing is kept of it', async () => {
  const lines = Array.from({ length: 300 }, () => 'Ekbacka;24;;En rapport;total;x')
  const { status, body } = await csv(administrator, 'set=fel', [HEAD, ...lines].join('\n'))
  expect([status, body]).toMatchObject([422, { type: 'urn:samsyn:problem:resultFaults', all: 600 }])
  const { faults } = body as { faults: unknown[] }
  expect(faults).toHaveLength(200)
  expect(faults[0]).toEqual({ what: 'notAYear', line: 2, at: 'år', found: '24' })
  const broken = await administrator.post(RESULTS, { id: 'x' })
  expect([broken.status, broken.text]).toEqual([422, expect.stringContaining('"missing"')])
  expect((await csv(administrator, 'name=Utan', HEAD)).status).toBe(400)
  expect((await csv(administrator, 'set=Fel!', HEAD)).status).toBe(400)
  expect(scene.results.versions().some(({ set }) => set.id === 'fel')).toBe(false)
})

test('a file without end is refused, and who may not bring one in is asked first', async () => {
  const large = Buffer.alloc(2 * 1024 * 1024 + 1, 'a')
  expect((await csv(administrator, 'set=stor', large)).status).toBe(413)
  expect((await csv(lead, 'set=stor', large)).status).toBe(403)
})

test.each(['0', '01', '1e1', '-1', '999999999', '__proto__'])(
  'there is no version %s',
  async (version) => {
    const { status, body } = await lead.get(`${RESULTS}/${ours.id}/${version}`)
    expect([status, body]).toMatchObject([404, { type: 'urn:samsyn:problem:noSuchResults' }])
  },
)
