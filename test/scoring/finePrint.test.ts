import {
  command as commandSchema,
  decide,
  type EvaluationState,
  type PersonId,
} from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import {
  agree,
  anna,
  bert,
  cleo,
  dora,
  lena,
  olle,
  outcome,
  propose,
  type Said,
  Story,
  submit,
} from '../support/story.ts'

/** The fine print under the command table, sentence by sentence. */

const on = { subQuestion: '1.1' } as const
const adjudicate = (points: number, stage: 'planned' | 'effect' = 'effect'): Said => ({
  type: 'adjudicate',
  ...on,
  value: { points },
  stage,
  reason: 'I have read it',
})
const escalate: Said = { type: 'escalate', ...on, reason: 'help' }
const recuse = (person: PersonId, area: number | 'all' = 'all'): Said => ({
  type: 'recuse',
  person,
  area,
  reason: 'a conflict',
})

function revealed(...values: number[]): Story {
  const people = [anna, bert, cleo].slice(0, values.length)
  const story = new Story({ evaluators: people })
  for (const [index, person] of people.entries()) {
    story.must(person, submit('1.1', values[index] ?? 0))
  }
  return story
}

describe('points with more than three decimals, or percent with more than one, are refused', () => {
  test.each([
    ['submit', { points: '10,0001' }],
    ['submit', { percent: '10,25' }],
    ['save', { points: 10.0001 }],
    ['propose', { percent: 10.25 }],
    ['adjudicate', { points: '10,1234' }],
  ])('%s %j', (type, value) => {
    const story = type === 'submit' || type === 'save' ? new Story() : revealed(10, 10)
    if (type === 'adjudicate') story.must(anna, escalate)
    const said: Said =
      type === 'save'
        ? { type, ...on, draft: { value, stage: null, rationale: '' } }
        : type === 'submit'
          ? { type, ...on, value, stage: 'effect', rationale: '' }
          : type === 'propose'
            ? { type, ...on, value, stage: 'effect', rationale: '', replaces: null }
            : { type: 'adjudicate', ...on, value, stage: 'effect', reason: 'so' }
    const before = story.state
    expect(outcome(story.say(type === 'adjudicate' ? lena : anna, said))).toBe('tooManyDecimals')
    expect(story.state).toBe(before)
  })
})

test('a submission needs value and stage; its rationale may be empty', () => {
  const full = { type: 'submit', ...on, value: { points: 10 }, stage: 'effect', rationale: '' }
  expect(commandSchema.safeParse(full).success).toBe(true)
  expect(commandSchema.safeParse({ ...full, value: null }).success).toBe(false)
  expect(commandSchema.safeParse({ ...full, stage: null }).success).toBe(false)
  expect(outcome(new Story().say(anna, submit('1.1', 10, '')))).toBe('accepted')
})

describe('[S8] "planned" with points is refused', () => {
  const planned = { stage: 'planned', value: { points: 1 } } as const
  const nothing = { stage: 'planned', value: { points: 0 } } as const

  test('in a judgement', () => {
    const story = new Story()
    const said = { type: 'submit', ...on, rationale: '' } as const
    expect(outcome(story.say(anna, { ...said, ...planned }))).toBe('plannedEarnsNothing')
    expect(outcome(story.say(anna, { ...said, ...nothing }))).toBe('accepted')
  })

  test('in a proposal', () => {
    const story = revealed(0, 0)
    const said = { type: 'propose', ...on, rationale: 'so', replaces: null } as const
    expect(outcome(story.say(anna, { ...said, ...planned }))).toBe('plannedEarnsNothing')
    expect(outcome(story.say(anna, { ...said, ...nothing }))).toBe('accepted')
  })

  test('in an adjudication', () => {
    const story = revealed(0, 10)
    story.must(anna, escalate)
    expect(outcome(story.say(lena, adjudicate(1, 'planned')))).toBe('plannedEarnsNothing')
    expect(outcome(story.say(lena, adjudicate(0, 'planned')))).toBe('accepted')
  })

  test('but not in a draft, which is nobody else’s and not finished', () => {
    const draft = { ...planned, rationale: '' }
    expect(outcome(new Story().say(anna, { type: 'save', ...on, draft }))).toBe('accepted')
  })
})

test('a submitted judgement is changed by withdrawing first', () => {
  const story = new Story()
  story.must(anna, submit('1.1', 10))
  const draft = { value: { points: 11 }, stage: null, rationale: '' }
  expect(outcome(story.say(anna, { type: 'save', ...on, draft }))).toBe('alreadySubmitted')
  expect(outcome(story.say(anna, submit('1.1', 11)))).toBe('alreadySubmitted')
  story.must(anna, { type: 'withdraw', ...on })
  story.must(anna, submit('1.1', 11))
  story.must(bert, submit('1.1', 11))
  expect(story.row('1.1').judgements?.[0]).toMatchObject({ person: anna, value: 11_000 })
})

