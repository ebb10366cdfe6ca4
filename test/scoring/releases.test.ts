import {
  type Act,
  answeredIn,
  isOpenShare,
  type Known,
  mayReadEvent,
  type PersonId,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actOf,
  aShare,
  done,
  everythingOutside,
  itself,
  LONG,
  openShare,
  release,
  remark,
  snapshot,
} from '../support/outsideStory.ts'
import {
  anna,
  bert,
  cleo,
  dora,
  kommunen,
  lena,
  olle,
  outcome,
  type Said,
  Story,
} from '../support/story.ts'

/** R1–R4 and R10, line by line. Bert is recused from area 1, which thread and remarks are about. */

const answer = {
  type: 'answerRemark',
  remark: 1,
  accepted: true,
  text: 'Rättas i nästa.',
} as const
const everybody = [anna, bert, cleo, lena, olle, kommunen, dora, itself]

function base(): Story {
  const story = new Story({ evaluators: [anna, bert, cleo] })
  story.must(lena, { type: 'recuse', person: bert, area: 1, reason: 'släkt' })
  return story
}

const released = () => done(base(), lena, release, snapshot)
const shared = () => done(released(), lena, openShare)
const remarked = () => done(shared(), itself, remark)
const answered = () => done(remarked(), anna, answer)
const standings = {
  bare: base,
  released,
  shared,
  revoked: () => done(shared(), lena, { type: 'revokeShare', share: aShare }),
  withdrawn: () => done(shared(), lena, { type: 'withdrawRelease', release: 1, reason: 'fel' }),
  closed: () => done(shared(), lena, { type: 'setRemarksUntil', release: 1, until: null }),
  remarked,
  answered,
  heard: () => done(answered(), lena, release, snapshot),
  live: () => done(base(), lena, { type: 'setLive', on: true }),
  finalising: () => {
    const story = done(shared(), itself, remark)
    story.state = { ...story.state, phase: 'finalising' }
    return story
  },
  final: () => {
    const story = done(shared(), itself, remark)
    story.state = { ...story.state, phase: 'final' }
    return story
  },
} satisfies Record<string, () => Story>
type StandingName = keyof typeof standings

const said = {
  release,
  withdraw: { type: 'withdrawRelease', release: 1, reason: 'fel bilaga' },
  until: { type: 'setRemarksUntil', release: 1, until: LONG - 1 },
  share: { ...openShare, share: 'f'.repeat(20) },
  revoke: { type: 'revokeShare', share: aShare },
  'live on': { type: 'setLive', on: true },
  answer,
  'remark by the link': remark,
  'remark of a contact': { ...remark, from: { kind: 'contact' } },
} as const satisfies Record<string, Act | Said>
type ActName = keyof typeof said

const open: StandingName[] = [
  'bare',
  'released',
  'shared',
  'revoked',
  'withdrawn',
  'closed',
  'remarked',
  'answered',
  'heard',
  'live',
]
const having: StandingName[] = [
  ...open.filter((name) => !['bare', 'live', 'withdrawn'].includes(name)),
]
const taking = having.filter((name) => name !== 'closed')

function within(names: readonly StandingName[], who: readonly PersonId[]) {
  return Object.fromEntries(names.map((name) => [name, who]))
}

/** Where each is accepted, and from whom; everywhere else and from all others it is refused. */
const accepted: Record<ActName, Partial<Record<StandingName, readonly PersonId[]>>> = {
  release: within(open, [lena]),
  withdraw: within([...having, 'finalising', 'final'], [lena]),
  until: within(having, [lena]),
  share: within([...open, 'final'], [lena]),
  revoke: within(
    ['shared', 'withdrawn', 'closed', 'remarked', 'answered', 'heard', 'finalising', 'final'],
    [lena],
  ),
  'live on': { ...within(open, [lena]), live: [] },
  answer: within(['remarked', 'answered'], [anna, cleo, lena]),
  // It comes by a door of its own: who is behind it makes no difference to the rules, the link does.
  'remark by the link': within(
    taking.filter((name) => name !== 'released' && name !== 'revoked'),
    everybody,
  ),
  'remark of a contact': within(taking, [kommunen]),
}

