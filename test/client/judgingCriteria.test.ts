import {
  answeredIn,
  askedOf,
  contentOf,
  departsFrom,
  draftOf,
  inputFor,
  keyOf,
  middleOf,
  missingIn,
  withFlag,
  withoutAnswer,
  withShare,
  withStage,
  withSuggestion,
  withText,
} from '@samsyn/client/judging'
import {
  type CriterionAnswer,
  command,
  formatPoints,
  type Points,
  type Stage,
  stages,
  subQuestionNo,
  suggestionOf,
  type Template,
  template,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anna, Story, smallTemplate } from '../support/story.ts'

/** Bands of every kind: a point, one with an odd middle, and one that touches the next. */
const judged: Template = template.parse({
  ...smallTemplate,
  guide: {
    by: 'samsyn',
    bands: [
      { stage: 'planned', from: 0, to: 0, description: 'Nothing yet.' },
      { stage: 'approach', from: 1, to: 30, description: 'A way of working.' },
      { stage: 'deployed', from: 30, to: 55, description: 'In use.' },
      { stage: 'followedUp', from: 56, to: 80, description: 'Looked at.' },
      { stage: 'effect', from: 81, to: 100, description: 'It shows.' },
    ],
  },
  areas: smallTemplate.areas.map((area) => ({
    ...area,
    subQuestions: area.subQuestions.map((row) =>
      row.no === '1.1'
        ? {
            ...row,
            criteria: [
              { id: 'goals', question: 'Are there goals?', weight: 1 },
              { id: 'measures', question: 'Do they lead anywhere?', weight: 2 },
            ],
          }
        : row,
    ),
  })),
})

const asked = askedOf(judged, subQuestionNo.parse('1.1'))
if (!asked) throw new Error('the first row has criteria')

const empty = draftOf(
  { value: null, stage: null, rationale: '', answers: [], flags: [], note: '', evidence: [] },
  (value) => formatPoints(value, 'sv'),
)
const inSwedish = (value: Points): string => formatPoints(value, 'sv')

function answered(goals: Stage, measures: Stage): CriterionAnswer[] {
  if (!asked) return []
  return withStage(asked, withStage(asked, [], 'measures', measures), 'goals', goals)
}

describe('[S10] the criteria on the sheet', () => {
  test('a row without criteria, or a template without a guide, asks nothing', () => {
    expect(askedOf(judged, subQuestionNo.parse('1.2'))).toBeUndefined()
    const unguided = template.parse({ ...judged, guide: undefined })
    expect(askedOf(unguided, subQuestionNo.parse('1.1'))).toBeUndefined()
  })

  test('choosing a band takes its middle share, in thousandths', () => {
    expect(asked.guide.bands.map(middleOf)).toEqual([0, 155, 425, 680, 905])
    expect(withStage(asked, [], 'goals', 'approach')).toEqual([
      { criterion: 'goals', stage: 'approach', share: 155 },
    ])
  })

  test('choosing the same band again leaves a share that was moved', () => {
    const moved = withShare(asked, withStage(asked, [], 'goals', 'effect'), 'goals', 990)
    expect(withStage(asked, moved, 'goals', 'effect')).toEqual(moved)
    expect(withStage(asked, moved, 'goals', 'approach')[0]?.share).toBe(155)
  })

  test('answers are counted, taken away, and in the order of the criteria', () => {
    const both = answered('deployed', 'planned')
    expect(both.map(({ criterion }) => criterion)).toEqual(['goals', 'measures'])
    expect(answeredIn(asked, both)).toBe(2)
    expect(answeredIn(asked, withoutAnswer(both, 'goals'))).toBe(1)
  })

  const step = fc.oneof(
    fc.record({
      criterion: fc.constantFrom('goals', 'measures'),
      stage: fc.constantFrom(...stages),
    }),
    fc.record({
      criterion: fc.constantFrom('goals', 'measures'),
      share: fc.double({ min: -100, max: 1200, noNaN: true }),
    }),
    fc.record({ criterion: fc.constantFrom('goals', 'measures') }),
  )

  test('whatever one presses and drags, the rules take the answers', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let answers: CriterionAnswer[] = []
        for (const one of steps) {
          if ('stage' in one) answers = withStage(asked, answers, one.criterion, one.stage)
          else if ('share' in one) answers = withShare(asked, answers, one.criterion, one.share)
          else answers = withoutAnswer(answers, one.criterion)
        }
        const draft = inputFor(contentOf({ ...empty, answers }))
        const said = command.parse({ type: 'save', subQuestion: '1.1', draft })
        expect(new Story({ template: judged }).wouldSay(anna, said)).not.toHaveProperty('refused')
      }),
    )
  })
})

