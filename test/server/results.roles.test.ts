import { randomUUID } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import { publishedSets, type ResultSet } from '@samsyn/scoring'
import { beforeAll, describe, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { Caller, type DemoPart, type Heard, type Said } from '../support/callers.ts'

/**
 * Every route of published results, of reports that come back in and of what an evaluation is shown
 * beside, asked by everybody. A route that is added there is told of here, or the first test fails.
 */
const everybody = [
  'nobody',
  'evaluator-1',
  // In no evaluation.
  'evaluator-3',
  'lead',
  'observer',
  'municipality',
  'administrator',
] as const
type Who = (typeof everybody)[number]

const administrators: Who[] = ['administrator']
const team: Who[] = ['evaluator-1', 'lead', 'observer']
const readers = [...team, ...administrators]

/** Who comes in; everybody else is answered before anything is looked at. */
const mayAsk: Record<string, readonly Who[]> = {
  'get /results': readers,
  'post /results': administrators,
  'get /results/{set}/{version}': readers,
  'get /results/{set}/{version}/file.json': readers,
  'get /results/{set}/{version}/file.csv': readers,
  'post /results/{set}/{version}/publish': administrators,
  'delete /results/{set}/{version}': administrators,
  'post /reports/import': administrators,
  'post /reports': administrators,
  'post /reports/result': administrators,
  'get /reports': administrators,
  'get /reports/{report}': administrators,
  'get /reports/{report}/report.html': administrators,
  'delete /reports/{report}': administrators,
  'get /evaluations/earlier': administrators,
  // An administrator without a part in it reads nothing of what stands in it.
  'get /evaluations/{id}/comparisons': team,
}
/** Of those who come in, what they are told here: nothing is sent, and no report is kept. */
const found: Record<string, number> = {
  'post /results': 422,
  'post /results/{set}/{version}/publish': 400,
  'delete /results/{set}/{version}': 409,
  'post /reports/import': 422,
  'post /reports': 422,
  'post /reports/result': 422,
  'get /reports/{report}': 404,
  'get /reports/{report}/report.html': 404,
  'delete /reports/{report}': 404,
}

const [set] = publishedSets as [ResultSet]
const ours = /^\/(?:results|reports|evaluations\/earlier|evaluations\/\{id\}\/comparisons)(?:\/|$)/

let scene: AppScene
let evaluation: EvaluationId
let routes: string[]

beforeAll(async () => {
  scene = new AppScene()
  evaluation = await scene.evaluation()
  const answer = await scene.request('http://127.0.0.1/api/openapi.json')
  const { paths } = (await answer.json()) as { paths: Record<string, object> }
  routes = Object.entries(paths)
    .filter(([path]) => ours.test(path))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
})

test('each route is in the matrix', () => {
  expect(routes.toSorted()).toEqual(Object.keys(mayAsk).toSorted())
})

describe.each(everybody)('%s', (who) => {
  test.each(Object.entries(mayAsk))('%s', async (route, may) => {
    const [method = '', path = ''] = route.split(' ')
    const filled = path
      .replace('{id}', evaluation)
      .replace('{set}', set.id)
      .replace('{version}', '1')
      .replace('{report}', 'ab'.repeat(32))
    const asked = path.endsWith('earlier')
      ? '?municipality=Ekbacka&template=kommunkompassen-2023'
      : ''
    const { status } = await ask(who, method.toUpperCase(), `/api${filled}${asked}`)
    if (may.includes(who)) expect(status).toBe(found[route] ?? 200)
    else expect(status).toBe(refusedTo(who, path))
  })

  /** Whoever has no part in an evaluation is not told that there is one. */
  function refusedTo(one: Who, path: string): number {
    if (one === 'nobody') return 401
    const hidden = path.includes('{id}') && (one === 'evaluator-3' || one === 'municipality')
    return hidden ? 404 : 403
  }

  test.each<[Said['type'], Said, Who[]]>([
    ['compare', { type: 'compare', base: { set: set.id, version: 1, since: null } }, ['lead']],
    [
      'followUp',
      { type: 'followUp', improvement: 1, outcome: 'done', text: 'klart' },
      ['evaluator-1', 'lead'],
    ],
  ])('says %s', async (_, said, may) => {
    const id = await startedFromEarlier()
    const command = { ...said, id: randomUUID() }
    const { status } = await ask(who, 'POST', `/api/evaluations/${id}/commands`, command)
    const refused = { nobody: 401, 'evaluator-3': 404, municipality: 404 }[who as string] ?? 403
    expect(status).toBe(may.includes(who) ? 200 : refused)
  })
})

/** An evaluation of Haninge, of which there is something to compare with and to follow up. */
async function startedFromEarlier(): Promise<string> {
  const report = {
    found: { kind: 'import', name: 'haninge.pdf' },
    municipality: 'Haninge',
    year: 2019,
    template: null,
    total: 412,
    areas: [],
    rows: [],
    improvements: [{ area: 3, text: 'Styr mer' }],
  }
  const parts = [
    ['evaluator-1', 'evaluator'],
    ['evaluator-2', 'evaluator'],
    ['lead', 'lead'],
    ['observer', 'observer'],
    ['municipality', 'municipality'],
  ]
  const { status, text, body } = await ask('administrator', 'POST', '/api/evaluations', {
    template: 'kommunkompassen-2023',
    municipality: 'Haninge',
    country: 'SE',
    municipalityCode: '0136',
    year: 2026,
    people: parts.map(([part = '', role]) => ({ person: personIdOf(part), role })),
    from: { kind: 'import', report },
  })
  if (status !== 201) throw new Error(text)
  return (body as { id: string }).id
}

async function ask(who: Who, method: string, path: string, said?: unknown): Promise<Heard> {
  const caller = who === 'nobody' ? new Caller(scene) : await scene.caller(who as DemoPart)
  return method === 'GET' ? caller.get(path) : caller.bring(method, path, said)
}
