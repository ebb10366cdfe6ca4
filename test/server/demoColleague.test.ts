import type { EvaluationId } from '@samsyn/document'
import { type Command, type SubQuestionView, subQuestionNo } from '@samsyn/scoring'
import { Colleague } from '@samsyn/server'
import { beforeEach, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { commandIdNow } from '../support/demoScene.ts'
import { HandClock } from '../support/handClock.ts'

const annika = personIdOf('evaluator-1')
const bjorn = personIdOf('evaluator-2')
const row = subQuestionNo.parse('1.1')
const LONG = 3_600_000

let scene: AppScene
let id: EvaluationId
let clock: HandClock
let colleague: Colleague
/** What the colleague was shown, in what part, and what it asked for. */
let shown: { person: string; administrator: boolean; view: string }[]
let asked: Command[]
let changes: number
const failures: unknown[] = []

beforeEach(async () => {
  scene = new AppScene()
  id = await scene.evaluation()
  clock = new HandClock()
  shown = []
  asked = []
  changes = 0
  failures.length = 0
  colleague = played()
})

function played(): Colleague {
  const { evaluations } = scene
  return new Colleague(
    {
      evaluations: {
        async view(of, viewer) {
          const view = await evaluations.view(of, viewer)
          shown.push({ ...viewer, view: JSON.stringify(view) })
          return view
        },
        command(of, person, one) {
          asked.push(one.command)
          return evaluations.command(of, person, one)
        },
        watch: (of, changed) => evaluations.watch(of, changed),
      },
      newCommandId: commandIdNow,
      later: clock.later,
      failed: (error) => void failures.push(error),
    },
    {
      evaluation: id,
      person: bjorn,
      // A row that nobody made up a judgement for is left alone.
      wouldJudge: (no) =>
        no === '1.5' ? undefined : { points: '14', stage: 'deployed', rationale: 'Min egen.' },
    },
    { rests: false, changed: () => void changes++ },
  )
}

async function act(command: Command, person = annika, of = id): Promise<void> {
  const outcome = await scene.evaluations.command(of, person, { id: commandIdNow(), command })
  if (!outcome || !('done' in outcome)) throw new Error(JSON.stringify(outcome))
}

const submit = (points: string, subQuestion = row): Command => ({
  type: 'submit',
  subQuestion,
  value: { points },
  stage: 'followedUp',
  rationale: 'Ormbunke',
})
const propose = (points: string, replaces: number | null = null): Command => ({
  type: 'propose',
  subQuestion: row,
  value: { points },
  stage: 'followedUp',
  rationale: 'Gemensamt.',
  replaces: replaces as null,
})

async function rowNow(subQuestion = row, of = id): Promise<SubQuestionView> {
  const view = await scene.evaluations.view(of, { person: annika, administrator: false })
  const rows = view?.kind === 'team' ? view.areas.flatMap(({ subQuestions }) => subQuestions) : []
  const found = rows.find(({ no }) => no === subQuestion)
  if (!found) throw new Error(`no row ${subQuestion}`)
  return found
}

test('while nobody has handed in, it hands nothing in', async () => {
  await clock.pass(LONG)
  await act({ type: 'save', subQuestion: row, draft: { value: null, stage: null, rationale: 'x' } })
  await clock.pass(LONG)
  expect(asked).toEqual([])
})

test.each(['3', '14', '19,5'])(
  'C1: it hands in its own a moment after somebody judged %s, whatever that was',
  async (points) => {
    await clock.pass(LONG)
    await act(submit(points))
    await clock.pass(1000)
    expect(asked).toEqual([])
    await clock.pass(LONG)
    expect(asked).toEqual([
      {
        type: 'submit',
        subQuestion: row,
        value: { points: '14' },
        stage: 'deployed',
        rationale: 'Min egen.',
      },
    ])
    // All it ever saw before that was its own person's view, and no judgement is in it.
    const before = shown.filter(({ view }) => !view.includes('Min egen.'))
    expect(before.length).toBeGreaterThan(0)
    for (const { person, administrator, view } of shown) {
      expect([person, administrator]).toEqual([bjorn, false])
      if (!view.includes('Min egen.')) expect(view).not.toContain('Ormbunke')
    }
    const { state, judgements } = await rowNow()
    expect([state, judgements?.map(({ value }) => value)]).toEqual([
      'revealed',
      [Number(points.replace(',', '.')) * 1000, 14_000],
    ])
  },
)

test('C1: it is not woken by what only its owner sees, and waits on while things happen', async () => {
  await clock.pass(LONG)
  const looks = shown.length
  const draft = { value: { points: '7' }, stage: null, rationale: '' }
  await act({ type: 'save', subQuestion: row, draft })
  await clock.pass(LONG)
  expect([shown.length, clock.waiting]).toEqual([looks, 0])
  await act(submit('14'))
  await clock.pass(1500)
  await act(submit('9', subQuestionNo.parse('1.3')))
  await clock.pass(1500)
  expect(asked).toEqual([])
  await clock.pass(1500)
  expect(asked).toHaveLength(1)
})

test('a row without a judgement made up for it, and one withdrawn in time, are left alone', async () => {
  await act(submit('5', subQuestionNo.parse('1.5')))
  await act(submit('5'))
  await act({ type: 'withdraw', subQuestion: row })
  await clock.pass(LONG)
  expect(asked).toEqual([])
})

const nothing = { value: null, stage: null, rationale: '' } as const

test.each([
  { ...nothing, rationale: 'Mitt eget utkast' },
  { ...nothing, note: 'Fråga presidiet' },
  { ...nothing, flags: ['unsure' as const] },
])('it never hands in over what the person has begun themselves: %j', async (draft) => {
  await act({ type: 'save', subQuestion: row, draft }, bjorn)
  await act(submit('5'))
  await clock.pass(LONG)
  expect(asked).toEqual([])
})

test('it agrees to what is within the tolerance of its own, and proposes nothing by itself', async () => {
  await act(submit('16'))
  await clock.pass(LONG)
  expect((await rowNow()).state).toBe('revealed')
  await act(propose('16')) // of 20: 10 %, the tolerance exactly
  await clock.pass(LONG)
  expect(asked.map(({ type }) => type)).toEqual(['submit', 'agree'])
  expect((await rowNow()).consensus?.value).toBe(16_000)
})

test('further away it proposes the middle once, with a rationale, and then gives way', async () => {
  await act(submit('19'))
  await clock.pass(LONG)
  await act(propose('19'))
  await clock.pass(LONG)
  const { proposal } = await rowNow()
  expect(proposal).toMatchObject({ no: 2, by: bjorn, value: 16_500, stage: 'deployed' })
  expect(proposal?.rationale).toContain('Min egen.')
  await act(propose('18,9', 2))
  await clock.pass(LONG)
  expect((await rowNow()).consensus).toMatchObject({ value: 18_900, people: [annika, bjorn] })
})

test('its middle has no points of what is only planned', async () => {
  await act({ ...submit('0'), stage: 'planned' } as Command)
  await clock.pass(LONG)
  await act({ ...propose('0'), stage: 'planned' } as Command)
  await clock.pass(LONG)
  expect((await rowNow()).proposal).toMatchObject({ no: 2, value: 7000, stage: 'deployed' })
})

test('what is asked of the lead, or taken back by who proposed it, is not answered', async () => {
  await act(submit('15'))
  await clock.pass(LONG)
  await act({ type: 'escalate', subQuestion: row, reason: 'oenighet' })
  await act(propose('15'))
  await clock.pass(LONG)
  expect(asked.map(({ type }) => type)).toEqual(['submit'])
})

test('it takes one row at a time, each after a moment', async () => {
  const others = ['1.1', '1.3'].map((no) => subQuestionNo.parse(no))
  for (const no of others) await act(submit('5', no))
  await clock.pass(3000)
  expect(asked).toHaveLength(1)
  await clock.pass(500)
  expect(asked).toHaveLength(1)
  await clock.pass(LONG)
  expect(asked.map((one) => 'subQuestion' in one && one.subQuestion)).toEqual(others)
})

test('it rests when told to, and goes on where things stand when woken', async () => {
  colleague.rest(true)
  await act(submit('14'))
  await clock.pass(LONG)
  expect([asked, colleague.rests, colleague.plays, changes]).toEqual([[], true, false, 1])
  colleague.rest(false)
  expect(colleague.plays).toBe(true)
  await clock.pass(LONG)
  expect(asked).toHaveLength(1)
})

test('told to rest in the middle of its moment, it does nothing', async () => {
  await act(submit('14'))
  await clock.pass(1900)
  colleague.rest(true)
  await clock.pass(LONG)
  expect(asked).toEqual([])
})

test('it rests while the person is here, and for a little after they have gone', async () => {
  colleague.personIsHere(true)
  await act(submit('14'))
  await clock.pass(LONG)
  expect([asked, colleague.plays]).toEqual([[], false])

  colleague.personIsHere(false)
  await clock.pass(15_000)
  colleague.personIsHere(true) // their page was loaded again
  await clock.pass(LONG)
  expect([asked, changes]).toEqual([[], 0])

  colleague.personIsHere(false)
  await clock.pass(15_000)
  expect(colleague.plays).toBe(false)
  await clock.pass(LONG)
  expect([asked.length, colleague.plays, changes]).toEqual([1, true, 1])
})

test('it acts in its own evaluation only, though the person is in others too', async () => {
  const other = await scene.evaluation()
  await act(submit('14'), annika, other)
  await clock.pass(LONG)
  expect(asked).toEqual([])
  expect((await rowNow(row, other)).judges.map(({ status }) => status)).toEqual([
    'submitted',
    'judging',
  ])
})

test('what waited while nobody played it is found at the start; closed, nothing goes off', async () => {
  await colleague.close()
  await act(submit('14'))
  await clock.pass(LONG)
  expect([asked, clock.waiting]).toEqual([[], 0])
  colleague = played()
  await clock.pass(LONG)
  expect(asked).toHaveLength(1)
  await act(propose('14'))
  await colleague.close()
  await clock.pass(LONG)
  expect([asked.length, clock.waiting, failures]).toEqual([1, 0, []])
})

test('an evaluation that is gone ends nothing but itself', async () => {
  await act(submit('14'))
  await scene.evaluations.forget(id)
  await clock.pass(LONG)
  expect([asked, failures]).toEqual([[], []])
})
