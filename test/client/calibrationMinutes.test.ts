import { agreementsTo, decidedIn, eventsSince, minutesOf } from '@samsyn/client/calibration'
import { i18nIn } from '@samsyn/client/locales'
import { type PersonId, type ProposalNo, subQuestionNo } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agree,
  anna,
  bert,
  lena,
  olle,
  propose,
  type Said,
  Story,
  smallTemplate,
  submit,
} from '../support/story.ts'

const frame = {
  id: 'avik',
  template: smallTemplate,
  people: [
    { id: anna, name: 'Anna Åberg', role: 'evaluator', color: 0 },
    { id: bert, name: 'Bert Berg', role: 'evaluator', color: 1 },
    { id: lena, name: 'Lena Lund', role: 'lead', color: 2 },
    { id: olle, name: 'Olle Ohm', role: 'observer', color: 3 },
  ] as const,
}
const NOW = new Date('2026-03-09T15:00:00').getTime()
/** When the screen was opened: the field "Sedan" shows that minute. */
const BEGAN = new Date('2026-03-09T13:58:59').getTime()

async function minutes(story: Story, person: PersonId = anna, after = 1) {
  const i18n = await i18nIn('sv')
  const meeting = { view: story.view(person), frame: { ...frame, people: [...frame.people] } }
  const since = { after, at: BEGAN }
  const text = minutesOf(i18n, { ...meeting, events: story.recorded, since, now: NOW })
  return text.replaceAll('\u00a0', ' ')
}

/** Both judge 1.1 apart, Bert proposes and Anna agrees. */
function agreedOn(story = new Story()): Story {
  story.must(anna, submit('1.1', 16, 'few'))
  story.must(bert, submit('1.1', 21, 'many'))
  story.must(bert, propose('1.1', 18.5, null, 'First line.\nSecond line.'))
  story.must(anna, agree('1.1', 1))
  return story
}

test('they say what was decided, from what, why, and who agreed', async () => {
  const text = await minutes(agreedOn())
  expect(text).toContain('Protokoll från kalibreringen av Åvik 2024')
  // The minute that the agenda says, whenever the first thing happened.
  expect(text).toContain('Från 9 mars 2026 13:58 till 15:00')
  expect(text).toContain('1.1 One\n  Samsyn: 18,5 av 40 poäng (46,3 %), Ansats.')
  expect(text).toContain('Skrivs ut som 19 poäng, 46 %.')
  expect(text).toContain('Bedömningar: Anna Åberg 16 (Ansats), Bert Berg 21 (Ansats).')
  expect(text).toContain('Spridning 12,5 %.')
  expect(text).toContain('Motivering: First line.\n    Second line.')
  expect(text).toMatch(/Överens: Bert Berg \(föreslog, [^)]+\), Anna Åberg \([^)]+\)\./)
  expect(text).toContain('1.2 Two: bedöms än')
  expect(text).toContain('1 First: 19 så långt, 1 av 2 saknas')
  expect(text).toContain('Totalt: 19 så långt, 2 av 3 saknas')
})

test('[C7, S9] what the lead decided is said to be that, and the lead’s minutes have the drift', async () => {
  const story = new Story()
  story.must(anna, submit('1.1', 16))
  story.must(bert, submit('1.1', 26))
  story.must(anna, { type: 'escalate', subQuestion: '1.1', reason: 'We are stuck' })
  story.must(lena, {
    type: 'adjudicate',
    subQuestion: '1.1',
    value: { points: 20.4 },
    stage: 'approach',
    reason: 'The interviews',
  })
  const text = await minutes(story, lena)
  expect(text).toMatch(/Avgjort av ledaren \(Lena Lund, [^)]+\): 20,4 av 40 poäng \(51 %\)/)
  expect(text).toContain('Motivering: The interviews')
  expect(text).toMatch(/1\.1 Anna Åberg bad ledaren avgöra, .*: We are stuck/)
  expect(text).toContain('oavrundat 20,4, avrundningen ger −0,4')
  expect(await minutes(story, anna)).not.toContain('oavrundat')
})

