import {
  crosswalks,
  type EarlierEvaluation,
  mappingBetween,
  type PersonId,
  publishedTables,
  resultOf,
  shownBeside,
  startIn,
  subQuestionNo,
  templateById,
  templates,
  versionFor,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earlier, earlierStory } from '../support/earlierStory.ts'
import { finalised } from '../support/finalised.ts'
import {
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

/** U2–U5, line by line. Bert is recused from area 1, which the first improvement is about. */

const everybody = [anna, bert, cleo, lena, olle, kommunen, dora]
const done: Said = { type: 'followUp', improvement: 1, outcome: 'done', text: 'Varje år nu.' }
const inTwo: Said = { ...done, improvement: 2 }

function who(story: Story, said: Said): PersonId[] {
  return everybody.filter((person) => outcome(story.wouldSay(person, said)) === 'accepted')
}

function over(story: Story): Story {
  story.happens(finalised(1), lena)
  return story
}

function followUpIn(story: Story, person: PersonId) {
  const part = story.parts(person).get('followUp')
  if (part?.part !== 'followUp') throw new Error(`${person} sees no follow-up`)
  return part
}

describe('[U3] who says what came of an improvement', () => {
  test('evaluators who are not recused from its area, and the lead', () => {
    expect(who(earlierStory(), done)).toEqual([anna, cleo, lena])
    expect(who(earlierStory(), inTwo)).toEqual([anna, bert, cleo, lena])
    expect(outcome(earlierStory().wouldSay(bert, done))).toBe('recused')
    expect(outcome(earlierStory().wouldSay(olle, done))).toBe('notYourRole')
  })

  test('nobody when it is final', () => {
    expect(who(over(earlierStory()), done)).toEqual([])
    expect(outcome(over(earlierStory()).wouldSay(anna, done))).toBe('notOpen')
  })

  test.each<[string, Story]>([
    ['with fewer improvements', earlierStory()],
    ['that started from nothing', new Story()],
  ])('of none that there is not, in an evaluation %s', (_, story) => {
    expect(outcome(story.wouldSay(lena, { ...done, improvement: 3 }))).toBe('noSuchImprovement')
  })

  test('what is offered is what is accepted', () => {
    for (const story of [earlierStory(), over(earlierStory())])
      for (const person of [anna, bert, cleo, lena, olle])
        for (const { no, may } of followUpIn(story, person).improvements) {
          const said = outcome(story.wouldSay(person, { ...done, improvement: no }))
          expect(may.includes('followUp')).toBe(said === 'accepted')
        }
  })
})

test('[U3] said again it replaces what was said; the same again is refused; nothing takes it back', () => {
  const story = earlierStory()
  const nothing: Said = { ...done, outcome: null, text: '' }
  expect(outcome(story.wouldSay(anna, nothing))).toBe('alreadySo')
  story.must(anna, done)
  expect(outcome(story.wouldSay(lena, { ...done, text: ' Varje år nu. ' }))).toBe('alreadySo')
  story.must(lena, { ...done, outcome: 'partly' })
  expect(followUpIn(story, olle).improvements[0]).toMatchObject({
    outcome: 'partly',
    text: 'Varje år nu.',
    last: { by: lena },
  })
  story.must(cleo, nothing)
  expect(followUpIn(story, olle).improvements[0]).toMatchObject({ outcome: null, text: '' })
  expect(story.recorded.filter(({ event }) => event.type === 'followedUp')).toHaveLength(3)
})

test('[U3] an answer may name the one that it was written for', () => {
  const story = earlierStory()
  const version = (person: PersonId) =>
    versionFor(
      story.state,
      { ...done, type: 'followUp', improvement: 1, outcome: 'done', text: '' },
      person,
    )
  expect(version(anna)).toBe(0)
  story.must(anna, done)
  expect(version(cleo)).toBe(story.state.version)
  expect(followUpIn(story, cleo).improvements[0]?.version).toBe(story.state.version)
  expect(version(kommunen)).toBeUndefined()
})

test('[U3] the team reads all of it, who is recused too; the municipality and strangers nothing', () => {
  const story = earlierStory()
  story.must(anna, done)
  const told = (person: PersonId) =>
    followUpIn(story, person).improvements.map(({ may: _, ...improvement }) => improvement)
  for (const person of [bert, cleo, lena, olle]) expect(told(person)).toEqual(told(anna))
  expect(story.parts(kommunen).has('followUp')).toBe(false)
  expect(story.parts(dora).has('followUp')).toBe(false)
})

test('[U4] no figure of the earlier evaluation is in the part', () => {
  expect(JSON.stringify(followUpIn(earlierStory(), anna))).not.toMatch(/\b(31|24|42|55|97)\b/)
})

describe('[U4] what a sub-question got earlier', () => {
  const seen = (story: Story, person: PersonId, no = '1.1') => story.row(no, person).earlier?.points

  test('is shown to an evaluator when they have handed in, and not after taking it back', () => {
    const story = earlierStory()
    expect(seen(story, anna)).toBeUndefined()
    story.must(anna, submit('1.1', 10))
    expect(seen(story, anna)).toBe(31)
    expect(seen(story, cleo)).toBeUndefined()
    story.must(anna, { type: 'withdraw', subQuestion: '1.1' })
    expect(seen(story, anna)).toBeUndefined()
  })

  test('is shown to all when the judgements are open, and to lead and observers always', () => {
    const story = earlierStory()
    for (const person of [lena, olle]) expect(seen(story, person)).toBe(31)
    story.must(anna, submit('1.1', 10))
    story.must(cleo, submit('1.1', 10))
    for (const person of [anna, cleo, lena, olle])
      expect(story.row('1.1', person).earlier).toEqual({ year: 2020, points: 31 })
    story.must(anna, propose('1.1', 10))
    expect(seen(story, cleo)).toBe(31)
  })

  test('is not shown to who is recused, nor where nothing compares', () => {
    const story = earlierStory()
    story.must(anna, submit('1.1', 10))
    story.must(cleo, submit('1.1', 10))
    expect(story.row('1.1', bert)).not.toHaveProperty('earlier')
    expect(story.row('1.2', lena)).not.toHaveProperty('earlier')
    expect(new Story().row('1.1', lena)).not.toHaveProperty('earlier')
  })
})

describe('[U2] what an evaluation starts from', () => {
  test.each([
    ['of the same year', { ...earlier, year: 2024 }, 'startsFromLater'],
    ['of a later one', { ...earlier, year: 2025 }, 'startsFromLater'],
    [
      'with a row that this questionnaire lacks',
      { ...earlier, rows: [{ ...row('1.1', 3), now: subQuestionNo.parse('1.9') }] },
      'noSuchSubQuestion',
    ],
    [
      'with two rows beside the same one',
      {
        ...earlier,
        rows: ['1.1', '1.2'].map((no) => ({ ...row(no, 3), now: subQuestionNo.parse('1.1') })),
      },
      'noSuchSubQuestion',
    ],
    [
      'with an improvement in an area that is none',
      { ...earlier, improvements: [{ area: 3, text: 'Mer' }] },
      'noSuchArea',
    ],
    ['with an area that is none', { ...earlier, areas: [{ no: 3, points: 1 }] }, 'noSuchArea'],
  ])('%s is refused', (_, startedFrom, refused) => {
    expect(() => new Story({ startedFrom })).toThrow(refused)
  })

  test('of the questionnaires that there are, every row that compares has one place at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.constantFrom(...templates),
        fc.infiniteStream(fc.nat(40)),
        (from, to, points) => {
          const rows = from.areas.flatMap(({ subQuestions }) =>
            subQuestions.map(({ no }) => ({ no, points: points.next().value })),
          )
          const start = startIn(earlierOf({ template: from.id, rows }), to, crosswalks)
          const beside = start.rows.flatMap(({ now }) => now ?? [])
          expect(new Set(beside).size).toBe(beside.length)
          const mapping = mappingBetween(from.id, to, crosswalks)
          if (!mapping) throw new Error('no way')
          expect(beside).toHaveLength(mapping.same + mapping.renamed)
          const all = to.areas.flatMap(({ subQuestions }) => subQuestions).length
          expect(Object.values(mapping).reduce((sum, one) => sum + one, 0)).toBe(all)
          // The rules take what they gave.
          const { state } = new Story({ template: to, startedFrom: { ...start, year: 2019 } })
          expect(state.beside.followUp.from?.rows).toEqual(start.rows)
        },
      ),
      { numRuns: 12 },
    )
  })

  test('of another questionnaire the rows that weigh the same are set beside it', () => {
    const [older, newer] = ['kommunkompassen-2020', 'kommunkompassen-2023'].map(templateById)
    if (!older || !newer) throw new Error('no templates')
    expect(mappingBetween(older.id, newer, crosswalks)).toMatchObject({ split: 1 })
    expect(mappingBetween(null, newer, crosswalks)).toBeUndefined()
    expect(mappingBetween('nobody-knows', newer, crosswalks)).toBeUndefined()
    const rows = ['1.1', '3.2', '4.4', '8.2'].map((no, place) => row(no, 10 + place))
    const start = startIn(earlierOf({ template: older.id, rows }), newer, crosswalks)
    expect(start.rows.map(({ no, now }) => [no, now])).toEqual([
      ['1.1', '1.1'],
      // Worth less than it was: its points do not compare.
      ['3.2', null],
      ['4.4', '4.5'],
      // Two became one.
      ['8.2', null],
    ])
  })
})

