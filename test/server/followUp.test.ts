import type { EvaluationId } from '@samsyn/document'
import { report as reportSchema } from '@samsyn/report'
import { zipOf } from '@samsyn/report/zip'
import { publishedSets, subQuestionNo, templateById } from '@samsyn/scoring'
import type { FinalReport } from '@samsyn/server/ending'
import { beforeAll, describe, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import type { Caller, Said } from '../support/callers.ts'
import { finalise } from '../support/finalised.ts'

/** U1–U5 over HTTP. Haninge was published in 2023, and evaluated here with 2.1 at 10,4 of 15. */

const template = templateById('kommunkompassen-2020')
if (!template) throw new Error('no template')
const [set] = publishedSets
if (!set) throw new Error('no figures')

const team = [
  ['evaluator-1', 'evaluator'],
  ['evaluator-2', 'evaluator'],
  ['lead', 'lead'],
] as const
const people = team.map(([part, role]) => ({ person: personIdOf(part), role }))
const watching = { person: personIdOf('administrator'), role: 'observer' } as const
const wish = {
  template: 'kommunkompassen-2023',
  municipality: 'Haninge',
  country: 'SE',
  municipalityCode: '0136',
  year: 2026,
  people,
}

let scene: AppScene
let administrator: Caller
let lead: Caller
let annika: Caller
/** Final, with the administrator among its readers. */
let read: EvaluationId
/** The same, but open again: it is being written in. */
let reopened: EvaluationId

beforeAll(async () => {
  const first = new AppScene()
  read = await made(first, 2022, [...people, watching])
  const unread = await made(first, 2021, people)
  await made(first, 2020, [...people, watching])
  reopened = await made(first, 2018, [...people, watching])
  for (const id of [read, unread, reopened]) {
    await finalise(first.store, id, personIdOf('lead'))
    await kept(first, id)
  }
  scene = new AppScene({ store: first.store })
  administrator = await scene.caller('administrator')
  lead = await scene.caller('lead')
  annika = await scene.caller('evaluator-1')
  const again = { type: 'reopenEvaluation', reason: 'En siffra var fel' } as const
  expect((await said(lead, reopened, again)).status).toBe(200)
})

async function made({ evaluations }: AppScene, year: number, members: typeof people | object[]) {
  if (!template) throw new Error('no template')
  const given = {
    municipality: 'Haninge',
    official: { country: 'SE', code: '0136' } as const,
    year,
    assessmentDate: null,
    tolerance: 10,
    reveal: 'subQuestion' as const,
    people: members as typeof people,
  }
  const answer = await evaluations.create(template, given, personIdOf('administrator'))
  if (!('id' in answer)) throw new Error(JSON.stringify(answer))
  return answer.id
}

/** What an archive has of a final report, as far as a new evaluation asks for it. */
async function kept({ store }: AppScene, evaluation: EvaluationId): Promise<void> {
  if (!template) throw new Error('no template')
  const item = (words: string) => ({
    blocks: [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: {} }] }],
  })
  const improvements = [
    { type: 'heading', level: 2, content: [{ type: 'text', text: 'Att göra', marks: {} }] },
    { type: 'list', ordered: false, items: [item('Mät oftare.'), item(' '), item('Fråga fler.')] },
  ]
  const report = {
    evaluation,
    revision: 1,
    municipality: 'Haninge',
    year: 2022,
    assessmentDate: null,
    template,
    scores: template.areas.flatMap(({ subQuestions }) =>
      subQuestions.map(({ no, maximum }) => ({
        subQuestion: no,
        points: no === '2.1' ? 10_400 : maximum * 500,
      })),
    ),
    texts: [{ room: 'area-2', root: 'improvements', approved: '', blocks: improvements }],
  } as unknown as FinalReport
  const file = zipOf([{ name: 'report.json', bytes: Buffer.from(JSON.stringify(report)) }])
  const head = { evaluation, revision: 1, municipality: 'Haninge', year: 2022, at: 5 }
  await store.archives.put({ ...head, digest: 'd1'.repeat(32), size: file.length }, file)
}

const asked = '/api/evaluations/earlier?municipality=Haninge&country=SE'
const problemIn = ({ body }: { body: unknown }) => (body as { type: string }).type.split(':').at(-1)

async function created(change: object = {}, by = administrator) {
  return by.post('/api/evaluations', { ...wish, ...change })
}

