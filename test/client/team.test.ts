import {
  consequencesOf,
  lackingEvaluators,
  recusableAreas,
  runsOf,
  standingOf,
  whyNobody,
} from '@samsyn/client/team'
import { type AreaNo, areaNo, isRefused, type PersonId } from '@samsyn/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agree,
  anna,
  bert,
  cleo,
  dora,
  lena,
  olle,
  propose,
  Story,
  submit,
} from '../support/story.ts'

const area = (no: number): AreaNo => areaNo.parse(no)
const recuse = (person: PersonId, where: number | 'all') =>
  ({ type: 'recuse', person, area: where, reason: 'my brother' }) as const

describe('where somebody judges', () => {
  test('everywhere, from the beginning', () => {
    const view = new Story().view(lena)
    expect(standingOf(view, anna)).toEqual({ recusedFrom: [], notIn: [], partlyIn: [] })
    expect(recusableAreas(view, anna)).toEqual([1, 2])
    expect(recusableAreas(view, olle)).toEqual([])
  })

  test('not where one is recused, and who is recused there knows of nobody', () => {
    const story = new Story()
    story.must(lena, recuse(bert, 1))
    expect(standingOf(story.view(lena), bert)).toEqual({
      recusedFrom: [1],
      notIn: [],
      partlyIn: [],
    })
    expect(recusableAreas(story.view(lena), bert)).toEqual([2])
    expect(standingOf(story.view(bert), anna)).toMatchObject({ notIn: [], partlyIn: [] })
    story.must(lena, recuse(bert, 'all'))
    expect(standingOf(story.view(anna), bert).recusedFrom).toBe('all')
    expect(recusableAreas(story.view(lena), bert)).toEqual([])
  })

  test('only where judging went on, for who came later', () => {
    const story = new Story()
    for (const no of ['1.1', '2.1'])
      for (const person of [anna, bert]) story.must(person, submit(no, 10))
    story.must(lena, { type: 'assign', person: dora })
    expect(standingOf(story.view(lena), dora)).toEqual({
      recusedFrom: [],
      notIn: [2],
      partlyIn: [1],
    })
  })
})

describe('what waits for an assignment', () => {
  test('[C8] areas with fewer than two, for all who see them', () => {
    const story = new Story()
    expect(lackingEvaluators(story.view(lena))).toEqual([])
    story.must(lena, recuse(bert, 2))
    expect(lackingEvaluators(story.view(lena))).toEqual([2])
    expect(lackingEvaluators(story.view(anna))).toEqual([2])
    story.must(lena, { type: 'assign', person: dora })
    expect(lackingEvaluators(story.view(lena))).toEqual([])
  })

  test('why nobody may be assigned is what the rules go by', () => {
    const three = new Story({ evaluators: [anna, bert, cleo] })
    expect(whyNobody(three.view(lena))).toBe('allThree')
    expect(three.wouldSay(lena, { type: 'assign', person: dora })).toEqual({
      refused: 'nowhereToJoin',
    })
    for (const no of ['1.1', '1.2', '2.1'])
      for (const person of [anna, bert, cleo]) three.must(person, submit(no, 10))
    expect(whyNobody(three.view(lena))).toBe('allOpened')
    expect(whyNobody(new Story().view(lena))).toBe('nobodyLeft')
  })
})

describe('what a recusal brings', () => {
  test('agreed opens again, a proposal falls, one is left and the lead must act', () => {
    const story = new Story()
    for (const no of ['1.1', '2.1'])
      for (const person of [anna, bert]) story.must(person, submit(no, 10))
    story.must(anna, propose('1.1', 10))
    story.must(anna, propose('2.1', 10))
    story.must(bert, agree('2.1', 1))
    expect(consequencesOf(story.view(lena), bert, 'all')).toEqual({
      reopened: 1,
      fallen: 1,
      revealed: 0,
      leadDecides: 2,
      waiting: [1],
    })
    expect(consequencesOf(story.view(lena), bert, area(2))).toMatchObject({
      reopened: 1,
      fallen: 0,
      waiting: [],
    })
  })

  test('[C3] of three, the two who have handed in see it open at once', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    for (const person of [anna, bert]) story.must(person, submit('1.1', 10))
    expect(consequencesOf(story.view(lena), cleo, area(1))).toMatchObject({
      revealed: 1,
      waiting: [],
    })
  })

  test('is what the rules do, whatever was done before', () => {
    const evaluators = [anna, bert, cleo]
    const step = fc.record({
      who: fc.constantFrom(...evaluators),
      act: fc.constantFrom('submit', 'propose', 'agree', 'recuse'),
      no: fc.constantFrom('1.1', '1.2', '2.1'),
    })
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.constantFrom('subQuestion' as const, 'area' as const),
        fc.constantFrom(1, 2, 'all' as const),
        (steps, reveal, where) => {
          const story = new Story({ evaluators, reveal })
          for (const { who, act, no } of steps) {
            const open = story.row(no).proposal?.no ?? null
            if (act === 'submit') story.say(who, submit(no, 10))
            if (act === 'propose') story.say(who, propose(no, 10, open))
            if (act === 'agree' && open !== null) story.say(who, agree(no, open))
            if (act === 'recuse') story.say(who, recuse(who, Number(no[0])))
          }
          const before = story.view(lena)
          const told = consequencesOf(before, anna, where === 'all' ? 'all' : area(where))
          if (isRefused(story.say(lena, recuse(anna, where)))) {
            expect(told).toEqual({
              reopened: 0,
              fallen: 0,
              revealed: 0,
              leadDecides: 0,
              waiting: [],
            })
            return
          }
          const after = story.view(lena)
          const rows = before.areas.flatMap((one, nth) =>
            one.subQuestions.map((row, at) => ({
              before: row,
              after: after.areas[nth]?.subQuestions[at],
            })),
          )
          const moved = (from: string, to: string) =>
            rows.filter((row) => row.before.state === from && row.after?.state === to).length
          expect(told.reopened).toBe(moved('agreed', 'revealed'))
          expect(told.revealed).toBe(moved('judging', 'revealed'))
          const fallen = rows.filter(
            (row) => row.before.state === 'revealed' && row.before.proposal && !row.after?.proposal,
          )
          expect(told.fallen).toBe(fallen.length)
          // Where it says that somebody must be assigned, that is the next act (C8).
          for (const no of told.waiting) {
            const next = after.areas.find((one) => one.no === no)?.subQuestions
            expect(next?.some((row) => row.next?.act === 'assign')).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

test.each([
  [[], []],
  [[4], ['4']],
  [
    [3, 4],
    ['3', '4'],
  ],
  [
    [5, 1, 3, 2, 8],
    ['1–3', '5', '8'],
  ],
  [[1, 2, 3, 4, 5, 6, 7, 8], ['1–8']],
])('%j is said %j', (numbers, said) => {
  expect(runsOf(numbers)).toEqual(said)
})