test('only what was decided in the meeting is, and what came back stands as left', async () => {
  const story = agreedOn()
  const before = story.recorded.length
  expect(await minutes(story, anna, before)).toContain('Inget beslutades.')
  story.must(anna, { type: 'return', subQuestion: '1.1', reason: 'New facts' })
  const text = await minutes(story, anna, before)
  expect(text).toMatch(/1\.1 Anna Åberg återlämnade, .*: New facts/)
  expect(text).toContain('1.1 One: återlämnad')
  expect(text).not.toContain('Samsyn: 18,5')
})

test('a meeting may begin with an event or at a time', () => {
  const story = agreedOn()
  const { recorded } = story
  const last = recorded.at(-1)
  if (!last) throw new Error('nothing happened')
  expect(eventsSince(recorded, { after: last.seq - 1, at: last.at + 1 })).toEqual([last])
  expect(eventsSince(recorded, { at: last.at }).every(({ at }) => at === last.at)).toBe(true)
  expect(eventsSince(recorded, { at: last.at + 1 })).toEqual([])
})

test('a row decided twice is listed once, where it was last', () => {
  const story = agreedOn()
  story.must(anna, submit('1.2', 10))
  story.must(bert, submit('1.2', 10))
  story.must(anna, propose('1.2', 10))
  story.must(bert, agree('1.2', 1))
  expect(decidedIn(story.recorded)).toEqual(['1.1', '1.2'])
  story.must(anna, { type: 'return', subQuestion: '1.1', reason: 'new' })
  story.must(anna, propose('1.1', 17))
  story.must(bert, agree('1.1', 2))
  expect(decidedIn(story.recorded)).toEqual(['1.2', '1.1'])
})

test('who took an agreement back is not among those who agreed', () => {
  const story = new Story()
  story.must(anna, submit('1.1', 16))
  story.must(bert, submit('1.1', 16))
  story.must(anna, propose('1.1', 16))
  story.must(anna, { type: 'takeBack', subQuestion: '1.1', proposal: 1 })
  story.must(bert, propose('1.1', 16))
  story.must(anna, agree('1.1', 2))
  const row = subQuestionNo.parse('1.1')
  const to = (nth: number) =>
    agreementsTo(story.recorded, row, nth as ProposalNo).map(({ person, proposed }) => [
      person,
      proposed,
    ])
  expect(to(1)).toEqual([])
  expect(to(2)).toEqual([
    [bert, true],
    [anna, false],
  ])
})

test('they are in the reader’s language', async () => {
  const i18n = await i18nIn('en')
  const story = agreedOn()
  const meeting = { view: story.view(anna), frame: { ...frame, people: [...frame.people] } }
  const text = minutesOf(i18n, {
    ...meeting,
    events: story.recorded,
    since: { after: 1, at: BEGAN },
    now: NOW,
  })
  expect(text).toContain('18.5 of 40 points (46.3%)')
  expect(text).not.toMatch(/[åäö](?!berg|vik)/iu)
})

test('[C1] an unrevealed judgement changes no letter of anybody’s minutes, its owner’s included', async () => {
  const sheet = fc.record({
    points: fc.integer({ min: 0, max: 60 }),
    rationale: fc.string({ minLength: 8, maxLength: 20 }),
    flags: fc.subarray(['unsure', 'discuss']),
    note: fc.string({ maxLength: 20 }),
  })
  await fc.assert(
    fc.asyncProperty(sheet, sheet, async (one, other) => {
      const told = async ({ points, ...beside }: typeof one) => {
        const story = agreedOn()
        story.must(anna, { ...submit('1.2', points), ...beside } as Said)
        return Promise.all([anna, bert, lena, olle].map((person) => minutes(story, person)))
      }
      expect(await told(one)).toEqual(await told(other))
    }),
    { numRuns: 20 },
  )
})