describe.each(Object.keys(accepted) as ActName[])('%s', (name) => {
  test.each(Object.keys(standings) as StandingName[])('in %s', (standing) => {
    const story = standings[standing]()
    const who = everybody.filter(
      (person) => outcome(story.wouldAct(person, actOf(said[name]), snapshot)) === 'accepted',
    )
    expect(who).toEqual(accepted[name][standing] ?? [])
  })
})

const past = 1
test.each([
  ['bare', lena, 'noSuchRelease', said.withdraw, {}],
  ['bare', lena, 'noSuchShare', said.revoke, {}],
  ['bare', lena, 'noSuchRemark', said.answer, {}],
  ['bare', lena, 'noSnapshot', release, {}],
  ['bare', lena, 'timeIsOver', { ...release, remarksUntil: past }, snapshot],
  ['bare', lena, 'timeIsOver', { ...openShare, until: past }, {}],
  ['bare', itself, 'noSuchShare', remark, {}],
  ['bare', kommunen, 'noSuchRelease', said['remark of a contact'], {}],
  ['bare', anna, 'notYourRole', said['remark of a contact'], {}],
  ['released', lena, 'alreadySo', { ...said.until, until: LONG }, {}],
  ['released', lena, 'timeIsOver', { ...said.until, until: past }, {}],
  ['released', lena, 'noSuchRelease', { ...said.withdraw, release: 2 }, {}],
  ['shared', lena, 'alreadySo', openShare, {}],
  ['revoked', lena, 'alreadySo', said.revoke, {}],
  ['revoked', itself, 'noSuchShare', remark, {}],
  ['withdrawn', lena, 'releaseWithdrawn', said.withdraw, {}],
  ['withdrawn', lena, 'releaseWithdrawn', said.until, {}],
  ['withdrawn', itself, 'noSuchRelease', remark, {}],
  ['closed', itself, 'remarksClosed', remark, {}],
  ['remarked', bert, 'recused', said.answer, {}],
  ['remarked', olle, 'notYourRole', said.answer, {}],
  ['heard', anna, 'remarkAnswered', said.answer, {}],
  ['live', lena, 'alreadySo', said['live on'], {}],
  ['final', anna, 'notOpen', said.answer, {}],
  ['final', lena, 'notOpen', release, snapshot],
  ['finalising', lena, 'notOpen', openShare, {}],
  ['finalising', itself, 'notOpen', remark, {}],
] satisfies [StandingName, PersonId, string, Act | Said, Known][])(
  'in %s, %s is told "%s"',
  (standing, person, reason, act, known) => {
    expect(outcome(standings[standing]().wouldAct(person, actOf(act), known))).toBe(reason)
  },
)

test('[R1] releases are numbered on, those withdrawn too', () => {
  const story = done(standings.withdrawn(), lena, release, snapshot)
  expect(releasesOf(story, anna).releases.map(({ no, withdrawn }) => [no, !!withdrawn])).toEqual([
    [1, true],
    [2, false],
  ])
})

test('[R2] a link is open until its time, and no longer once it is revoked', () => {
  const story = done(base(), lena, { ...openShare, until: LONG })
  const share = story.state.beside.releases.shares.get(aShare)
  if (!share) throw new Error('no link')
  expect([LONG - 1, LONG].map((at) => isOpenShare(share, at))).toEqual([true, false])
  done(story, lena, { type: 'revokeShare', share: aShare })
  const revoked = story.state.beside.releases.shares.get(aShare)
  expect(revoked && isOpenShare(revoked, story.now)).toBe(false)
})

test('[R2] links are told to the lead alone, and no secret is among what is told', () => {
  const story = shared()
  expect(releasesOf(story, lena).shares).toMatchObject([{ share: aShare, passcode: true }])
  for (const person of [anna, olle]) expect(releasesOf(story, person).shares).toEqual([])
})

test('[R4] who is recused from an area sees no remark on its texts; on the whole report they do', () => {
  const story = done(remarked(), kommunen, {
    ...remark,
    from: { kind: 'contact' },
    on: null,
  })
  expect(releasesOf(story, anna).remarks.map(({ no }) => no)).toEqual([1, 2])
  expect(releasesOf(story, bert).remarks.map(({ no }) => no)).toEqual([2])
})

