import {
  command as commandSchema,
  type EvaluationState,
  evaluationView,
  mayReadEvent,
  type PersonId,
  textRight,
  versionFor,
  viewFor,
  waitingFor,
} from '@samsyn/scoring'
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
  propose,
  type Said,
  Story,
  submit,
} from '../support/story.ts'

const recuse = (person: PersonId, area: number | 'all'): Said => ({
  type: 'recuse',
  person,
  area,
  reason: 'a conflict',
})
const administrator = { person: dora, administrator: true }

describe('who sees what', () => {
  test('the municipality and strangers see no evaluation at all', () => {
    const { state } = new Story()
    expect(viewFor(state, { person: kommunen, administrator: false })).toBeUndefined()
    expect(viewFor(state, { person: kommunen, administrator: true })).toBeUndefined()
    expect(viewFor(state, { person: dora, administrator: false })).toBeUndefined()
  })

  test('an administrator without a part sees titles, people, phase and counts, and no points', () => {
    const story = new Story()
    story.must(anna, submit('1.1', '12,345', 'not for you'))
    story.must(bert, submit('1.1', '12,345', 'not for you'))
    story.must(anna, propose('1.1', '12,345', null, 'not for you'))
    story.must(bert, agree('1.1', 1))
    const view = viewFor(story.state, administrator)
    expect(view).toMatchObject({
      kind: 'administrator',
      municipality: 'Åvik',
      phase: 'open',
      counts: { subQuestions: 3, decided: 1 },
    })
    expect(JSON.stringify(view)).not.toMatch(/12345|not for you/)
    expect(evaluationView.parse(view)).toEqual(view)
  })

  test('appointing shows: an administrator sees who is in it', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    story.must(lena, recuse(anna, 2))
    const view = viewFor(story.state, administrator)
    expect(view?.people[0]).toEqual({ person: anna, role: 'evaluator', recusedFrom: [2] })
  })

  test('[C1][C2] before the reveal the team sees that, by whom and when, and nothing else', () => {
    const story = new Story()
    story.must(anna, submit('1.1', '12,345', 'mine alone'))
    for (const person of [bert, lena, olle]) {
      expect(story.row('1.1', person).judges[0]).toMatchObject({
        person: anna,
        status: 'submitted',
      })
      expect(JSON.stringify(story.view(person))).not.toMatch(/12345|mine alone/)
    }
    expect(story.row('1.1', anna).mine).toMatchObject({ value: 12_345, rationale: 'mine alone' })
  })

  test('after the reveal the whole team sees all judgements', () => {
    const story = new Story()
    story.must(anna, submit('1.1', 10, 'ten'))
    story.must(bert, submit('1.1', 12, 'twelve'))
    for (const person of [anna, bert, lena, olle]) {
      expect(story.row('1.1', person).judgements?.map(({ rationale }) => rationale)).toEqual([
        'ten',
        'twelve',
      ])
      expect(story.row('1.1', person).mine).toBeNull()
    }
  })

  test('[S9] only the lead sees the unrounded sums', () => {
    const story = new Story()
    expect(story.view(lena).unrounded).toEqual({ sum: 0, drift: 0 })
    for (const person of [anna, olle]) {
      expect(story.view(person).unrounded).toBeNull()
      expect(story.view(person).areas.map((area) => area.unrounded)).toEqual([null, null])
    }
  })

  test('every view fits the schema that the client reads it with', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    for (const person of [anna, bert, cleo]) story.must(person, submit('1.1', 10))
    story.must(anna, propose('1.1', 10))
    story.must(cleo, recuse(cleo, 2))
    for (const person of [anna, bert, cleo, lena, olle]) {
      const view = story.view(person)
      expect(evaluationView.parse(JSON.parse(JSON.stringify(view)))).toEqual(view)
    }
  })
})

