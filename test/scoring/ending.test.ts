import type { Act, Known, PersonId } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import { comment, digest, section } from '../support/besideStory.ts'
import {
  actOf,
  clean,
  done,
  finalise,
  finish,
  itself,
  wholeStory,
} from '../support/outsideStory.ts'
import {
  anna,
  bert,
  dora,
  kommunen,
  lena,
  olle,
  outcome,
  type Said,
  Story,
} from '../support/story.ts'

/** F1, F2, F5: what the end needs, who asks for it, and what comes after. */

const everybody = [anna, bert, lena, olle, kommunen, dora, itself]
const reopen: Said = { type: 'reopenEvaluation', reason: 'en siffra var fel' }

const finalising = () => done(wholeStory(), lena, finalise, clean)
const final = () => done(finalising(), lena, finish)
const standings = {
  whole: () => wholeStory(),
  finalising,
  final,
  purged: () => done(final(), lena, { type: 'notePurge', items: 1 }),
  reopened: () => done(final(), lena, reopen),
  abandoned: () => done(finalising(), lena, { type: 'abandon' }),
} satisfies Record<string, () => Story>
type StandingName = keyof typeof standings

describe('[F1] finalising', () => {
  test('begins where nothing is lacking, and is the lead’s to ask for', () => {
    const story = standings.whole()
    const who = everybody.filter(
      (person) => outcome(story.wouldAct(person, actOf(finalise), clean)) === 'accepted',
    )
    expect(who).toEqual([lena])
    expect(endingOf(story, lena)).toMatchObject({ lacking: [], may: ['finalise'] })
    expect(endingOf(story, anna)).toMatchObject({ lacking: [], may: [] })
  })

  test.each([
    [
      'a sub-question that was returned',
      (story: Story) => story.must(anna, { type: 'return', subQuestion: '1.1', reason: 'igen' }),
      [{ lacks: 'consensus', subQuestion: '1.1' }],
    ],
    [
      'a text that was sent back',
      (story: Story) => story.must(lena, { type: 'returnSection', section, reason: 'kortare' }),
      [{ lacks: 'approval', section }],
    ],
    [
      'an approval that fell',
      (story: Story) => story.noticed(bert, section, digest('b')),
      [{ lacks: 'approval', section }],
    ],
    [
      'an open thread that blocks',
      (story: Story) => story.must(anna, comment('Nej!', { blocking: true })),
      [{ lacks: 'threadClosed', thread: 1, section }],
    ],
  ] as const)('is refused for %s', (_, spoil, lacking) => {
    const story = standings.whole()
    spoil(story)
    expect(outcome(story.wouldAct(lena, actOf(finalise), clean))).toBe('notWhole')
    expect(endingOf(story, lena)).toMatchObject({ lacking, may: [] })
  })

  test('a thread that does not block, or is resolved, hinders nobody', () => {
    const story = standings.whole()
    story.must(anna, comment('Jaha?'))
    story.must(anna, comment('Nej!', { blocking: true }))
    story.must(anna, { type: 'resolve', thread: 2 })
    expect(outcome(story.wouldAct(lena, actOf(finalise), clean))).toBe('accepted')
  })

  test.each([
    ['the checks find something', { findings: ['noText:2.1'] }],
    ['nobody could look', {}],
  ])('is refused where %s', (_, known) => {
    expect(outcome(standings.whole().wouldAct(lena, actOf(finalise), known))).toBe('notWhole')
  })

  test('all that is lacking is told, but of areas that one is recused from', () => {
    const story = new Story({ evaluators: [anna, bert] })
    expect(endingOf(story, lena).lacking).toHaveLength(3 + 4 + 2 * 4)
    story.must(lena, { type: 'recuse', person: bert, area: 1, reason: 'släkt' })
    expect(endingOf(story, bert).lacking).toHaveLength(1 + 4 + 4)
  })
})

test.each([
  ['whole', lena, 'notFinalising', finish, {}],
  ['whole', lena, 'notFinalising', { type: 'abandon' }, {}],
  ['whole', lena, 'notFinal', { type: 'notePurge', items: 1 }, {}],
  ['whole', lena, 'notFinal', reopen, {}],
  ['finalising', lena, 'notOpen', finalise, clean],
  ['finalising', lena, 'notFinal', reopen, {}],
  ['finalising', lena, 'notOpen', comment('?'), {}],
  ['finalising', lena, 'notOpen', { type: 'assign', person: dora }, {}],
  ['finalising', lena, 'notOpen', { type: 'appoint', person: dora, role: 'observer' }, {}],
  ['finalising', lena, 'notFinal', { type: 'notePurge', items: 1 }, {}],
  ['final', lena, 'notFinalising', finish, {}],
  ['final', lena, 'notOpen', finalise, clean],
  ['final', anna, 'notYourRole', reopen, {}],
  ['final', itself, 'notYourRole', reopen, {}],
  ['purged', lena, 'notFinal', { type: 'notePurge', items: 1 }, {}],
  ['reopened', lena, 'notFinal', reopen, {}],
  ['reopened', lena, 'notFinal', { type: 'notePurge', items: 1 }, {}],
  ['abandoned', lena, 'notFinalising', finish, {}],
] satisfies [StandingName, PersonId, string, Act | Said, Known][])(
  'in %s, %s is told "%s"',
  (standing, person, reason, act, known) => {
    expect(outcome(standings[standing]().wouldAct(person, actOf(act), known))).toBe(reason)
  },
)

test('[F2] what was given up is as it was before', () => {
  const before = standings.whole()
  const after = standings.abandoned()
  expect(after.state.phase).toBe('open')
  expect(endingOf(after, lena)).toMatchObject({ revision: 1, finals: [], may: ['finalise'] })
  expect(after.view(anna).areas).toEqual(before.view(anna).areas)
})

test('[F5] a reopened report is the next revision, keeps its agreements and points to the last', () => {
  const story = standings.reopened()
  const { event } = story.recorded.at(-1) ?? {}
  expect(event).toEqual({
    type: 'reopened',
    revision: 2,
    of: finish.digest,
    reason: 'en siffra var fel',
  })
  expect(story.state.phase).toBe('open')
  expect(endingOf(story, lena)).toMatchObject({
    revision: 2,
    finals: [{ revision: 1, digest: finish.digest, by: lena }],
    reopened: { by: lena },
    lacking: [],
  })
  done(story, lena, finalise, clean)
  done(story, lena, { ...finish, digest: digest('9') })
  expect(endingOf(story, anna).finals.map(({ revision }) => revision)).toEqual([1, 2])
})

test('[C1] what the end says of itself moves with what it depends on, and with nothing else', () => {
  const story = new Story()
  const { version } = endingOf(story, anna)
  story.must(anna, comment('Jaha?'))
  expect(endingOf(story, anna).version).toBe(version)
  story.must(anna, comment('Nej!', { blocking: true }))
  expect(endingOf(story, anna).version).toBeGreaterThan(version)
})

function endingOf(story: Story, person: PersonId) {
  const part = story.parts(person).get('ending')
  if (part?.part !== 'ending') throw new Error('no ending')
  return part
}
