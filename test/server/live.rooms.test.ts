import type { EvaluationId } from '@samsyn/document'
import { LiveRooms } from '@samsyn/server'
import type { SignedIn } from '@samsyn/server/identity'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import type { DemoPart } from '../support/callers.ts'

let scene: AppScene
let id: EvaluationId
let live: LiveRooms
let tick: () => void
const failures: unknown[] = []

beforeEach(async () => {
  scene = new AppScene()
  id = await scene.evaluation()
  failures.length = 0
  live = new LiveRooms({
    evaluations: scene.evaluations,
    failed: (error) => failures.push(error),
    every: (_, act) => {
      tick = act
      return () => {}
    },
  })
})

/** Somebody on a line that keeps what it is told. */
function visitor(part: DemoPart) {
  const said: { type: string; people?: Present[] }[] = []
  const closed: number[] = []
  const me: SignedIn = {
    id: personIdOf(part),
    name: part,
    email: '',
    administrator: part === 'administrator',
    session: part,
  }
  const visit = live.enter(id, me, {
    say: (text) => void said.push(JSON.parse(text)),
    close: (code) => void closed.push(code),
  })
  const count = (type: string) => said.filter((message) => message.type === type).length
  const at = (row: string | null, guiding = false) =>
    visit.heard(JSON.stringify({ type: 'at', row, guiding }))
  /** What this person was last told of another. */
  const sees = (other: DemoPart) => {
    const here = said.findLast(({ type }) => type === 'here')?.people ?? []
    const found = here.find(({ person }) => person === personIdOf(other))
    return found && [found.row, found.guiding]
  }
  return { said, closed, leave: visit.left, heard: visit.heard, at, sees, count }
}

interface Present {
  person: string
  row: string | null
  guiding: boolean
}

async function turns(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}

test('a pulse goes to everybody who was let in, watching administrators too', async () => {
  const anna = visitor('evaluator-1')
  const administrator = visitor('administrator')
  await turns(() => anna.count('view') === 1 && administrator.count('view') === 1)
  tick()
  expect([anna.count('pulse'), administrator.count('pulse')]).toEqual([1, 1])
  anna.leave()
  tick()
  expect([anna.count('pulse'), administrator.count('pulse')]).toEqual([1, 2])
})

test('many changes in one turn are one view', async () => {
  const observer = visitor('observer')
  await turns(() => observer.count('view') === 1)
  const anna = await scene.caller('evaluator-1')
  const sent = ['1.1', '1.2', '1.3', '1.4', '1.5'].map((subQuestion) =>
    anna.act(id, {
      type: 'submit',
      subQuestion,
      value: { percent: 50 },
      stage: 'deployed',
      rationale: '',
    }),
  )
  await Promise.all(sent)
  const newest = () => observer.said.findLast(({ type }) => type === 'view')
  await turns(() => (newest() as { view?: { version: number } })?.view?.version === 6)
  expect(observer.count('view')).toBeLessThanOrEqual(6)
})

test('a store that fails closes the line, to be tried again, and tells why nobody', async () => {
  await scene.store.close()
  const fresh = new AppScene({ store: scene.store })
  live = new LiveRooms({ evaluations: fresh.evaluations, failed: (error) => failures.push(error) })
  const anna = visitor('evaluator-1')
  await turns(() => anna.closed.length > 0)
  expect(anna.closed).toEqual([1011])
  expect(anna.said).toEqual([])
  expect(failures).toHaveLength(1)
  live.close()
})

test('who leaves before being let in is told nothing', async () => {
  const anna = visitor('evaluator-1')
  const bo = visitor('evaluator-2')
  anna.leave()
  await turns(() => bo.count('here') === 1)
  expect(anna.said).toEqual([])
  expect(bo.said.find(({ type }) => type === 'here')).toMatchObject({
    people: [{ person: 'evaluator-2' }],
  })
})

/** Both evaluators hand in, and so the row opens. */
async function reveal(...rows: string[]) {
  for (const part of ['evaluator-1', 'evaluator-2'] as const) {
    const caller = await scene.caller(part)
    for (const subQuestion of rows)
      await caller.act(id, {
        type: 'submit',
        subQuestion,
        value: { percent: 50 },
        stage: 'deployed',
        rationale: '',
      })
  }
}

/** Anna, Bo, Lena and Olle in it, and told that all are. */
async function gathered() {
  const people = {
    anna: visitor('evaluator-1'),
    bo: visitor('evaluator-2'),
    lena: visitor('lead'),
    olle: visitor('observer'),
  }
  const everybody = Object.values(people)
  const full = ({ said }: (typeof everybody)[0]) => said.some((one) => one.people?.length === 4)
  await turns(() => everybody.every(full))
  return { ...people, everybody }
}

