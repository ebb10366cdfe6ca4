import {
  appendPlain,
  closing,
  plainText,
  type RoomName,
  rationaleOf,
  summaryTexts,
  textOf,
  workingOf,
} from '@samsyn/document'
import { MOST_EVIDENCE } from '@samsyn/scoring'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { type Caller, DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { ProviderClient } from '../support/providerClient.ts'
import { startServer, type TestServer } from '../support/startServer.ts'

describe('who may do what in which room', () => {
  test('evaluators write, lead and observers read; recused in one area, they still talk of the others', async () => {
    const { evaluations, scene, evaluation } = await begun()
    const rightsIn = async (room: RoomName) => {
      const people = ['evaluator-1', 'evaluator-2', 'lead', 'observer', 'municipality'] as const
      const rights = people.map((part) =>
        evaluations.rightTo({ evaluation, room }, personIdOf(part)),
      )
      return Promise.all(rights)
    }
    const all = ['write', 'write', 'read', 'read', 'none']
    for (const room of ['area-1', 'talk-1', 'talk-2', 'summary', 'evidence'] as const)
      expect(await rightsIn(room)).toEqual(all)
    for (const stranger of ['administrator', 'evaluator-3'])
      for (const room of ['talk-1', 'summary', 'evidence'] as const)
        expect(await evaluations.rightTo({ evaluation, room }, personIdOf(stranger))).toBe('none')

    const bo = await scene.caller('evaluator-2')
    const recuse = { type: 'recuse', person: personIdOf('evaluator-2') } as const
    await bo.act(evaluation, { ...recuse, area: 1, reason: 'Gift med kommunens jurist' })
    expect(await rightsIn('area-1')).toEqual(['write', 'read', 'read', 'read', 'none'])
    expect(await rightsIn('talk-1')).toEqual(['write', 'none', 'read', 'read', 'none'])
    expect(await rightsIn('talk-2')).toEqual(all)
    expect(await rightsIn('summary')).toEqual(all)

    await bo.act(evaluation, { ...recuse, area: 'all', reason: 'Slutar' })
    expect(await rightsIn('talk-2')).toEqual(['write', 'none', 'read', 'read', 'none'])
    for (const room of ['summary', 'evidence'] as const)
      expect(await rightsIn(room)).toEqual(['write', 'read', 'read', 'read', 'none'])
  })

  test('a talk has its area’s rows, each open from its reveal on and for ever', async () => {
    const { evaluations, scene, evaluation } = await begun()
    const shape = await evaluations.shapeOf({ evaluation, room: 'talk-1' })
    const roots = [...(shape?.roots.keys() ?? [])]
    expect(roots.filter((root) => root.startsWith('working/')).sort()).toEqual(
      ['1.1', '1.2', '1.3', '1.4', '1.5'].map((no) => `working/${no}`),
    )
    expect(roots.length).toBe(10)
    const open = () => roots.filter((root) => shape?.isOpen?.(root))
    expect(open()).toEqual([])
    expect(shape?.isOpen?.('working/2.1')).toBe(false)

    const [anna, bo] = [await scene.caller('evaluator-1'), await scene.caller('evaluator-2')]
    await submit(anna, evaluation, '1.2')
    expect(open()).toEqual([])
    await submit(bo, evaluation, '1.2')
    expect(open().sort()).toEqual(['rationale/1.2', 'working/1.2'])
    const said = { value: { points: '10' }, stage: 'deployed' as const, rationale: 'Lika' }
    await anna.act(evaluation, { type: 'propose', subQuestion: '1.2', ...said, replaces: null })
    await bo.act(evaluation, { type: 'agree', subQuestion: '1.2', proposal: 1 })
    expect(open().sort()).toEqual(['rationale/1.2', 'working/1.2'])
  })

  test('rooms of one name share their places and their first state, and not what is open', async () => {
    const { evaluations, scene, evaluation } = await begun()
    const other = await scene.evaluation()
    expect(other).not.toBe(evaluation)
    for (const room of ['talk-1', 'area-1', 'summary', 'evidence'] as const) {
      const [one, two] = [
        await evaluations.shapeOf({ evaluation, room }),
        await evaluations.shapeOf({ evaluation: other, room }),
      ]
      expect(one?.roots).toBe(two?.roots)
      expect(one?.seed).toBe(two?.seed)
    }
    for (const part of ['evaluator-1', 'evaluator-2'] as const)
      await submit(await scene.caller(part), evaluation, '1.2')
    const open = async (id: typeof evaluation) =>
      (await evaluations.shapeOf({ evaluation: id, room: 'talk-1' }))?.isOpen?.('working/1.2')
    expect([await open(evaluation), await open(other)]).toEqual([true, false])
  })

  test('notes have their places from the first; each opens with its item and shuts with it', async () => {
    const { evaluations, scene, evaluation } = await begun()
    const shape = await evaluations.shapeOf({ evaluation, room: 'evidence' })
    expect(shape?.roots.size).toBe(MOST_EVIDENCE)
    const open = () => [...(shape?.roots.keys() ?? [])].filter((root) => shape?.isOpen?.(root))
    expect(open()).toEqual([])
    const anna = await scene.caller('evaluator-1')
    const item = { kind: 'document', title: 'Plan', date: null, link: null, file: null } as const
    await anna.act(evaluation, { type: 'addEvidence', item })
    await anna.act(evaluation, { type: 'addEvidence', item })
    expect(open()).toEqual(['note/1', 'note/2'])
    await anna.act(evaluation, { type: 'removeEvidence', evidence: 1, reason: 'Fel plan' })
    expect(open()).toEqual(['note/2'])
    await anna.act(evaluation, { type: 'addEvidence', item })
    expect(open()).toEqual(['note/2', 'note/3'])
  })

  test('the summary has the texts of chapter 2', async () => {
    const { evaluations, evaluation } = await begun()
    const shape = await evaluations.shapeOf({ evaluation, room: 'summary' })
    expect([...(shape?.roots.keys() ?? [])]).toEqual(summaryTexts)
  })

  async function begun() {
    const scene = new AppScene()
    return { scene, evaluations: scene.evaluations, evaluation: await scene.evaluation() }
  }
})

describe('by the published client', () => {
  let server: TestServer
  let anna: Caller
  let bo: Caller
  let lead: Caller
  beforeAll(async () => {
    server = await startServer()
    anna = await signedIn(server.origin, 'evaluator-1')
    bo = await signedIn(server.origin, 'evaluator-2')
    lead = await signedIn(server.origin, 'lead')
  })
  afterAll(() => server.end())

  async function inRoom({ cookie }: Caller, room: string): Promise<ProviderClient> {
    const address = `${server.origin}/rooms/${DEMO_EVALUATION}`
    const client = new ProviderClient({ server: address, room, cookie })
    onTestFinished(() => client.close())
    await client.synced()
    return client
  }

  test('before the reveal an entry is refused once and for all; after it, all see it move', async () => {
    const early = await inRoom(anna, 'talk-8')
    const lena = await inRoom(lead, 'talk-8')
    workingOf(early.doc, '8.1').set({ value: 7375 })
    await early.until('refused', () => early.closedFor !== undefined)
    expect(early.closedFor).toBe(closing.notOpenYet.code)
    expect(early.refused).toBe('notOpenYet')
    expect(early.sockets).toBe(1)
    expect(workingOf(lena.doc, '8.1').get().value).toBeNull()

    for (const who of [anna, bo]) await submit(who, DEMO_EVALUATION, '8.1')
    const hers = await inRoom(anna, 'talk-8')
    const his = await inRoom(bo, 'talk-8')
    expect(workingOf(his.doc, '8.1').get().value).toBeNull()
    workingOf(hers.doc, '8.1').set({ value: 8500, stage: 'deployed' })
    appendPlain(rationaleOf(his.doc, '8.1'), 'Alla ser det.')
    for (const client of [hers, his, lena])
      await client.until(
        'moved',
        () =>
          workingOf(client.doc, '8.1').get().value === 8500 &&
          plainText(rationaleOf(client.doc, '8.1')) === 'Alla ser det.',
      )
    await Promise.all([hers.saved(), his.saved()])
  })

  test('chapter 2 is written together', async () => {
    const hers = await inRoom(anna, 'summary')
    const lena = await inRoom(lead, 'summary')
    appendPlain(textOf(hers.doc, 'result'), 'Kommunen når långt.')
    await lena.until('written', () => plainText(textOf(lena.doc, 'result')) !== '')
    expect(plainText(textOf(lena.doc, 'result'))).toBe('Kommunen når långt.')
  })
})

async function submit(who: Caller, evaluation: string, subQuestion: string): Promise<void> {
  const said = { value: { points: '8' }, stage: 'deployed' as const, rationale: '' }
  await who.act(evaluation, { type: 'submit', subQuestion, ...said })
}
