import {
  type CriterionAnswer,
  evaluationView,
  evolve,
  type PersonId,
  personId,
  privateEntry,
  type Refusal,
  subQuestionNo,
  teamEvent,
  viewFor,
} from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import {
  anna,
  bert,
  cleo,
  dora,
  lena,
  olle,
  outcome,
  type Said,
  Story,
  submit,
} from '../support/story.ts'

/** S10 on the sheet: answers, flags and a note, and a value that departs from what they suggest. */

type Submitted = Extract<Said, { type: 'submit' }>
type Draft = Extract<Said, { type: 'save' }>['draft']

const on = { subQuestion: '1.1' } as const
/** Of 40 points, weights 1 and 2: (400 + 2 · 100)/3 of a thousand is 20 %, 8 points. */
const answers: CriterionAnswer[] = [
  { criterion: 'safety', stage: 'deployed', share: 400 },
  { criterion: 'inclusion', stage: 'approach', share: 100 },
]
const planned = answers.map(({ criterion }): CriterionAnswer => {
  return { criterion, stage: 'planned', share: 0 }
})
const beside = {
  answers,
  flags: ['unsure', 'discuss'],
  note: 'ask the school',
} satisfies Partial<Draft>

function handedIn(points: number | string, more: Partial<Submitted> = {}): Said {
  const said = { value: { points }, stage: 'approach', rationale: '' } as const
  return { type: 'submit', ...on, ...said, ...more }
}

function saved(points: number, more: Partial<Draft> = {}): Said {
  const draft = { value: { points }, stage: 'approach', rationale: '' } as const
  return { type: 'save', ...on, draft: { ...draft, ...more } }
}

describe('[S10] the suggestion is confirmed, or another value is handed in with a rationale', () => {
  test.each<[string, Said, string]>([
    ['what is suggested, without a word', handedIn(8, { answers }), 'accepted'],
    ['the same in percent', handedIn(8, { answers, value: { percent: 20 } }), 'accepted'],
    ['the same at another stage', handedIn(8, { answers, stage: 'effect' }), 'accepted'],
    ['a thousandth more', handedIn('8,001', { answers }), 'departureNeedsRationale'],
    ['a thousandth less', handedIn('7,999', { answers }), 'departureNeedsRationale'],
    [
      'another value with blanks',
      handedIn(9, { answers, rationale: ' \n' }),
      'departureNeedsRationale',
    ],
    [
      'another value and why',
      handedIn(9, { answers, rationale: 'more is on its way' }),
      'accepted',
    ],
    ['anything with one unanswered', handedIn(9, { answers: answers.slice(1) }), 'accepted'],
    ['anything without answers', handedIn(9), 'accepted'],
  ])('%s', (_, said, expected) => {
    expect(outcome(new Story().wouldSay(anna, said))).toBe(expected)
  })

  test('a draft is not held to it', () => {
    const story = new Story()
    expect(outcome(story.say(anna, saved(9, { answers })))).toBe('accepted')
    expect(story.row('1.1', anna).mine).toMatchObject({ value: 9000, answers })
  })

  test.each<[string, Said, string]>([
    ['0 and planned', handedIn(0, { answers: planned, stage: 'planned' }), 'accepted'],
    [
      'points and planned, whatever the rationale',
      handedIn(1, { answers: planned, stage: 'planned', rationale: 'it will come' }),
      'plannedEarnsNothing',
    ],
    [
      'points at another stage, without a word',
      handedIn(1, { answers: planned }),
      'departureNeedsRationale',
    ],
  ])('[S8] where all is planned: %s', (_, said, expected) => {
    expect(outcome(new Story().wouldSay(anna, said))).toBe(expected)
  })
})

describe('[S10] an answer is to a criterion of its row, once, with a share in the band of its stage', () => {
  const [safety, inclusion] = answers
  const one = (stage: CriterionAnswer['stage'], share: number): CriterionAnswer => {
    return { criterion: 'safety', stage, share }
  }
  const wrong: [string, (CriterionAnswer | undefined)[], string][] = [
    [
      'to something that nobody asks',
      [{ ...one('approach', 10), criterion: 'x' }],
      'noSuchCriterion',
    ],
    ['to another row', [{ ...one('approach', 10), criterion: 'climate' }], 'noSuchCriterion'],
    ['twice to the same', [safety, inclusion, safety], 'noSuchCriterion'],
    ['planned with a share', [one('planned', 1)], 'shareOutsideBand'],
    ['begun without one', [one('approach', 0)], 'shareOutsideBand'],
    ['between two bands', [one('approach', 5)], 'shareOutsideBand'],
    ['just below', [one('deployed', 309)], 'shareOutsideBand'],
    ['just above', [one('deployed', 601)], 'shareOutsideBand'],
    ['at the lower end', [one('deployed', 310)], 'accepted'],
    ['at the upper end', [one('deployed', 600)], 'accepted'],
  ]
  test.each(wrong)('%s', (_, given, expected) => {
    const said = { answers: given.flatMap((answer) => answer ?? []), rationale: 'so' }
    for (const act of [saved(8, said), handedIn(8, said)]) {
      expect(outcome(new Story().wouldSay(anna, act))).toBe(expected)
    }
  })

  test('a row that asks nothing has nothing to answer', () => {
    const said: Said = { ...submit('1.2', 8), answers } as Said
    expect(outcome(new Story().wouldSay(anna, said))).toBe('noSuchCriterion')
  })

  test('a refusal changes nothing', () => {
    const story = new Story()
    story.must(anna, saved(8, beside))
    const before = story.state
    expect(story.say(anna, saved(7, { answers: [one('planned', 1)] }))).toEqual<Refusal>({
      refused: 'shareOutsideBand',
    })
    expect(story.state).toBe(before)
  })
})