describe('[C6] a proposal’s rationale', () => {
  test.each([
    [[10, 12], 11, true, 'close, within the range'],
    [[10, 12], 10, true, 'close, at the end of the range'],
    [[10, 12], '9,999', false, 'below the range'],
    [[10, 12], '12,001', false, 'above the range'],
    [[10, 10], 10, true, 'aligned'],
    [[10, 10], 11, false, 'aligned, and another value'],
    [[10, 14], 12, true, 'as far apart as the tolerance'],
    [[10, 15], 12, false, 'divergent'],
  ] satisfies [number[], number | string, boolean, string][])(
    'after judgements of %j, %s may be proposed without: %s (%s)',
    (values, value, free, _) => {
      const story = revealed(...values)
      expect(outcome(story.wouldSay(anna, propose('1.1', value, null, '')))).toBe(
        free ? 'accepted' : 'rationaleNeeded',
      )
      expect(outcome(story.wouldSay(anna, propose('1.1', value, null, ' \n ')))).toBe(
        free ? 'accepted' : 'rationaleNeeded',
      )
      expect(outcome(story.wouldSay(anna, propose('1.1', value, null, 'so')))).toBe('accepted')
    },
  )

  test('range and spread include a recused person’s frozen judgement: the larger spread counts', () => {
    const story = revealed(10, 12, 30)
    story.must(lena, recuse(cleo))
    expect(story.row('1.1')).toMatchObject({
      spread: { word: 'close' },
      rationaleNeeded: true,
      judgedRange: { lowest: 10_000, highest: 30_000 },
    })
    expect(outcome(story.wouldSay(anna, propose('1.1', 11, null, '')))).toBe('rationaleNeeded')
  })

  test('within tolerance, a recused person’s value still widens the range', () => {
    const story = revealed(10, 12, 13)
    story.must(lena, recuse(cleo))
    expect(outcome(story.wouldSay(anna, propose('1.1', 13, null, '')))).toBe('accepted')
  })
})

test('[C5] the suggested mean rounds half up to a thousandth', () => {
  const story = new Story()
  story.must(anna, submit('1.1', '10,000'))
  story.must(bert, submit('1.1', '10,001'))
  expect(story.row('1.1').suggested).toBe(10_001)
})

test('[S7] an unfinished area shows the sum so far beside what is missing', () => {
  const story = revealed(10, 10)
  story.must(anna, propose('1.1', 10))
  story.must(bert, agree('1.1', 1))
  const view = story.view(olle)
  expect(view.areas[0]?.figure).toEqual({
    state: 'incomplete',
    soFar: 10,
    missing: 1,
    of: 2,
    maximum: 100,
  })
  expect(view.total).toMatchObject({ state: 'incomplete', soFar: 10, missing: 2, of: 3 })
})

describe('escalation', () => {
  test('a new proposal keeps it', () => {
    const story = revealed(10, 12)
    story.must(anna, escalate)
    story.must(bert, propose('1.1', 11))
    expect(story.row('1.1').escalated).toMatchObject({ by: anna })
    expect(outcome(story.wouldSay(lena, adjudicate(11)))).toBe('accepted')
  })

  test('agreement, adjudication and return end it', () => {
    const story = revealed(10, 12)
    story.must(anna, escalate)
    story.must(bert, propose('1.1', 11))
    story.must(anna, agree('1.1', 1))
    story.must(bert, { type: 'return', ...on, reason: 'again' })
    expect(story.row('1.1')).toMatchObject({ escalated: null, returned: { by: bert } })
    story.must(bert, escalate)
    story.must(lena, adjudicate(11))
    story.must(lena, { type: 'return', ...on, reason: 'again' })
    expect(story.row('1.1')).toMatchObject({ escalated: null, returned: { by: lena } })
  })
})

test('a proposer who takes back leaves the proposal standing with the others’ agreements', () => {
  const story = revealed(10, 10, 10)
  story.must(anna, propose('1.1', 10))
  story.must(bert, agree('1.1', 1))
  story.must(anna, { type: 'takeBack', ...on, proposal: 1 })
  const { proposal } = story.row('1.1')
  expect(proposal).toMatchObject({ no: 1, by: anna, takenBack: true })
  expect(proposal?.agreements.map(({ person }) => person)).toEqual([bert])
  story.must(cleo, agree('1.1', 1))
  expect(story.row('1.1')).toMatchObject({ state: 'revealed', next: { act: 'agree', who: [anna] } })
  story.must(anna, agree('1.1', 1))
  expect(story.row('1.1').state).toBe('agreed')
})

