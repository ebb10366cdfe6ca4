import type { PersonId } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import {
  agree,
  anna,
  bert,
  cleo,
  dora,
  kommunen,
  lena,
  olle,
  outcome,
  propose,
  type Said,
  Story,
  submit,
} from '../support/story.ts'

/** The command table, line by line: who may, in which state, and what comes of it. */

const stranger = dora
const on = { subQuestion: '1.1' } as const

/** Three evaluators; bert is recused from area 1 in all of these. 1.1 stands in each state. */
const standings = {
  judging: () => base(),
  submittedByAnna: () => told(base(), [anna, submit('1.1', 10)]),
  revealed: () => revealed(),
  proposed: () => told(revealed(), [anna, propose('1.1', 10)]),
  escalated: () => told(revealed(), [anna, { type: 'escalate', ...on, reason: 'help' }]),
  agreed: () => told(revealed(), [anna, propose('1.1', 10)], [cleo, agree('1.1', 1)]),
  adjudicated: () =>
    told(revealed(), [anna, { type: 'escalate', ...on, reason: 'help' }], [lena, adjudicate(10)]),
} satisfies Record<string, () => Story>
type StandingName = keyof typeof standings

function base(): Story {
  const recusal = { type: 'recuse', person: bert, area: 1, reason: 'a conflict' } as const
  return told(new Story({ evaluators: [anna, bert, cleo] }), [lena, recusal])
}

function revealed(): Story {
  return told(base(), [anna, submit('1.1', 10)], [cleo, submit('1.1', 12)])
}

function told(story: Story, ...acts: [PersonId, Said][]): Story {
  for (const [person, said] of acts) story.must(person, said)
  return story
}

function adjudicate(points: number): Said {
  return { type: 'adjudicate', ...on, value: { points }, stage: 'effect', reason: 'I have read it' }
}

const said: Record<string, Said> = {
  save: { type: 'save', ...on, draft: { value: null, stage: null, rationale: 'so far' } },
  submit: submit('1.1', 11),
  withdraw: { type: 'withdraw', ...on },
  propose: propose('1.1', 11),
  'propose in place of 1': propose('1.1', 11, 1),
  'agree to 1': agree('1.1', 1),
  'take back 1': { type: 'takeBack', ...on, proposal: 1 },
  escalate: { type: 'escalate', ...on, reason: 'help' },
  adjudicate: adjudicate(9),
  return: { type: 'return', ...on, reason: 'look again' },
}

/** Where each act is accepted, and from whom; everywhere else and from all others it is refused. */
const accepted: Record<string, Partial<Record<StandingName, PersonId[]>>> = {
  save: { judging: [anna, cleo], submittedByAnna: [cleo] },
  submit: { judging: [anna, cleo], submittedByAnna: [cleo] },
  withdraw: { submittedByAnna: [anna] },
  propose: { revealed: [anna, cleo], escalated: [anna, cleo] },
  'propose in place of 1': { proposed: [anna, cleo] },
  'agree to 1': { proposed: [cleo] },
  'take back 1': { proposed: [anna] },
  escalate: { revealed: [anna, cleo], proposed: [anna, cleo] },
  adjudicate: { escalated: [lena] },
  return: { agreed: [anna, cleo, lena], adjudicated: [lena] },
}

const everybody = [anna, bert, cleo, lena, olle, kommunen, stranger]

describe.each(Object.keys(accepted))('%s', (name) => {
  test.each(Object.keys(standings) as StandingName[])('in %s', (standing) => {
    const act = said[name]
    if (!act) throw new Error(name)
    const story = standings[standing]()
    const who = everybody.filter((person) => outcome(story.wouldSay(person, act)) === 'accepted')
    expect(who).toEqual(accepted[name]?.[standing] ?? [])
  })
})

test.each([
  ['judging', anna, 'notRevealed', propose('1.1', 11)],
  ['judging', bert, 'recused', submit('1.1', 11)],
  ['judging', lena, 'notYourRole', submit('1.1', 11)],
  ['judging', kommunen, 'notYourRole', submit('1.1', 11)],
  ['judging', anna, 'noSuchSubQuestion', submit('1.9', 11)],
  ['judging', anna, 'notSubmitted', { type: 'withdraw', ...on }],
  ['submittedByAnna', anna, 'alreadySubmitted', submit('1.1', 11)],
  ['revealed', anna, 'notJudging', submit('1.1', 11)],
  ['revealed', anna, 'notJudging', { type: 'withdraw', ...on }],
  ['revealed', lena, 'notEscalated', adjudicate(9)],
  ['revealed', anna, 'notDecided', { type: 'return', ...on, reason: 'look' }],
  ['proposed', anna, 'alreadyAgreed', agree('1.1', 1)],
  ['proposed', cleo, 'notAgreed', { type: 'takeBack', ...on, proposal: 1 }],
  ['escalated', cleo, 'alreadyEscalated', { type: 'escalate', ...on, reason: 'help' }],
  ['agreed', anna, 'notRevealed', { type: 'takeBack', ...on, proposal: 1 }],
  ['adjudicated', anna, 'notDecided', { type: 'return', ...on, reason: 'look' }],
] satisfies [StandingName, PersonId, string, Said][])(
  'in %s, %s is told "%s"',
  (standing, person, reason, act) => {
    expect(outcome(standings[standing]().wouldSay(person, act))).toBe(reason)
  },
)