test('[R4] nor reads they in the trail what was remarked on those texts, and answered', () => {
  const { on: _, ...whole } = { ...remark, remark: 2, type: 'remarked' } as const
  const { text } = answer
  const told = [
    { ...remark, type: 'remarked', remark: 1 },
    { ...whole, on: null },
    { type: 'remarkAnswered', remark: 1, accepted: true, text },
  ] as const
  const { state } = answered()
  const readBy = (person: PersonId) => told.map((event) => mayReadEvent(state, person, event))
  expect(readBy(anna)).toEqual([true, true, true])
  expect(readBy(bert)).toEqual([false, true, false])
})

test('[R4] an answer goes out with the first release after it that stands', () => {
  const story = answered()
  const answers = () => releasesOf(story, anna).remarks.map(({ answeredIn: no }) => no)
  expect(answers()).toEqual([null])
  done(story, lena, release, snapshot)
  done(story, lena, release, snapshot)
  expect(answers()).toEqual([2])
  done(story, lena, { type: 'withdrawRelease', release: 2, reason: 'fel' })
  expect(answers()).toEqual([3])
})

test('[R4] an answer may be given anew until the municipality has heard it', () => {
  const story = answered()
  done(story, cleo, { ...said.answer, accepted: false, text: 'Nej, ändå inte.' })
  const [told] = releasesOf(story, anna).remarks
  expect(told?.answer).toMatchObject({ by: cleo, accepted: false })
})

test('neither the municipality nor strangers are told of any of it in parts', () => {
  const story = standings.heard()
  for (const person of [kommunen, dora]) expect([...story.parts(person)]).toEqual([])
})

/** R4, told once more and slowly: of each answered remark the releases after its answer. */
test('[R4] when an answer is heard, in any order of releases, answers and withdrawals', () => {
  const step = fc.oneof(
    fc.constant('release' as const),
    fc.constant('remark' as const),
    fc.record({ answer: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ withdraw: fc.integer({ min: 1, max: 6 }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const story = shared()
      let releases = [{ no: 1, stands: true, place: 0 }]
      const remarks: { answered: number | null; heard: boolean }[] = []
      steps.forEach((one, place) => {
        if (one === 'release') {
          done(story, lena, release, snapshot)
          releases.push({ no: releases.length + 1, stands: true, place })
          for (const each of remarks) each.heard ||= each.answered !== null
        } else if (one === 'remark') {
          const last = releases.findLast(({ stands }) => stands)?.no ?? 1
          const came = story.act(itself, { ...remark, release: last })
          if (outcome(came) === 'accepted') remarks.push({ answered: null, heard: false })
        } else if ('answer' in one) {
          const each = remarks[one.answer - 1]
          const came = outcome(story.act(anna, actOf({ ...said.answer, remark: one.answer })))
          expect(came === 'accepted').toBe(each !== undefined && !each.heard)
          if (each && !each.heard) each.answered = place
        } else {
          const act = actOf({ ...said.withdraw, release: one.withdraw })
          const came = outcome(story.act(lena, act))
          const is = releases[one.withdraw - 1]
          expect(came === 'accepted').toBe(is?.stands === true)
          releases = releases.map((each) =>
            each.no === one.withdraw ? { ...each, stands: false } : each,
          )
        }
      })
      const { beside } = story.state
      const heard = [...beside.releases.remarks.values()].map((each) =>
        answeredIn(beside.releases, each),
      )
      expect(heard).toEqual(
        remarks.map(
          ({ answered }) =>
            releases.find(({ stands, place }) => answered !== null && stands && place > answered)
              ?.no ?? null,
        ),
      )
    }),
    { numRuns: 150 },
  )
})

function releasesOf(story: Story, person: PersonId) {
  const part = story.parts(person).get('releases')
  if (part?.part !== 'releases') throw new Error('no releases')
  return part
}

test('a part whose version stands still says the same to the byte, and none goes back', () => {
  const told = everythingOutside()
  const people = [anna, bert, lena, olle]
  const story = new Story()
  const last = new Map<string, string>()
  const versions = new Map<string, number>()
  for (const recorded of told.recorded.slice(1)) {
    story.happens(recorded.event, recorded.actor)
    for (const person of people)
      for (const [name, part] of story.parts(person)) {
        const key = `${person} ${name}`
        const before = versions.get(key) ?? -1
        expect(part.version).toBeGreaterThanOrEqual(before)
        if (part.version === before) expect(JSON.stringify(part)).toBe(last.get(key))
        versions.set(key, part.version)
        last.set(key, JSON.stringify(part))
      }
  }
  expect(last.size).toBeGreaterThan(0)
})