async function begun(from: object): Promise<string> {
  const answer = await created({ from })
  expect(answer.status).toBe(201)
  return (answer.body as { id: string }).id
}

function said(caller: Caller, id: string, command: Said) {
  return caller.command(id, command)
}

describe('[U2] what a new evaluation could start from', () => {
  test('is what its maker has read, and what is published, each with how it is mapped', async () => {
    const { status, body } = await administrator.get(`${asked}&template=kommunkompassen-2023`)
    expect(status).toBe(200)
    expect(body).toEqual({
      earlier: [
        {
          from: { kind: 'result', set: set.id, version: set.version, year: 2023 },
          municipality: 'Haninge',
          year: 2023,
          template: 'kommunkompassen-2023',
          improvements: 0,
          rows: expect.any(Number),
          mapping: expect.objectContaining({ renamed: 0, reweighed: 0, split: 0, none: 0 }),
        },
        {
          from: { kind: 'evaluation', evaluation: read },
          municipality: 'Haninge',
          year: 2022,
          template: 'kommunkompassen-2020',
          improvements: 2,
          rows: template.areas.flatMap(({ subQuestions }) => subQuestions).length,
          mapping: expect.objectContaining({ split: 1 }),
        },
      ],
    })
  })

  test('and what was read and kept, before what is published of the same year', async () => {
    const { imports } = scene.store
    const imported = {
      municipality: 'Haninge kommun',
      year: 2023,
      template: null,
      total: 540,
      areas: [],
      scores: [],
    }
    const head = { id: 'a1'.repeat(32), municipality: 'Haninge', year: 2023, name: 'h.pdf', at: 5 }
    const by = personIdOf('administrator')
    await imports.put({ ...head, by }, JSON.stringify({ imported }))
    const { body } = await administrator.get(`${asked}&template=kommunkompassen-2023`)
    const { earlier } = body as { earlier: { from: object; mapping: unknown }[] }
    expect(earlier[0]).toMatchObject({ from: { kind: 'report', report: head.id }, mapping: null })
    expect(earlier[1]).toMatchObject({ from: { kind: 'result' } })
    const id = await begun({ kind: 'report', report: head.id })
    expect(await followUpOf(annika, id)).toMatchObject({ from: { found: { name: 'h.pdf' } } })
    await imports.drop(head.id)
    expect(problemIn(await created({ from: { kind: 'report', report: head.id } }))).toBe(
      'noSuchEarlier',
    )
  })

  test('is for who makes evaluations', async () => {
    expect((await lead.get(`${asked}&template=kommunkompassen-2023`)).status).toBe(403)
    expect((await administrator.get(`${asked}&template=nothing`)).status).toBe(404)
    expect((await administrator.get('/api/evaluations/earlier')).status).toBe(400)
  })

  test.each<[string, object, string]>([
    [
      'one that is not in the list',
      { kind: 'evaluation', evaluation: 'abcdefgh' },
      'noSuchEarlier',
    ],
    [
      'a result of a year that is not published',
      { kind: 'result', set: set.id, version: 1, year: 2019 },
      'noSuchEarlier',
    ],
    ['no start at all', { kind: 'nothing' }, 'badRequest'],
  ])('%s starts nothing', async (_, from, problem) => {
    expect(problemIn(await created({ from }))).toBe(problem)
  })

  test('nor does one that was final and is written in again, though its archive is there', async () => {
    const { body } = await administrator.get(`${asked}&template=kommunkompassen-2023`)
    expect(JSON.stringify(body)).not.toContain(reopened)
    expect(await scene.store.archives.get(reopened, 1)).toBeDefined()
    const from = { kind: 'evaluation', evaluation: reopened }
    expect(problemIn(await created({ from }))).toBe('noSuchEarlier')
  })

  test('it must be older', async () => {
    const from = { kind: 'evaluation', evaluation: read }
    expect(problemIn(await created({ from, year: 2022 }))).toBe('startsFromLater')
  })

  test('a report that was read', async () => {
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
    const id = await begun({ kind: 'import', report })
    expect(await followUpOf(annika, id)).toMatchObject({
      from: { found: report.found, year: 2019 },
      improvements: [{ area: 3, improvement: 'Styr mer' }],
    })
    expect(
      problemIn(await created({ from: { kind: 'import', report: { ...report, total: '9' } } })),
    ).toBe('badRequest')
  })
})

