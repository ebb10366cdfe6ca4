import {
  announcementOf,
  panelState,
  placeOf,
  rationaleAsked,
  waitsFor,
} from '@samsyn/client/judging'
import { type PersonId, type Points, type SubQuestionNo, subQuestionNo } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import { agree, anna, bert, cleo, lena, olle, propose, Story, submit } from '../support/story.ts'

const no = (text: string): SubQuestionNo => subQuestionNo.parse(text)

function stateOf(story: Story, person: PersonId, row = '1.1') {
  const view = story.view(person)
  const place = placeOf(view, no(row))
  if (!place) throw new Error(`no row ${row}`)
  return panelState(view, place)
}

/** Anna says 16 and Bert 21 of 40. */
function revealed(): Story {
  const story = new Story()
  story.must(anna, submit('1.1', 16, 'few'))
  story.must(bert, submit('1.1', 21, 'many'))
  return story
}

describe('before the reveal', () => {
  test('an evaluator has a sheet and is told that it opens when both have handed in', () => {
    expect(stateOf(new Story(), anna)).toMatchObject({
      kind: 'sheet',
      mine: { value: null, submitted: false },
      blind: { submitted: [], opens: { when: 'allSubmit', waitsFor: [anna, bert] } },
    })
  })

  test('[C2] a colleague who has handed in shows by name and time, and it waits for oneself', () => {
    const story = new Story()
    story.must(bert, submit('1.1', 21, 'many'))
    const state = stateOf(story, anna)
    expect(state).toMatchObject({
      kind: 'sheet',
      blind: { submitted: [{ person: bert }], opens: { when: 'allSubmit', waitsFor: [anna] } },
    })
    expect(JSON.stringify(state)).not.toMatch(/21|many/)
  })

  test('what is handed in is read only, and waits for the other', () => {
    const story = new Story()
    story.must(anna, submit('1.1', 16))
    expect(stateOf(story, anna)).toMatchObject({
      kind: 'submitted',
      mine: { value: 16_000 },
      blind: { opens: { when: 'allSubmit', waitsFor: [bert] } },
    })
  })

  test.each([lena, olle])('[C1] %s only watches', (person) => {
    const story = new Story()
    story.must(anna, submit('1.1', 16, 'few'))
    const state = stateOf(story, person)
    expect(state).toMatchObject({ kind: 'watching', blind: { submitted: [{ person: anna }] } })
    expect(JSON.stringify(state)).not.toMatch(/16|few/)
  })

  test('[C3] with reveal per area, it says how much each has left in the whole area', () => {
    const story = new Story({ reveal: 'area' })
    story.must(anna, submit('1.1', 16))
    expect(stateOf(story, anna)).toMatchObject({
      kind: 'submitted',
      blind: {
        opens: {
          when: 'areaDone',
          left: [
            { person: anna, count: 1 },
            { person: bert, count: 2 },
          ],
        },
      },
    })
    story.must(anna, submit('1.2', 10))
    expect(stateOf(story, anna)).toMatchObject({
      blind: { opens: { left: [{ person: bert, count: 2 }] } },
    })
  })

  test('with one evaluator left it says that another must be assigned', () => {
    const story = new Story()
    story.must(bert, { type: 'recuse', person: bert, area: 1, reason: 'my brother' })
    expect(stateOf(story, anna)).toMatchObject({
      blind: { opens: { when: 'moreAssigned', remain: [anna], assign: [lena] } },
    })
    expect(stateOf(story, bert)).toEqual({ kind: 'hidden' })
    story.must(anna, { type: 'recuse', person: anna, area: 1, reason: 'my sister' })
    expect(stateOf(story, olle)).toMatchObject({
      blind: { opens: { when: 'moreAssigned', remain: [] } },
    })
  })

  test('[C3] of three, it names those who have handed in and those it waits for', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    story.must(bert, submit('1.1', 21))
    const blind = { submitted: [{ person: bert }], opens: { waitsFor: [anna, cleo] } }
    for (const person of [anna, bert, cleo, lena])
      expect(stateOf(story, person)).toMatchObject({ blind })
    story.must(cleo, submit('1.1', 20))
    expect(stateOf(story, anna)).toMatchObject({
      blind: { submitted: [{ person: bert }, { person: cleo }], opens: { waitsFor: [anna] } },
    })
    story.must(bert, { type: 'withdraw', subQuestion: '1.1' })
    expect(stateOf(story, anna)).toMatchObject({
      blind: { submitted: [{ person: cleo }], opens: { waitsFor: [anna, bert] } },
    })
  })

  test('[C3] of three with reveal per area, who is done is not among those with something left', () => {
    const story = new Story({ evaluators: [anna, bert, cleo], reveal: 'area' })
    for (const row of ['1.1', '1.2'] as const) story.must(bert, submit(row, 21))
    story.must(cleo, submit('1.2', 21))
    const left = [
      { person: anna, count: 2 },
      { person: cleo, count: 1 },
    ]
    for (const row of ['1.1', '1.2'])
      expect(stateOf(story, anna, row)).toMatchObject({ blind: { opens: { left } } })
    story.must(lena, { type: 'recuse', person: anna, area: 1, reason: 'her brother' })
    expect(stateOf(story, lena, '1.2')).toMatchObject({
      blind: { opens: { left: [{ person: cleo, count: 1 }] } },
    })
  })

  test.each(['finalising', 'final'] as const)('while %s it promises no opening', (phase) => {
    const view = { ...new Story().view(anna), phase }
    const place = placeOf(view, no('1.1'))
    if (!place) throw new Error('no row 1.1')
    expect(panelState(view, place)).toMatchObject({ blind: { opens: { when: 'notNow' } } })
  })
})

