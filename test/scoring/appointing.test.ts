import type { Act, PersonId } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import { anna, bert, dora, kommunen, lena, olle, outcome, Story } from '../support/story.ts'

/** Who gets another part in an evaluation than an evaluator's, and who loses it. */

const ada = 'adam' as PersonId
const asAdministrator = { administrator: true }

function appoint(person: PersonId, role: Extract<Act, { type: 'appoint' }>['role']): Act {
  return { type: 'appoint', person, role }
}

function dismiss(person: PersonId): Act {
  return { type: 'dismiss', person, reason: 'har slutat' }
}

test('the lead does it, and administrators; nobody else', () => {
  const story = new Story()
  for (const act of [appoint(dora, 'observer'), dismiss(olle)]) {
    const who = [anna, bert, lena, olle, kommunen, dora].filter(
      (person) => outcome(story.wouldAct(person, act)) === 'accepted',
    )
    expect(who).toEqual([lena])
    expect(outcome(story.wouldAct(ada, act, asAdministrator))).toBe('accepted')
  }
})

describe.each(['lead', 'observer', 'municipality'] as const)('as %s', (role) => {
  test.each([
    [dora, 'accepted'],
    [olle, role === 'observer' ? 'alreadySo' : 'accepted'],
    [
      kommunen,
      { municipality: 'alreadySo', observer: 'accepted', lead: 'cannotBeAppointed' }[role],
    ],
    [anna, 'cannotBeAppointed'],
    [lena, role === 'lead' ? 'alreadySo' : 'cannotBeAppointed'],
  ])('%s is appointed: %s', (person, then) => {
    expect(outcome(new Story().wouldAct(lena, appoint(person, role)))).toBe(then)
  })
})

test('there is one lead: the one before reads on', () => {
  const story = new Story()
  expect(outcome(story.act(ada, appoint(dora, 'lead'), asAdministrator))).toBe('accepted')
  const roles = Object.fromEntries(story.state.people.map(({ person, role }) => [person, role]))
  expect(roles).toMatchObject({ [dora]: 'lead', [lena]: 'observer' })
  expect(outcome(story.wouldAct(lena, dismiss(olle)))).toBe('notYourRole')
  expect(outcome(story.wouldAct(dora, dismiss(lena)))).toBe('accepted')
})

test.each([
  [anna, 'cannotBeDismissed'],
  [lena, 'cannotBeDismissed'],
  [dora, 'cannotBeDismissed'],
  [olle, 'accepted'],
  [kommunen, 'accepted'],
])('%s is dismissed: %s', (person, then) => {
  expect(outcome(new Story().wouldAct(lena, dismiss(person)))).toBe(then)
})

test('who is dismissed sees nothing any more, and may be appointed again', () => {
  const story = new Story()
  story.act(lena, dismiss(olle))
  expect([...story.parts(olle)]).toEqual([])
  expect(() => story.view(olle)).toThrow()
  expect(outcome(story.act(lena, appoint(olle, 'observer')))).toBe('accepted')
  expect(story.parts(olle).size).toBeGreaterThan(0)
})

test('who judges stays among those who do, however the others change', () => {
  const story = new Story()
  const before = story.view(anna).areas
  story.act(lena, appoint(dora, 'observer'))
  story.act(lena, dismiss(kommunen))
  expect(story.view(anna).areas).toEqual(before)
  expect(outcome(story.wouldSay(lena, { type: 'assign', person: dora }))).toBe('accepted')
})
