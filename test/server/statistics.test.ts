import type { EvaluationId } from '@samsyn/document'
import { templateById } from '@samsyn/scoring'
import { verifyTrail } from '@samsyn/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import type { Caller, DemoPart } from '../support/callers.ts'
import { finalise } from '../support/finalised.ts'
import { said, type Told, toldEvaluation } from '../support/toldEvaluation.ts'

let scene: AppScene
beforeEach(() => {
  scene = new AppScene()
})

/** One evaluation more, in which all that is told has happened. */
const evaluation = (told: Told): Promise<EvaluationId> => toldEvaluation(scene, told)

/** Somebody at a server that was started on what has happened so far. */
function later(part: DemoPart): Promise<Caller> {
  return new AppScene({ store: scene.store }).caller(part)
}

interface Answer {
  evaluations: number
  templates: {
    id: string
    evaluations: number
    subQuestions: { no: string; name: string; n: number; percent: object | null }[]
  }[]
  offsets: {
    byName: { id: string; name: string; offset: number; rows: number; evaluations: number }[]
    byNameFrom: number
    others: Record<string, unknown> | null
  }
}

async function asked(part: DemoPart): Promise<Answer> {
  const { status, text, body } = await (await later(part)).get('/api/statistics')
  if (status !== 200) throw new Error(`${status} ${text}`)
  return body as Answer
}

const rounded = (offset: number) => Math.round(offset * 1e6) / 1e6

describe('[C1, A7] only final evaluations count', () => {
  const rows: Told['rows'] = [['1.1', [5, 10], 8]]
  const judges = ['evaluator-1', 'evaluator-2']

  test('an open one adds nothing, not even a count, however far it has come', async () => {
    const nothing = await (await later('administrator')).get('/api/statistics')
    await evaluation({ judges, rows, isFinal: false })
    const still = await (await later('administrator')).get('/api/statistics')
    expect(still.text).toBe(nothing.text)
    expect(still.body).toEqual({
      evaluations: 0,
      templates: [],
      offsets: { byName: [], byNameFrom: 0, others: null },
    })
  })

  test('the event that ends one is part of a whole trail, and its evaluation says it is final', async () => {
    const id = await evaluation({ judges, rows })
    expect(verifyTrail(id, await scene.store.evaluations.teamAfter(id, 0))).toMatchObject({
      whole: true,
    })
    const annika = await later('evaluator-1')
    expect(await annika.teamView(id)).toMatchObject({ phase: 'final', may: [] })
    expect((await asked('administrator')).evaluations).toBe(1)
  })
})

describe('how sub-questions came out', () => {
  test('percent as printed, per template and sub-question, with n', async () => {
    const judges = ['anna', 'bert']
    // 1.1 has 20 points: 5, 6.1, 9 and 15 of them print 25, 31, 45 and 75 %.
    for (const agreed of [6.1, 15, 5, 9])
      await evaluation({ judges, rows: [['1.1', [agreed, agreed], agreed]] })
    await evaluation({ judges, template: 'kommunkompassen-2020', rows: [] })
    const { evaluations, templates } = await asked('evaluator-1')
    expect(evaluations).toBe(5)
    expect(templates.map(({ id, evaluations }) => [id, evaluations])).toEqual([
      ['kommunkompassen-2020', 1],
      ['kommunkompassen-2023', 4],
    ])
    const newer = templates[1]?.subQuestions ?? []
    const template = templateById('kommunkompassen-2023')
    expect(newer.map(({ no, name }) => [no, name])).toEqual(
      template?.areas.flatMap((area) => area.subQuestions.map(({ no, name }) => [no, name])),
    )
    expect(newer[0]).toMatchObject({
      no: '1.1',
      n: 4,
      percent: { least: 25, lowerQuartile: 29.5, median: 38, upperQuartile: 52.5, most: 75 },
    })
    expect(newer[1]).toMatchObject({ no: '1.2', n: 0, percent: null })
    expect(templates[0]?.subQuestions.every(({ n }) => n === 0)).toBe(true)
  })
})