describe('follow me', () => {
  test('C1: among rows that are not open somebody moves without a single message', async () => {
    await reveal('1.1')
    const { anna, everybody } = await gathered()
    anna.at('1.1')
    expect(everybody.map(({ sees }) => sees('evaluator-1')?.[0])).toEqual(Array(4).fill('1.1'))
    anna.at('1.2')
    expect(everybody.map(({ sees }) => sees('evaluator-1')?.[0])).toEqual(Array(4).fill(null))
    const before = everybody.map(({ said }) => said.length)
    for (const row of ['1.3', '8.4', 'nowhere', null, '1.2', '2.1']) anna.at(row)
    expect(everybody.map(({ said }) => said.length)).toEqual(before)
  })

  test('a row is named the moment it opens to who is told, after the view that opens it', async () => {
    const { anna, everybody } = await gathered()
    anna.at('2.2')
    await reveal('2.2')
    await turns(() => everybody.every(({ sees }) => sees('evaluator-1')?.[0] === '2.2'))
    for (const { said } of everybody) {
      const opened = said.findIndex((one) => JSON.stringify(one).includes('"state":"revealed"'))
      const named = said.findIndex((one) => one.people?.some(({ row }) => row === '2.2'))
      expect(named).toBeGreaterThan(opened)
    }
  })

  test('whoever is recused is told of none of its rows, and named on none, decided or not', async () => {
    await reveal('3.1', '4.1')
    const { anna, bo, lena } = await gathered()
    const person = personIdOf('evaluator-2')
    const lead = await scene.caller('lead')
    await lead.act(id, { type: 'recuse', person, area: 3, reason: 'släkt' })
    const stage = 'deployed'
    const decided = { value: { percent: 50 }, stage, reason: 'så' } as const
    await lead.act(id, { type: 'adjudicate', subQuestion: '3.1', ...decided })
    const isDecided = ({ said }: typeof bo) =>
      said.some((one) => JSON.stringify(one).includes('"state":"adjudicated"'))
    await turns(() => isDecided(bo) && isDecided(lena))
    anna.at('3.1')
    expect([bo.sees('evaluator-1'), lena.sees('evaluator-1')]).toEqual([
      [null, false],
      ['3.1', false],
    ])
    bo.at('3.1')
    expect([lena.sees('evaluator-2'), bo.sees('evaluator-2')]).toEqual([
      [null, false],
      [null, false],
    ])
    for (const one of [anna, bo]) one.at('4.1')
    expect([bo.sees('evaluator-1')?.[0], lena.sees('evaluator-2')?.[0]]).toEqual(['4.1', '4.1'])
  })

  test('one leads at most, the last who began; who only goes on leading does not begin again', async () => {
    const { anna, bo, lena, olle } = await gathered()
    const leading = () =>
      (['evaluator-1', 'evaluator-2', 'lead'] as const).filter((part) => olle.sees(part)?.[1])
    anna.at(null, true)
    expect(leading()).toEqual(['evaluator-1'])
    lena.at(null, true)
    expect(leading()).toEqual(['lead'])
    anna.at('1.1', true)
    anna.at(null, true)
    expect(leading()).toEqual(['lead'])
    bo.at(null, false)
    expect(leading()).toEqual(['lead'])
    anna.at(null, false)
    anna.at(null, true)
    expect(leading()).toEqual(['evaluator-1'])
    anna.at(null, false)
    expect(leading()).toEqual([])
  })

  test('of two windows the last that spoke counts, and leading ends with the last that is open', async () => {
    await reveal('1.1', '1.2')
    const { anna, lena } = await gathered()
    const second = visitor('evaluator-1')
    await turns(() => second.count('here') === 1)
    anna.at('1.1', true)
    expect(lena.sees('evaluator-1')).toEqual(['1.1', true])
    second.at('1.2', true)
    expect(lena.sees('evaluator-1')).toEqual(['1.2', true])
    second.leave()
    expect(lena.sees('evaluator-1')).toEqual(['1.1', true])
    anna.leave()
    expect(lena.sees('evaluator-1')).toBeUndefined()
    const back = visitor('evaluator-1')
    await turns(() => lena.sees('evaluator-1') !== undefined)
    expect(lena.sees('evaluator-1')).toEqual([null, false])
    back.leave()
  })

  test('what is said before one is let in counts when one is', async () => {
    await reveal('1.1')
    const lena = visitor('lead')
    await turns(() => lena.count('here') === 1)
    const anna = visitor('evaluator-1')
    anna.at('1.2')
    anna.at('1.1', true)
    await turns(() => lena.sees('evaluator-1')?.[1] === true)
    expect(lena.sees('evaluator-1')).toEqual(['1.1', true])
  })

  test.each([
    ['no JSON', 'hello', 4400],
    ['bytes', new Uint8Array(3), 4400],
    ['another shape', '{"type":"at","row":"1.1"}', 4400],
    ['more than is asked', '{"type":"at","row":null,"guiding":false,"note":1}', 4400],
    ['a row that is no number of one', '{"type":"at","row":"1.1 och 1.2","guiding":false}', 4400],
    ['long', JSON.stringify({ type: 'at', row: 'x'.repeat(200), guiding: false }), 4413],
  ])('%s is refused, and said to nobody', async (_, frame, code) => {
    const { anna, everybody } = await gathered()
    const before = everybody.map(({ said }) => said.length)
    anna.heard(frame)
    anna.at(null, true)
    expect(anna.closed).toEqual([code])
    expect(everybody.map(({ said }) => said.length)).toEqual(before)
  })

  test('who says far more than anybody can is sent away; a pulse gives everybody anew', async () => {
    const { anna, bo } = await gathered()
    for (let times = 0; times < 400; times++) for (const one of [anna, bo]) one.at(null)
    tick()
    anna.at(null)
    expect(anna.closed).toEqual([])
    for (let times = 0; times < 400; times++) anna.at(null)
    expect([anna.closed, bo.closed]).toEqual([[4429], []])
  })

  test.each(['before', 'after'] as const)(
    'an administrator without a part says nothing: %s being let in',
    async (when) => {
      const lena = visitor('lead')
      await turns(() => lena.count('here') === 1)
      const administrator = visitor('administrator')
      if (when === 'after') await turns(() => administrator.count('view') === 1)
      administrator.at(null, true)
      await turns(() => administrator.closed.length > 0)
      expect(administrator.closed).toEqual([4403])
      expect(lena.count('here')).toBe(1)
    },
  )

  test('an administrator is told nothing of where anybody is', async () => {
    await reveal('1.1')
    const administrator = visitor('administrator')
    const { anna } = await gathered()
    anna.at('1.1', true)
    tick()
    expect(administrator.said.map(({ type }) => type)).toEqual(['view', 'pulse'])
  })
})
