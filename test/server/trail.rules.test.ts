import { type Recorded, subQuestionNo, type TeamEvent } from '@samsyn/scoring'
import { checkTrail, withheldRow } from '@samsyn/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finalised } from '../support/finalised.ts'
import { clean, done, finalise, finish, wholeStory } from '../support/outsideStory.ts'
import {
  agree,
  anna,
  bert,
  cleo,
  lena,
  propose,
  Story,
  smallTemplate,
  submit,
} from '../support/story.ts'
import { stories, trailId, trailOf } from '../support/trailOf.ts'

/** What a trail tells must be possible by the rules, also where its chain was made anew. */

const SLOW = 120_000
const templateById = () => smallTemplate

function checked(recorded: readonly Recorded[]) {
  return checkTrail(trailId, trailOf(recorded), { templateById })
}

/** Numbered anew, as somebody who makes the whole chain anew would. */
function numbered(recorded: readonly Recorded[]): Recorded[] {
  return recorded.map((one, nth) => ({ ...one, seq: nth + 1 }))
}

/** 1.1 is agreed at 16, returned, and agreed at 18. */
function returnedOnce(): Story {
  const story = new Story()
  const on = { subQuestion: '1.1' } as const
  story.must(anna, submit('1.1', 16))
  story.must(bert, { ...submit('1.1', 18), rationale: 'två planer' } as never)
  story.must(anna, propose('1.1', 16))
  story.must(bert, agree('1.1', 1))
  story.must(lena, { type: 'return', ...on, reason: 'nytt underlag' })
  story.must(bert, propose('1.1', 18))
  story.must(anna, agree('1.1', 2))
  return story
}

test('every history that the rules allow is found to be by the rules, with its score', () => {
  fc.assert(
    fc.property(stories(40), (story) => {
      const figure = story.view(lena).total
      const rows = story.view(lena).areas.flatMap(({ subQuestions }) => subQuestions)
      expect(checked(story.recorded)).toMatchObject({
        whole: true,
        rules: 'followed',
        decided: rows.filter(({ consensus }) => consensus).length,
        subQuestions: 3,
        points: figure.state === 'complete' ? figure.points : figure.soFar,
      })
    }),
    { numRuns: 150 },
  )
}, 120_000)

test(
  'a changed score after a decision is impossible without a return that has a reason',
  () => {
    let changes = 0
    fc.assert(
      fc.property(stories(60), ({ recorded }) => {
        const decided = new Map<string, TeamEvent & { value: number }>()
        const back = new Set<string>()
        for (const { event } of recorded) {
          if (event.type === 'returned') {
            expect(event.reason.trim()).not.toBe('')
            back.add(event.subQuestion)
          }
          // A recusal returns what rested on the person, and it has a reason too.
          if (event.type === 'recused') {
            expect(event.reason.trim()).not.toBe('')
            for (const { no, area } of rowsOf())
              if (event.area === 'all' || event.area === area) back.add(no)
          }
          if (event.type !== 'consensusReached' && event.type !== 'adjudicated') continue
          if (decided.has(event.subQuestion)) {
            expect([event, back.has(event.subQuestion)]).toEqual([event, true])
            if (decided.get(event.subQuestion)?.value !== event.value) changes += 1
          }
          decided.set(event.subQuestion, event)
          back.delete(event.subQuestion)
        }
      }),
      { numRuns: 150 },
    )
    // Else it was about nothing.
    expect(changes).toBeGreaterThan(0)
  },
  SLOW,
)

function rowsOf() {
  return smallTemplate.areas.flatMap(({ no: area, subQuestions }) =>
    subQuestions.map(({ no }) => ({ no, area })),
  )
}

test('without its return a second decision is against the rules, however well it is chained', () => {
  const { recorded } = returnedOnce()
  expect(checked(recorded)).toMatchObject({
    whole: true,
    rules: 'followed',
    decided: 1,
    points: 18,
  })
  const without = numbered(recorded.filter(({ event }) => event.type !== 'returned'))
  const seq =
    without.findIndex(({ event }) => event.type === 'proposed' && event.proposal === 2) + 1
  expect(checked(without)).toMatchObject({ whole: false, by: 'rules', seq })
  const unreasoned = recorded.map((one) =>
    one.event.type === 'returned' ? { ...one, event: { ...one.event, reason: ' ' } } : one,
  )
  expect(checked(unreasoned)).toMatchObject({ by: 'rules', why: 'returned without a reason' })
})