describe('offsets by name', () => {
  beforeEach(async () => {
    // Of 20: 6 and 10 are 30 and 50 %.
    await evaluation({
      judges: ['evaluator-1', 'evaluator-2'],
      lead: 'lead',
      rows: [
        ['1.1', [6, 10], 9],
        ['1.2', [5, 5], 5],
      ],
    })
    await evaluation({ judges: ['evaluator-1', 'evaluator-3'], rows: [['1.1', [20, 0], 9]] })
  })

  test('an administrator sees all of them, who gives most first', async () => {
    const { byName, byNameFrom, others } = (await asked('administrator')).offsets
    expect(byNameFrom).toBe(2)
    expect(others).toBeNull()
    expect(byName.map((one) => [one.id, rounded(one.offset), one.rows, one.evaluations])).toEqual([
      ['evaluator-1', rounded((-0.2 + 0 + 1) / 3), 3, 2],
      ['evaluator-2', 0.1, 2, 1],
      ['evaluator-3', -1, 1, 1],
    ])
    const annika = await later('evaluator-1')
    expect(byName[0]?.name).toBe(annika.name)
  })

  test('a lead sees those of the evaluations they led, from these alone', async () => {
    const { byName, byNameFrom, others } = (await asked('lead')).offsets
    expect(byNameFrom).toBe(1)
    expect(byName.map((one) => [one.id, rounded(one.offset), one.rows])).toEqual([
      ['evaluator-2', 0.1, 2],
      ['evaluator-1', -0.1, 2],
    ])
    expect(others).toEqual({ state: 'tooFew', from: 8 })
  })

  test.each(['evaluator-1', 'observer'] as const)('%s sees none', async (part) => {
    const answer = await (await later(part)).get('/api/statistics')
    expect((answer.body as Answer).offsets).toEqual({
      byName: [],
      byNameFrom: 0,
      others: { state: 'tooFew', from: 8 },
    })
    expect(answer.text).not.toMatch(/evaluator-|Norling|Olander/)
  })

  test('an administrator with a part in one sees of it what the part allows', async () => {
    await evaluation({
      judges: ['x-ray', 'yoga'],
      others: [['administrator', 'municipality']],
      rows: [['1.1', [6, 9], 9]],
    })
    const { byName, byNameFrom } = (await asked('administrator')).offsets
    expect(byNameFrom).toBe(2)
    expect(byName.map(({ id }) => id)).not.toContain('x-ray')
  })

  test('an area that an administrator is recused from is left out of what they see', async () => {
    const id = await evaluation({
      judges: ['administrator', 'x-ray', 'yoga'],
      lead: 'lead',
      rows: [
        ['1.1', [6, 9, 9], 9],
        ['2.1', [6, 9, 9], 9],
      ],
      isFinal: false,
    })
    const recusal = { type: 'recuse', person: 'administrator', area: 1, reason: 'kin' } as const
    await said(scene.evaluations, id, personIdOf('lead'), recusal)
    await finalise(scene.store, id, personIdOf('lead'))
    const seenBy = async (part: DemoPart) =>
      (await asked(part)).offsets.byName.find((one) => one.id === 'x-ray')?.rows
    expect(await seenBy('administrator')).toBe(1)
    expect(await seenBy('lead')).toBe(2)
  })
})

describe('offsets without names', () => {
  /** Evaluations of two strangers each, the nth pair n tenths of 20 points apart. */
  async function strangers(...pairs: number[]): Promise<void> {
    for (const nth of pairs)
      await evaluation({
        judges: [`first-${nth * 10}`, `second-${nth * 10}`],
        rows: [['1.1', [6, 6 + 2 * nth], 6]],
      })
  }

  test('six evaluators are too few, eight are enough', async () => {
    await strangers(1, 2, 3)
    expect((await asked('evaluator-1')).offsets.others).toEqual({ state: 'tooFew', from: 8 })
    await strangers(4)
    expect((await asked('evaluator-1')).offsets).toMatchObject({
      byName: [],
      others: { state: 'shown', evaluators: 8 },
    })
  })

  test('told are quartiles in whole hundredths, and nobody’s name, id, lowest or highest', async () => {
    await strangers(1, 2, 3.3, 4)
    const answer = await (await later('observer')).get('/api/statistics')
    // −0.4 −0.33 −0.2 −0.1 0.1 0.2 0.33 0.4: at 1.75 and 5.25 of 0 to 7 that is ±0.2325.
    expect((answer.body as Answer).offsets.others).toEqual({
      state: 'shown',
      evaluators: 8,
      lowerQuartile: -0.23,
      median: 0,
      upperQuartile: 0.23,
    })
    expect(answer.text).not.toMatch(/first-|second-|some-lead/)
  })

  test('an evaluation one has a part in does not count: what one knows could be taken away', async () => {
    await strangers(1, 2, 3)
    await evaluation({
      judges: ['fourth-a', 'fourth-b'],
      others: [['observer', 'observer']],
      rows: [['1.1', [6, 9], 9]],
    })
    expect((await asked('observer')).offsets.others).toMatchObject({ state: 'tooFew' })
    expect((await asked('evaluator-1')).offsets.others).toMatchObject({ evaluators: 8 })
  })
})

describe('who may ask', () => {
  const rows: Told['rows'] = [['1.1', [5, 10], 8]]

  test('a municipality’s contact may not, unless they have a part in a team as well', async () => {
    await evaluation({ judges: ['anna', 'bert'], others: [['municipality', 'municipality']], rows })
    const refused = await (await later('municipality')).get('/api/statistics')
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({ type: 'urn:samsyn:problem:noAccess' })
    const judges = ['municipality', 'bert']
    await evaluation({ judges, rows: [], isFinal: false })
    expect((await asked('municipality')).evaluations).toBe(1)
  })

  test('without a session nobody', async () => {
    const answer = await scene.request('http://127.0.0.1/api/statistics')
    expect(answer.status).toBe(401)
  })

  test('the way stands in the description of the surface', async () => {
    const described = await scene.request('http://127.0.0.1/api/openapi.json')
    const { paths } = (await described.json()) as { paths: Record<string, object> }
    expect(paths['/statistics']).toHaveProperty('get')
  })
})