test('save keeps a private draft and gives the team no event', () => {
  const story = new Story()
  const decision = story.must(anna, {
    type: 'save',
    ...on,
    draft: { value: { percent: '25' }, stage: null, rationale: 'so far' },
  })
  expect(decision.events).toEqual([])
  expect(story.row('1.1', anna).mine).toEqual({
    value: 10_000,
    stage: null,
    rationale: 'so far',
    answers: [],
    flags: [],
    note: '',
    submitted: false,
    revision: 1,
  })
})

test('[C3] the last submission of at least two reveals, in the same decision', () => {
  const story = new Story({ evaluators: [anna, bert, cleo] })
  expect(story.must(anna, submit('1.1', 10)).events).toHaveLength(1)
  expect(story.must(cleo, submit('1.1', 11)).events).toHaveLength(1)
  const { events } = story.must(bert, submit('1.1', 12, 'twelve'))
  expect(events.map((event) => event.type)).toEqual(['judgementSubmitted', 'revealed'])
  expect(story.row('1.1').judgements?.map(({ person, value }) => [person, value])).toEqual([
    [anna, 10_000],
    [bert, 12_000],
    [cleo, 11_000],
  ])
})

test('[C3] with reveal per area the last submission in the area reveals all of it', () => {
  const story = new Story({ reveal: 'area' })
  for (const no of ['1.1', '1.2']) story.must(anna, submit(no, 10))
  story.must(bert, submit('1.1', 11))
  expect(story.row('1.1').state).toBe('judging')
  expect(story.row('1.1').next).toEqual({ act: 'submit', who: [bert] })
  const { events } = story.must(bert, submit('1.2', 11))
  expect(events.map((event) => event.type)).toEqual(['judgementSubmitted', 'revealed', 'revealed'])
  expect(story.row('2.1').state).toBe('judging')
})

test('withdraw makes it not submitted again; the value stays with its owner', () => {
  const story = standings.submittedByAnna()
  story.must(anna, { type: 'withdraw', ...on })
  expect(story.row('1.1').judges[0]).toEqual({ person: anna, status: 'judging' })
  expect(story.row('1.1', anna).mine).toMatchObject({ value: 10_000, submitted: false })
})

test('[C5] propose is the agreement of its proposer and voids the open proposal', () => {
  const story = standings.proposed()
  expect(story.row('1.1').proposal?.agreements.map(({ person }) => person)).toEqual([anna])
  story.must(cleo, propose('1.1', 11, 1))
  expect(story.row('1.1').proposal).toMatchObject({ no: 2, by: cleo, value: 11_000 })
  expect(story.row('1.1').proposal?.agreements.map(({ person }) => person)).toEqual([cleo])
  expect(outcome(story.wouldSay(cleo, agree('1.1', 1)))).toBe('proposalMoved')
})

test.each([
  ['propose', propose('1.1', 12)],
  ['agree', agree('1.1', 2)],
  ['takeBack', { type: 'takeBack', ...on, proposal: 2 }],
] satisfies [string, Said][])(
  '[C5] a stale %s is refused with the open proposal beside it',
  (name, act) => {
    const story = standings.proposed()
    const person = name === 'takeBack' ? anna : cleo
    expect(story.wouldSay(person, act)).toEqual({
      refused: 'proposalMoved',
      open: story.row('1.1').proposal,
    })
  },
)

test('[C5] a proposal that replaces one that is gone is refused, and shown none', () => {
  const answer = standings.revealed().wouldSay(anna, propose('1.1', 11, 1))
  expect(answer).toEqual({ refused: 'proposalMoved', open: null })
})

test('[C5] the last agreement makes it agreed, to exactly that proposal', () => {
  const story = new Story({ evaluators: [anna, bert, cleo] })
  for (const person of [anna, bert, cleo]) story.must(person, submit('1.1', 10))
  story.must(bert, propose('1.1', '10,5', null, 'all things weighed'))
  story.must(anna, agree('1.1', 1))
  expect(story.row('1.1').state).toBe('revealed')
  const { events } = story.must(cleo, agree('1.1', 1))
  expect(events.map((event) => event.type)).toEqual(['agreed', 'consensusReached'])
  expect(story.row('1.1')).toMatchObject({
    state: 'agreed',
    consensus: {
      value: 10_500,
      rationale: 'all things weighed',
      by: 'agreement',
      people: [bert, anna, cleo],
    },
    printed: { points: 11, percent: 26 },
    next: null,
  })
})