test.each<[string, (event: TeamEvent) => TeamEvent | undefined, TeamEvent['type'] | undefined]>([
  [
    'another consensus',
    (e) => (e.type === 'consensusReached' ? { ...e, value: 12_000 as never } : e),
    'consensusReached',
  ],
  [
    'another judgement than was handed in when',
    (e) => (e.type === 'revealed' ? { ...e, judgements: e.judgements.slice(1) } : e),
    'revealed',
  ],
  [
    'a judgement that is missing',
    (e) => (e.type === 'judgementSubmitted' ? undefined : e),
    'revealed',
  ],
  [
    'a consensus that one of two agrees to',
    (e) => (e.type === 'agreed' ? undefined : e),
    'consensusReached',
  ],
  [
    'points for what is only planned',
    (e) => (e.type === 'proposed' ? { ...e, stage: 'planned' as const } : e),
    'proposed',
  ],
  [
    'another beginning',
    (e) => (e.type === 'evaluationCreated' ? { ...e, people: [] } : e),
    'evaluationCreated',
  ],
  ['no beginning', (e) => (e.type === 'evaluationCreated' ? undefined : e), 'judgementSubmitted'],
])('%s is against the rules', (_, change, first) => {
  const forged = numbered(
    returnedOnce().recorded.flatMap((one) => {
      const event = change(one.event)
      return event ? [{ ...one, event }] : []
    }),
  )
  const found = checked(forged)
  expect(found).toMatchObject({ whole: false, by: 'rules' })
  const seq = 'seq' in found ? found.seq : 0
  expect(forged[seq - 1]?.event.type).toBe(first)
})

test('somebody without the part for it, and an hour that does not fit, are found', () => {
  const story = returnedOnce()
  const by = (type: TeamEvent['type'], change: Partial<Recorded>) =>
    checked(story.recorded.map((one) => (one.event.type === type ? { ...one, ...change } : one)))
  expect(by('returned', { actor: cleo })).toMatchObject({
    by: 'rules',
    why: /notYourRole/ as never,
  })
  expect(by('consensusReached', { at: 1 })).toMatchObject({ by: 'rules' })
})

test('once it is final nothing happens to it but erasures, of what came before', () => {
  const { recorded } = done(done(wholeStory(), lena, finalise, clean), lena, finish)
  const after = (...events: TeamEvent[]) =>
    checked([
      ...recorded,
      ...events.map((event, nth) => ({
        seq: recorded.length + nth + 1,
        at: 2000,
        actor: lena,
        event,
      })),
    ])
  const erasing = (row: number): TeamEvent => {
    return { type: 'textsErased', person: cleo, reason: 'x', rows: [row] }
  }
  expect(after(erasing(2))).toMatchObject({ whole: true, rules: 'followed' })
  expect(after(finalised(1))).toMatchObject({ by: 'rules', seq: recorded.length + 1 })
  expect(after(erasing(99_999))).toMatchObject({ by: 'rules', seq: recorded.length + 1 })
  const returned: TeamEvent = {
    type: 'returned',
    subQuestion: subQuestionNo.parse('1.1'),
    reason: 'igen',
  }
  expect(after(returned)).toMatchObject({ by: 'rules', seq: recorded.length + 1 })
  const again: TeamEvent = {
    type: 'reopened',
    revision: 2,
    of: finish.digest,
    reason: 'en siffra var fel',
  }
  expect(after(again, returned)).toMatchObject({ whole: true })
})

test('what was never whole is not final', () => {
  const { recorded } = returnedOnce()
  const seq = recorded.length + 1
  const ended = { seq, at: 2000, actor: lena, event: finalised(1) }
  expect(checked([...recorded, ended])).toMatchObject({ by: 'rules', seq })
})

test('any two events of a history changed about, and chained anew, are mostly impossible', () => {
  const { recorded } = returnedOnce()
  for (let nth = 0; nth < recorded.length - 1; nth++) {
    const [one, other] = recorded.slice(nth, nth + 2) as [Recorded, Recorded]
    const swapped = numbered(recorded.toSpliced(nth, 2, other, one))
    // Two judgements may be handed in in any order; the second reveals.
    const mayBe = one.event.type === 'judgementSubmitted' && other.event.type === one.event.type
    expect([nth, checked(swapped).whole && !mayBe]).toEqual([nth, false])
  }
})

test('without its template, or without every event’s content, the rules are not asked', () => {
  const rows = trailOf(returnedOnce().recorded)
  const unknown = checkTrail(trailId, rows, { templateById: () => undefined })
  expect(unknown).toMatchObject({ whole: true, rules: 'notAsked', why: 'unknownTemplate' })
  const withheld = rows.map((row) => (row.seq === 4 ? withheldRow(row) : row))
  expect(checkTrail(trailId, withheld, { templateById })).toMatchObject({
    whole: true,
    rules: 'notAsked',
    why: 'withheld',
  })
})