test('one person left in Q may propose, but only the lead’s adjudication ends it', () => {
  const story = revealed(10, 30)
  story.must(bert, recuse(bert))
  expect(story.row('1.1')).toMatchObject({
    spread: null,
    next: { act: 'adjudicate', who: [lena] },
  })
  story.must(anna, propose('1.1', 12))
  expect(story.row('1.1').state).toBe('revealed')
  expect(outcome(story.say(anna, agree('1.1', 1)))).toBe('alreadyAgreed')
  story.must(lena, adjudicate(12))
  expect(story.row('1.1').state).toBe('adjudicated')
})

describe('with reveal per area', () => {
  test('an evaluator joins only areas where nothing is revealed, and judges all of it', () => {
    const story = new Story({ reveal: 'area' })
    for (const no of ['1.1', '1.2'])
      for (const person of [anna, bert]) story.must(person, submit(no, 10))
    const story2 = new Story({ reveal: 'area' })
    for (const person of [anna, bert]) story2.must(person, submit('1.1', 10))
    expect(story.must(lena, { type: 'assign', person: dora }).events).toEqual([
      { type: 'assigned', person: dora, areas: [2] },
    ])
    story2.must(lena, { type: 'assign', person: dora })
    for (const no of ['1.1', '1.2', '2.1']) {
      expect(story2.row(no).judges.map(({ person }) => person)).toEqual([anna, bert, dora])
    }
  })

  test('a recusal in the middle re-asks "all submitted" of those who remain', () => {
    const story = new Story({ reveal: 'area', evaluators: [anna, bert, cleo] })
    for (const no of ['1.1', '1.2'])
      for (const person of [anna, bert]) story.must(person, submit(no, 10))
    story.must(cleo, submit('1.1', 20))
    expect(story.row('1.1').state).toBe('judging')
    const { events } = story.must(cleo, recuse(cleo, 1))
    expect(events.map((event) => event.type)).toEqual(['recused', 'revealed', 'revealed'])
    expect(story.row('1.1').judgements?.map(({ person }) => person)).toEqual([anna, bert])
    expect(story.row('2.1').judges.map(({ status }) => status)).toEqual([
      'judging',
      'judging',
      'judging',
    ])
  })
})

describe('removing somebody is a recusal from everything, and', () => {
  test('reveals in every area where those who remain have all submitted', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    for (const no of ['1.1', '2.1'])
      for (const person of [anna, bert]) story.must(person, submit(no, 10))
    const { events } = story.must(lena, recuse(cleo))
    expect(
      events.flatMap((event) => (event.type === 'revealed' ? [event.subQuestion] : [])),
    ).toEqual(['1.1', '2.1'])
  })
})

describe.each(['finalising', 'final'] as const)('while %s', (phase) => {
  test('everything is refused, and nothing is offered', () => {
    const story = revealed(10, 10)
    story.must(anna, escalate)
    story.must(anna, propose('1.1', 10))
    const state: EvaluationState = { ...story.state, phase }
    const everything: [PersonId, Said][] = [
      [
        anna,
        { type: 'save', subQuestion: '1.2', draft: { value: null, stage: null, rationale: '' } },
      ],
      [anna, submit('1.2', 10)],
      [anna, { type: 'withdraw', subQuestion: '1.2' }],
      [bert, propose('1.1', 10, 1)],
      [bert, agree('1.1', 1)],
      [anna, { type: 'takeBack', ...on, proposal: 1 }],
      [bert, escalate],
      [lena, adjudicate(10)],
      [lena, { type: 'return', ...on, reason: 'again' }],
      [lena, recuse(anna)],
      [lena, { type: 'assign', person: dora }],
      [lena, { type: 'setTolerance', percent: 5 }],
    ]
    for (const [person, said] of everything) {
      expect(decide(state, commandSchema.parse(said), person, 0)).toEqual({ refused: 'notOpen' })
    }
    story.state = state
    for (const person of [anna, lena]) {
      const view = story.view(person)
      // Who answers for it and who reads it changes also when it is final.
      expect(view.may).toEqual(person === lena && phase === 'final' ? ['appoint', 'dismiss'] : [])
      expect(view.areas.flatMap((area) => area.subQuestions.flatMap((row) => row.may))).toEqual([])
    }
  })
})