describe('after the reveal', () => {
  test('the judgements lie open to all in the team', () => {
    const story = revealed()
    for (const person of [anna, bert, lena, olle])
      expect(stateOf(story, person)).toMatchObject({
        kind: 'open',
        judgements: [{ value: 16_000 }, { value: 21_000 }],
      })
  })

  test('an open proposal waits for those in Q who have not agreed to it', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    story.must(anna, submit('1.1', 16))
    story.must(bert, submit('1.1', 18))
    story.must(cleo, submit('1.1', 17))
    expect(waitsFor(story.row('1.1'))).toEqual([])
    story.must(anna, propose('1.1', 17))
    expect(waitsFor(story.row('1.1'))).toEqual([bert, cleo])
    story.must(cleo, agree('1.1', 1))
    expect(waitsFor(story.row('1.1'))).toEqual([bert])
    story.must(anna, { type: 'takeBack', subQuestion: '1.1', proposal: 1 })
    expect(waitsFor(story.row('1.1'))).toEqual([anna, bert])
    story.must(bert, { type: 'recuse', person: bert, area: 1, reason: 'my brother' })
    expect(waitsFor(story.row('1.1'))).toEqual([])
  })

  test('[C7] what is decided says whether it was agreed or adjudicated', () => {
    const agreed = revealed()
    agreed.must(anna, propose('1.1', 18))
    agreed.must(bert, agree('1.1', 1))
    expect(stateOf(agreed, olle)).toMatchObject({
      kind: 'decided',
      consensus: { by: 'agreement', value: 18_000 },
    })
    const adjudicated = revealed()
    adjudicated.must(anna, { type: 'escalate', subQuestion: '1.1', reason: 'stuck' })
    adjudicated.must(lena, {
      type: 'adjudicate',
      subQuestion: '1.1',
      value: { points: 20 },
      stage: 'approach',
      reason: 'the interviews',
    })
    expect(stateOf(adjudicated, anna)).toMatchObject({
      kind: 'decided',
      consensus: { by: 'adjudication', rationale: 'the interviews' },
    })
  })

  test('[C6] a rationale is asked for exactly where the rules refuse a proposal without one', () => {
    const apart = revealed()
    const near = new Story()
    near.must(anna, submit('1.1', 16))
    near.must(bert, submit('1.1', 18))
    for (const [story, because] of [
      [apart, ['divergent', 'divergent', 'divergent']],
      [near, ['outside', undefined, 'outside']],
    ] as const)
      for (const [at, points] of [15.999, 17, 18.001].entries()) {
        const asked = rationaleAsked(story.row('1.1'), Math.round(points * 1000) as Points)
        expect(asked).toBe(because[at])
        const answer = story.wouldSay(anna, propose('1.1', points, null, ''))
        expect('refused' in answer).toBe(asked !== undefined)
      }
  })
})

describe('what is said aloud', () => {
  /** What changes for Lena's row by one act. */
  function newsOf(story: Story, act: () => void) {
    const before = story.row('1.1')
    act()
    return announcementOf(before, story.row('1.1'))
  }

  test('handing in, taking back, and the reveal rather than the last submission', () => {
    const story = new Story()
    expect(newsOf(story, () => story.must(anna, submit('1.1', 16)))).toEqual({
      what: 'submitted',
      who: [anna],
    })
    const withdraw = () => story.must(anna, { type: 'withdraw', subQuestion: '1.1' })
    expect(newsOf(story, withdraw)).toEqual({ what: 'withdrawn', who: [anna] })
    story.must(anna, submit('1.1', 16))
    expect(newsOf(story, () => story.must(bert, submit('1.1', 21)))).toEqual({ what: 'revealed' })
  })

  test('a draft says nothing to anybody', () => {
    const story = new Story()
    const save = () =>
      story.must(anna, {
        type: 'save',
        subQuestion: '1.1',
        draft: { value: { points: 16 }, stage: null, rationale: 'few' },
      })
    expect(newsOf(story, save)).toBeUndefined()
  })

  test('somebody who is recused after handing in has not taken anything back', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    story.must(anna, submit('1.1', 16))
    const recuse = () =>
      story.must(anna, { type: 'recuse', person: anna, area: 1, reason: 'my brother' })
    expect(newsOf(story, recuse)).toBeUndefined()
  })

  test('proposing, agreeing, taking back, another proposal, and the end', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    for (const person of [anna, bert, cleo]) story.must(person, submit('1.1', 16))
    const say = (person: PersonId, said: Parameters<Story['must']>[1]) =>
      newsOf(story, () => story.must(person, said))
    expect(say(anna, propose('1.1', 16))).toEqual({ what: 'proposed', who: anna, value: 16_000 })
    expect(say(bert, agree('1.1', 1))).toEqual({ what: 'agreedBy', who: [bert] })
    const back = { type: 'takeBack', subQuestion: '1.1', proposal: 1 } as const
    expect(say(bert, back)).toEqual({ what: 'takenBack', who: [bert] })
    expect(say(anna, back)).toEqual({ what: 'proposalVoid' })
    expect(say(bert, propose('1.1', 17))).toMatchObject({ what: 'proposed', who: bert })
    expect(say(cleo, propose('1.1', 16, 2))).toMatchObject({ what: 'proposed', who: cleo })
    story.must(anna, agree('1.1', 3))
    expect(say(bert, agree('1.1', 3))).toEqual({
      what: 'decided',
      by: 'agreement',
      value: 16_000,
    })
    const returned = { type: 'return', subQuestion: '1.1', reason: 'see 1.2' } as const
    expect(say(anna, returned)).toEqual({ what: 'returned', who: anna })
    const escalated = { type: 'escalate', subQuestion: '1.1', reason: 'stuck' } as const
    expect(say(cleo, escalated)).toEqual({ what: 'escalated', who: cleo })
  })
})