async function followUpOf(caller: Caller, id: string) {
  const { body } = await caller.get(`/api/evaluations/${id}/parts`)
  const { parts } = body as { parts: { part: string }[] }
  return parts.find(({ part }) => part === 'followUp')
}

test('[U3, U4, U5] from an earlier evaluation to what the report says of it', async () => {
  const id = await begun({ kind: 'evaluation', evaluation: read })
  expect(await followUpOf(annika, id)).toMatchObject({
    from: { year: 2022, template: 'kommunkompassen-2020' },
    improvements: [
      { no: 1, area: 2, improvement: 'Mät oftare.', outcome: null },
      { no: 2, area: 2, improvement: 'Fråga fler.', outcome: null },
    ],
  })
  const row = async (caller: Caller) =>
    (await caller.teamView(id)).areas[1]?.subQuestions.find(({ no }) => no === '2.1')
  expect(await row(annika)).not.toHaveProperty('earlier')
  expect(await row(lead)).toMatchObject({ earlier: { year: 2022, points: 10 } })
  const judged = { value: { points: 12 }, stage: 'deployed', rationale: '' } as const
  const no = subQuestionNo.parse('2.1')
  expect((await said(annika, id, { type: 'submit', subQuestion: no, ...judged })).status).toBe(200)
  expect(await row(annika)).toMatchObject({ earlier: { year: 2022, points: 10 } })

  const answer = { type: 'followUp', improvement: 2, outcome: 'partly', text: 'På väg.' } as const
  expect((await said(annika, id, answer)).status).toBe(200)
  const base = { set: set.id, version: set.version, since: null }
  expect(problemIn(await said(lead, id, { type: 'compare', base: { ...base, version: 9 } }))).toBe(
    'nothingToCompare',
  )
  expect((await said(lead, id, { type: 'compare', base })).status).toBe(200)

  const report = reportSchema.parse((await lead.get(`/api/evaluations/${id}/report.json`)).body)
  expect(report.followUp).toEqual({
    year: 2022,
    items: [
      { area: 2, improvement: 'Mät oftare.', outcome: null, comment: '' },
      { area: 2, improvement: 'Fråga fler.', outcome: 'partly', comment: 'På väg.' },
    ],
  })
  expect(report.earlier?.map(({ year }) => year)).toEqual([2022, 2023])
  expect(report.earlier?.[0]?.rows).toContainEqual({ no: '2.1', points: 10 })
  expect(report.comparison?.base).toMatchObject({ set: set.name, version: set.version })

  const found = (await lead.get(`/api/evaluations/${id}/checks`)).body as {
    findings: { finding: string }[]
  }
  const names = found.findings.map(({ finding }) => finding)
  expect(names.filter((name) => name.startsWith('followUp'))).toEqual(['followUpOpen:1'])
  const trail = (await lead.get(`/api/evaluations/${id}/trail/verify`)).body
  expect(trail).toMatchObject({ whole: true })
})

test('[U1] what an evaluation could be compared with, for its team', async () => {
  const id = await begun({ kind: 'evaluation', evaluation: read })
  const path = `/api/evaluations/${id}/comparisons`
  const { body } = await annika.get(path)
  expect(body).toMatchObject({
    comparisons: [
      {
        set: set.id,
        version: set.version,
        comparison: { evaluations: set.results.length, total: { n: set.results.length } },
      },
    ],
  })
  expect((await annika.get(`${path}?since=2021`)).body).toMatchObject({
    comparisons: [{ comparison: { evaluations: 1 } }],
  })
  expect((await annika.get(`${path}?since=2090`)).body).toMatchObject({
    comparisons: [{ comparison: null }],
  })
  expect((await annika.get(`${path}?since=x`)).status).toBe(400)
  // An administrator without a part reads no points.
  expect((await administrator.get(path)).status).toBe(403)
})

test('[T3] what somebody said of an improvement goes with them, and what came of it stays', async () => {
  const id = await begun({ kind: 'evaluation', evaluation: read })
  const answer = { type: 'followUp', improvement: 1, outcome: 'done', text: 'Ormbunke.' } as const
  expect((await annika.command(id, answer)).status).toBe(200)
  await scene.evaluations.erase(personIdOf('evaluator-1'), 'på egen begäran')
  const part = await followUpOf(lead, id)
  expect(part).toMatchObject({ improvements: [{ outcome: 'done', text: '' }, {}] })
  expect((await lead.get(`/api/evaluations/${id}/trail/verify`)).body).toMatchObject({
    whole: true,
  })
})