describe('answers, flags and note', () => {
  test('what is left out is empty, and a flag stands once', () => {
    const story = new Story()
    story.must(anna, saved(8, { flags: ['discuss', 'discuss'] }))
    expect(story.row('1.1', anna).mine).toMatchObject({
      answers: [],
      flags: ['discuss'],
      note: '',
    })
  })

  test('stay with their owner through submitting and withdrawing, and a later save replaces them', () => {
    const story = new Story()
    story.must(anna, handedIn(8, beside))
    expect(story.row('1.1', anna).mine).toMatchObject({ ...beside, submitted: true })
    story.must(anna, { type: 'withdraw', ...on })
    expect(story.row('1.1', anna).mine).toMatchObject({ ...beside, submitted: false })
    story.must(anna, saved(8))
    expect(story.row('1.1', anna).mine).toMatchObject({ answers: [], flags: [], note: '' })
  })

  test('[C3] are opened with the judgement, as they stood, and freeze with it', () => {
    const story = new Story()
    story.must(anna, handedIn(8, beside))
    const { events } = story.must(bert, handedIn(10, { note: 'none' }))
    expect(events.find(({ type }) => type === 'revealed')).toMatchObject({
      judgements: [
        { person: anna, ...beside },
        { person: bert, answers: [], flags: [], note: 'none' },
      ],
    })
    for (const person of [anna, bert, lena, olle]) {
      expect(story.row('1.1', person).judgements?.[0]).toMatchObject(beside)
    }
    expect(outcome(story.say(anna, saved(8)))).toBe('notJudging')
    story.must(lena, { type: 'recuse', person: anna, area: 1, reason: 'a conflict' })
    expect(story.row('1.1', lena).judgements?.[0]).toMatchObject({ ...beside, counts: false })
  })

  test('of someone recused before the reveal are never opened', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    story.must(anna, handedIn(8, beside))
    story.must(lena, { type: 'recuse', person: anna, area: 1, reason: 'a conflict' })
    for (const person of [bert, cleo]) story.must(person, submit('1.1', 10))
    expect(story.row('1.1').state).toBe('revealed')
    expect(JSON.stringify(story.recorded)).not.toMatch(ANYTHING_BESIDE)
    for (const person of [anna, bert, cleo, lena, olle]) {
      expect(JSON.stringify(story.view(person))).not.toMatch(ANYTHING_BESIDE)
    }
  })
})

const ANYTHING_BESIDE = /safety|inclusion|unsure|discuss|ask the school/

test.each<[string, Said]>([
  ['saved', saved(8, beside)],
  ['submitted', handedIn(8, beside)],
])('[C1] before the reveal nobody else sees what is %s beside a value', (_, said) => {
  const story = new Story({ evaluators: [anna, bert, cleo] })
  story.must(anna, said)
  story.must(lena, { type: 'recuse', person: cleo, area: 1, reason: 'a conflict' })
  for (const person of [bert, cleo, lena, olle]) {
    expect(JSON.stringify(story.view(person))).not.toMatch(ANYTHING_BESIDE)
    expect(story.row('1.1', person).mine ?? { flags: [] }).toMatchObject({ flags: [] })
  }
  const administrators: PersonId[] = [bert, dora, lena]
  for (const person of administrators) {
    const view = viewFor(story.state, { person, administrator: true })
    expect(JSON.stringify(view)).not.toMatch(ANYTHING_BESIDE)
  }
  expect(JSON.stringify(story.recorded)).not.toMatch(ANYTHING_BESIDE)
  expect(JSON.stringify(story.view(anna))).toMatch(ANYTHING_BESIDE)
  expect(evaluationView.parse(story.view(anna))).toEqual(story.view(anna))
})

describe('what was stored before sheets had answers, flags and note', () => {
  const nothing = { answers: [], flags: [], note: '' }
  const said = { value: 8000, stage: 'approach', rationale: 'so' }

  test('a reveal still opens its judgements', () => {
    const event = teamEvent.parse({
      type: 'revealed',
      ...on,
      judgements: [
        { person: 'anna', ...said, submittedAt: 1 },
        { person: 'bert', ...said, submittedAt: 2 },
      ],
    })
    const story = new Story()
    const state = evolve(story.state, { seq: 2, at: 3, actor: bert, event })
    expect(state.rows.get(subQuestionNo.parse('1.1'))?.standing).toMatchObject({
      state: 'revealed',
      judgements: [
        { person: anna, ...said, ...nothing },
        { person: bert, ...said, ...nothing },
      ],
    })
  })

  test.each(['saved', 'submitted'] as const)('what was %s is still its owner’s', (type) => {
    const entry = privateEntry.parse({ type, ...said })
    const change = { person: personId.parse('anna'), revision: 1, at: 1, entry }
    const story = new Story()
    story.state = evolve(story.state, { ...change, subQuestion: subQuestionNo.parse('1.1') })
    expect(story.row('1.1', anna).mine).toMatchObject({ ...said, ...nothing })
  })
})