describe('a recused person', () => {
  function agreedAndNot(): Story {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    for (const no of ['1.1', '1.2']) {
      for (const person of [anna, bert, cleo]) story.must(person, submit(no, 10, 'secret'))
    }
    story.must(cleo, recuse(cleo, 1))
    for (const no of ['1.1', '1.2']) story.must(anna, propose(no, 10, null, 'the agreed words'))
    story.must(bert, agree('1.1', 1))
    return story
  }

  test('sees of the area’s sub-questions only what is agreed', () => {
    const story = agreedAndNot()
    expect(story.row('1.1', cleo)).toMatchObject({
      state: 'agreed',
      consensus: { value: 10_000, rationale: 'the agreed words' },
      printed: { points: 10, percent: 25 },
      judges: [],
      judgements: null,
      spread: null,
      judgedRange: null,
      may: [],
    })
    expect(story.row('1.2', cleo)).toMatchObject({
      state: 'hidden',
      version: 0,
      judges: [],
      mine: null,
      proposal: null,
      consensus: null,
      next: null,
    })
    expect(JSON.stringify(story.view(cleo))).not.toContain('secret')
    expect(story.row('2.1', cleo)).toMatchObject({ state: 'judging', next: { act: 'submit' } })
    expect(story.view(cleo).areas.map((area) => area.recused)).toEqual([true, false])
  })

  test('reads of the team’s stream what is agreed there, and all of the rest', () => {
    const story = agreedAndNot()
    const read = story.recorded
      .map(({ event }) => event)
      .filter((event) => mayReadEvent(story.state, cleo, event))
    expect(read.map((event) => event.type)).toEqual([
      'evaluationCreated',
      'recused',
      'consensusReached',
    ])
    for (const { event } of story.recorded) {
      expect(mayReadEvent(story.state, olle, event)).toBe(true)
      expect(mayReadEvent(story.state, kommunen, event)).toBe(false)
      expect(mayReadEvent(story.state, dora, event)).toBe(false)
    }
  })

  test('reads the area’s text and writes nothing in it', () => {
    const { state } = agreedAndNot()
    expect([1, 2, undefined].map((area) => textRight(state, cleo, area))).toEqual([
      'read',
      'write',
      'write',
    ])
  })
})

describe('the right to the text', () => {
  const right = (state: EvaluationState, area?: number) =>
    [anna, lena, olle, kommunen, dora].map((person) => textRight(state, person, area))

  test('evaluators write, lead and observers read, others have no door', () => {
    expect(right(new Story().state, 1)).toEqual(['write', 'read', 'read', 'none', 'none'])
    expect(right(new Story().state)).toEqual(['write', 'read', 'read', 'none', 'none'])
  })

  test('nobody writes while the evaluation is not open', () => {
    const state: EvaluationState = { ...new Story().state, phase: 'finalising' }
    expect(right(state, 1)).toEqual(['read', 'read', 'read', 'none', 'none'])
  })

  test('recused from everything, one writes nowhere', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    story.must(lena, recuse(anna, 'all'))
    expect([1, 2, undefined].map((area) => textRight(story.state, anna, area))).toEqual([
      'read',
      'read',
      'read',
    ])
  })
})

describe('versions', () => {
  test('a row counts its own team events, the evaluation all of them, one’s own part only one’s own', () => {
    const story = new Story()
    const save = (person: PersonId) =>
      story.must(person, {
        type: 'save',
        subQuestion: '1.1',
        draft: { value: null, stage: null, rationale: '' },
      })
    save(anna)
    save(anna)
    save(bert)
    expect([story.view(anna).ownVersion, story.view(bert).ownVersion]).toEqual([2, 1])
    expect([story.view(lena).ownVersion, story.view(lena).version]).toEqual([0, 1])
    story.must(anna, submit('1.1', 10))
    story.must(bert, submit('1.1', 10))
    expect(['1.1', '1.2'].map((no) => story.row(no).version)).toEqual([3, 0])
    expect(story.view(lena).version).toBe(4)
  })

  test('a command is compared with its row, or with the evaluation', () => {
    const story = new Story()
    story.must(anna, submit('1.1', 10))
    const versionOf = (said: Said) => versionFor(story.state, commandSchema.parse(said), anna)
    expect(versionOf(submit('1.1', 10))).toBe(1)
    expect(versionOf(submit('1.2', 10))).toBe(0)
    expect(versionOf({ type: 'assign', person: dora })).toBe(2)
  })
})

test('[C8] what waits for a person is what they can do now', () => {
  const story = new Story({ reveal: 'area' })
  expect([anna, lena].map((person) => waitingFor(story.state, person))).toEqual([3, 0])
  story.must(anna, submit('1.1', 10))
  story.must(anna, submit('1.2', 10))
  story.must(anna, submit('2.1', 10))
  expect([anna, bert].map((person) => waitingFor(story.state, person))).toEqual([0, 3])
  story.must(bert, submit('1.1', 10))
  expect([anna, bert].map((person) => waitingFor(story.state, person))).toEqual([0, 2])
  story.must(bert, recuse(bert, 'all'))
  expect([bert, lena].map((person) => waitingFor(story.state, person))).toEqual([0, 3])
})