describe('[U5] the report', () => {
  test('has what came of each improvement, and the earlier result under its own numbers', () => {
    const story = earlierStory()
    story.must(cleo, { ...inTwo, outcome: 'not', text: '' })
    expect(shownBeside(story.state, undefined, crosswalks)).toEqual({
      comparison: undefined,
      earlier: [
        {
          year: 2020,
          total: 97,
          areas: earlier.areas,
          rows: [
            { no: '1.1', points: 31 },
            { no: '2.1', points: 42 },
          ],
        },
      ],
      followUp: {
        year: 2020,
        items: [
          { area: 1, improvement: 'Mät oftare', outcome: null, comment: '' },
          { area: 2, improvement: 'Fråga fler', outcome: 'not', comment: '' },
        ],
      },
    })
  })

  test('without a total there is no earlier result, and without improvements nothing to follow up', () => {
    const story = earlierStory({ ...earlier, total: null, improvements: [] })
    expect(shownBeside(story.state, undefined, crosswalks)).toEqual({
      comparison: undefined,
      earlier: [],
      followUp: undefined,
    })
  })

  test('what it started from stands in the place of what is published of that year', () => {
    const base = { set: 'egna', version: 1, since: 2023 }
    const published = (year: number, total: number) => {
      const [table] = publishedTables
      if (!table) throw new Error('no figures')
      return { ...resultOf(table), municipality: 'ÅVIK kommun', year, total, areas: [], rows: [] }
    }
    const results = [published(2022, 500), published(2020, 96), published(2016, 80)]
    const set = { id: 'egna', name: 'Egna', version: 1, dated: '2026-01-01', results }
    const story = earlierStory()
    story.act(lena, { type: 'compare', base }, { comparable: true })
    const { earlier: shown } = shownBeside(story.state, set, crosswalks)
    expect(shown.map(({ year, total }) => [year, total])).toEqual([
      [2016, 80],
      [2020, 97],
      [2022, 500],
    ])
  })
})

function row(no: string, points: number) {
  return { no: subQuestionNo.parse(no), points }
}

function earlierOf(some: Pick<EarlierEvaluation, 'template' | 'rows'>): EarlierEvaluation {
  return { ...earlier, areas: [], improvements: [], ...some }
}