test('takeBack of the last agreement voids the proposal', () => {
  const story = standings.proposed()
  story.must(anna, { type: 'takeBack', ...on, proposal: 1 })
  expect(story.row('1.1').proposal).toBeNull()
  expect(story.must(cleo, propose('1.1', 12)).events[0]).toMatchObject({ proposal: 2 })
})

test('escalate asks the lead, and agreement clears it', () => {
  const story = standings.escalated()
  expect(story.row('1.1')).toMatchObject({
    escalated: { by: anna, reason: 'help' },
    next: { act: 'adjudicate', who: [lena] },
  })
  story.must(anna, propose('1.1', 11))
  story.must(cleo, agree('1.1', 1))
  story.must(cleo, { type: 'return', ...on, reason: 'look again' })
  expect(story.row('1.1').escalated).toBeNull()
})

test('[C7] what the lead adjudicates shows as adjudicated', () => {
  expect(standings.adjudicated().row('1.1')).toMatchObject({
    state: 'adjudicated',
    consensus: { value: 10_000, by: 'adjudication', rationale: 'I have read it', people: [lena] },
  })
})

test('return reopens the talk: proposal void, judgements frozen', () => {
  const story = standings.agreed()
  const before = story.row('1.1').judgements
  story.must(lena, { type: 'return', ...on, reason: 'look again' })
  expect(story.row('1.1')).toMatchObject({
    state: 'revealed',
    proposal: null,
    consensus: null,
    returned: { by: lena, reason: 'look again' },
    judgements: before,
    next: { act: 'propose', who: [anna, cleo] },
  })
})

describe('recuse', () => {
  const recuse = (person: PersonId, area: number | 'all'): Said => ({
    type: 'recuse',
    person,
    area,
    reason: 'a conflict',
  })

  test('by the lead or oneself, of an evaluator, once', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    const answers = everybody.map((person) => outcome(story.wouldSay(person, recuse(anna, 1))))
    expect(answers).toEqual([
      'accepted',
      'notYourRole',
      'notYourRole',
      'accepted',
      'notYourRole',
      'notYourRole',
      'notYourRole',
    ])
    expect(outcome(story.wouldSay(lena, recuse(olle, 1)))).toBe('notAnEvaluator')
    expect(outcome(story.wouldSay(lena, recuse(anna, 3)))).toBe('noSuchArea')
    story.must(anna, recuse(anna, 1))
    expect(outcome(story.wouldSay(lena, recuse(anna, 1)))).toBe('alreadyRecused')
    story.must(lena, recuse(anna, 'all'))
    expect(outcome(story.wouldSay(lena, recuse(anna, 'all')))).toBe('alreadyRecused')
    expect(story.view(lena).people[0]).toMatchObject({ person: anna, recusedFrom: 'all' })
  })

  test('judging: the judgement is sealed for good, and the row reveals without it', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    for (const person of [anna, bert]) story.must(person, submit('1.1', 10))
    story.must(cleo, {
      type: 'save',
      ...on,
      draft: { value: null, stage: null, rationale: 'mine' },
    })
    const { events, private: sealed } = story.must(lena, recuse(cleo, 1))
    expect(events.map((event) => event.type)).toEqual(['recused', 'revealed'])
    expect(
      sealed.map(({ person, subQuestion, entry }) => [person, subQuestion, entry.type]),
    ).toEqual([[cleo, '1.1', 'sealed']])
    expect(story.row('1.1').judgements?.map(({ person }) => person)).toEqual([anna, bert])
    expect([...(story.state.sheets.get(cleo)?.bySubQuestion.values() ?? [])]).toEqual([
      { state: 'sealed', revision: 2 },
    ])
  })

  test('judging: of a submitted judgement too, and with one left it waits for a replacement', () => {
    const story = standings.submittedByAnna()
    const { events } = story.must(lena, recuse(anna, 'all'))
    expect(events.map((event) => event.type)).toEqual(['recused'])
    expect(story.row('1.1').next).toEqual({ act: 'assign', who: [lena] })
    story.must(cleo, submit('1.1', 30))
    expect(story.row('1.1').state).toBe('judging')
    story.must(lena, { type: 'assign', person: dora })
    expect(story.row('1.1').next).toEqual({ act: 'submit', who: [dora] })
    story.must(dora, submit('1.1', 20))
    expect(story.row('1.1').judgements?.map(({ person }) => person)).toEqual([cleo, dora])
  })

  test('revealed: the proposal is void and the spread is of those who remain', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    story.must(anna, submit('1.1', 10))
    story.must(bert, submit('1.1', 30))
    story.must(cleo, submit('1.1', 12))
    story.must(anna, propose('1.1', 12))
    expect(story.row('1.1').spread).toMatchObject({ highest: 30_000, word: 'divergent' })
    story.must(bert, recuse(bert, 1))
    const row = story.row('1.1')
    expect(row.proposal).toBeNull()
    expect(row.spread).toMatchObject({ lowest: 10_000, highest: 12_000, word: 'close' })
    expect(row.judgements?.map(({ person, counts }) => [person, counts])).toEqual([
      [anna, true],
      [bert, false],
      [cleo, true],
    ])
    expect(row.suggested).toBe(11_000)
  })

  test('agreed: returned. adjudicated: stays', () => {
    const agreed = standings.agreed()
    agreed.must(cleo, recuse(cleo, 1))
    expect(agreed.row('1.1')).toMatchObject({
      state: 'revealed',
      returned: { by: cleo, reason: 'a conflict' },
      next: { act: 'adjudicate', who: [lena] },
    })
    const adjudicated = standings.adjudicated()
    adjudicated.must(cleo, recuse(cleo, 1))
    expect(adjudicated.row('1.1').state).toBe('adjudicated')
  })

  test('a person who does not count on a row leaves it as it is', () => {
    const story = standings.agreed()
    story.must(lena, { type: 'assign', person: dora })
    const before = story.row('1.1')
    story.must(lena, recuse(dora, 1))
    expect(story.row('1.1')).toEqual(before)
  })
})