describe('[S10] what they suggest', () => {
  // (1 × 42,5 % + 2 × 68 %) / 3 of 40 points
  const answers = answered('deployed', 'followedUp')
  const suggestion = suggestionOf(asked, asked, answers)

  test('is nothing until each is answered', () => {
    expect(suggestionOf(asked, asked, withoutAnswer(answers, 'goals'))).toBeUndefined()
    expect(suggestion).toEqual({ points: 23_800, stage: 'followedUp' })
  })

  test('is taken over as value and stage, and nothing else of the sheet changes', () => {
    if (!suggestion) throw new Error('each is answered')
    const written = { ...withText(empty, '12', 40), answers, rationale: 'why', note: 'ask them' }
    const taken = withSuggestion(written, suggestion, inSwedish)
    expect(taken).toEqual({ ...written, text: '23,8', value: 23_800, stage: 'followedUp' })
    expect(departsFrom(suggestion, contentOf(taken))).toBe(false)
    expect(missingIn(taken, 40, suggestion)).toEqual([])
  })

  test.each([
    ['23,8', 'effect', '', []],
    ['23,799', 'effect', '', ['rationale']],
    ['23,799', 'effect', ' \n', ['rationale']],
    ['23,799', 'effect', 'why', []],
    ['', 'effect', '', ['value']],
    ['', 'planned', '', ['rationale']],
  ] as const)(
    '%s, %s and the rationale "%s" still miss %j, as the rules see it',
    (text, stage, rationale, missing) => {
      const draft = { ...withText({ ...empty, answers }, text, 40), stage, rationale }
      expect(missingIn(draft, 40, suggestion)).toEqual(missing)
      const { value, ...rest } = inputFor(contentOf(draft))
      if (value === null) return
      const said = { type: 'submit', subQuestion: '1.1', ...rest, stage, value } as const
      const refusal = new Story({ template: judged }).wouldSay(anna, said)
      if (missing.length === 0) expect(refusal).not.toHaveProperty('refused')
      else expect(refusal).toMatchObject({ refused: 'departureNeedsRationale' })
    },
  )

  test('a sheet whose criteria are not all answered needs no rationale', () => {
    const draft = { ...withText(empty, '12', 40), stage: 'effect' } as const
    expect(
      missingIn({ ...draft, answers: withoutAnswer(answers, 'goals') }, 40, undefined),
    ).toEqual([])
  })
})

test('flags are set and taken away, each by itself', () => {
  const both = withFlag(withFlag(empty, 'unsure', true), 'discuss', true)
  expect(both.flags).toEqual(['unsure', 'discuss'])
  expect(withFlag(both, 'unsure', true).flags).toHaveLength(2)
  expect(withFlag(both, 'unsure', false).flags).toEqual(['discuss'])
})

test('two sheets have one key only if they say the same', () => {
  const one = contentOf({ ...empty, answers: answered('deployed', 'effect') })
  const others = [
    { ...one, answers: [] },
    { ...one, flags: ['unsure'] as const },
    { ...one, note: 'x' },
    { ...one, rationale: 'x' },
    { ...one, stage: 'effect' as const },
  ]
  expect(keyOf({ ...one, answers: one.answers.map((answer) => ({ ...answer })) })).toBe(keyOf(one))
  for (const other of others) expect(keyOf(other)).not.toBe(keyOf(one))
})