describe('assign', () => {
  const assign = (person: PersonId): Said => ({ type: 'assign', person })

  test('by the lead, of anybody but herself and the municipality', () => {
    const story = new Story()
    for (const person of everybody) {
      const answer = outcome(story.wouldSay(person, assign(dora)))
      expect(answer).toBe(person === lena ? 'accepted' : 'notYourRole')
    }
    expect(outcome(story.wouldSay(lena, assign(lena)))).toBe('cannotBeAssigned')
    expect(outcome(story.wouldSay(lena, assign(kommunen)))).toBe('cannotBeAssigned')
    story.must(lena, assign(olle))
    expect(story.view(olle).me.role).toBe('evaluator')
  })

  test('whoever is in it keeps their place, and who comes anew comes last', () => {
    const story = new Story()
    const names = () => story.view(lena).people.map(({ person }) => person)
    const before = names()
    story.must(lena, assign(olle))
    expect(names()).toEqual(before)
    story.must(bert, { type: 'recuse', person: bert, area: 2, reason: 'a conflict' })
    story.must(lena, assign(dora))
    expect(names()).toEqual([...before, dora])
  })

  test('joins Q only where still judging', () => {
    const story = new Story()
    for (const person of [anna, bert]) story.must(person, submit('1.1', 10))
    story.must(lena, assign(dora))
    const judges = (no: string) => story.row(no).judges.map(({ person }) => person)
    expect([judges('1.1'), judges('1.2'), judges('2.1')]).toEqual([
      [anna, bert],
      [anna, bert, dora],
      [anna, bert, dora],
    ])
  })

  test('at most three judge a row, and whoever is recused stays so', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    expect(outcome(story.wouldSay(lena, assign(dora)))).toBe('nowhereToJoin')
    story.must(bert, { type: 'recuse', person: bert, area: 2, reason: 'a conflict' })
    expect(outcome(story.wouldSay(lena, assign(bert)))).toBe('nowhereToJoin')
    expect(story.must(lena, assign(dora)).events).toEqual([
      { type: 'assigned', person: dora, areas: [2] },
    ])
  })
})

describe('setTolerance', () => {
  const setTolerance = (percent: number): Said => ({ type: 'setTolerance', percent })

  test('[C4] by the lead, before the first submission ever; a withdrawn one counts', () => {
    const story = new Story()
    for (const person of everybody) {
      const answer = outcome(story.wouldSay(person, setTolerance(20)))
      expect(answer).toBe(person === lena ? 'accepted' : 'notYourRole')
    }
    story.must(lena, setTolerance(0))
    story.must(lena, setTolerance(100))
    expect(story.view(anna)).toMatchObject({ tolerance: 100, toleranceFixed: false })
    story.must(anna, submit('1.1', 10))
    story.must(anna, { type: 'withdraw', ...on })
    expect(outcome(story.wouldSay(lena, setTolerance(10)))).toBe('toleranceFixed')
    expect(story.view(lena).toleranceFixed).toBe(true)
    expect(story.view(lena).may).not.toContain('setTolerance')
  })

  test.each([-1, 101, 2.5])('[C4] %d percent is no tolerance', (percent) => {
    expect(() => new Story().say(lena, setTolerance(percent))).toThrow()
  })
})
