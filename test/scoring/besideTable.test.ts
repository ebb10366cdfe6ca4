import { summaryTexts, textNames } from '@samsyn/document'
import { type PersonId, templates, textsOf } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import {
  add,
  comment,
  digest,
  interview,
  link,
  onRow,
  otherSection,
  passageIn,
  plan,
  section,
  suggest,
  summary,
} from '../support/besideStory.ts'
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
  type Said,
  Story,
  submit,
} from '../support/story.ts'

/** The groups E, M, R and K, line by line: who may, in which state, and what is said to the others. */

const stranger = dora
const everybody = [anna, bert, cleo, lena, olle, kommunen, stranger]
const late = plan('Budget', '2024-07-01')

/**
 * Bert is recused from area 1, of which the section is, in all of these. Evidence 1 is linked to 1.1
 * and 2 is late; thread 1 is Anna's, and what it is and where it stands is the standing's name.
 */
const standings = {
  bare: () => base(),
  thread: () => told(base(), [anna, comment('Varför?')]),
  blocking: () => told(base(), [anna, comment('Varför?', { blocking: true })]),
  blockedByLead: () =>
    told(base(), [anna, comment('?')], [lena, { type: 'setBlocking', thread: 1, blocking: true }]),
  resolved: () => told(base(), [anna, comment('?')], [olle, { type: 'resolve', thread: 1 }]),
  resolvedBlocking: () =>
    told(base(), [anna, comment('?', { blocking: true })], [anna, { type: 'resolve', thread: 1 }]),
  suggestion: () => told(base(), [olle, suggest('bättre')]),
  accepted: () =>
    told(base(), [olle, suggest('bättre')], [anna, { type: 'acceptSuggestion', thread: 1 }]),
  ready: () => told(base(), [anna, { type: 'markReady', section }]),
  returned: () => told(base(), [lena, { type: 'returnSection', section, reason: 'kortare' }]),
  approved: () => told(base(), [lena, { type: 'approveSection', section, digest: digest('a') }]),
  waived: () => told(base(), [lena, { type: 'waive', finding: 'noText:2.1', reason: 'så är det' }]),
  final: () => {
    const story = told(base(), [anna, comment('?')])
    story.happens(finalised(1), lena)
    return story
  },
} satisfies Record<string, () => Story>
type StandingName = keyof typeof standings

function base(): Story {
  const story = new Story({ evaluators: [anna, bert, cleo], assessmentDate: '2024-06-30' })
  return told(
    story,
    [lena, { type: 'recuse', person: bert, area: 1, reason: 'a conflict' }],
    [anna, add(interview)],
    [anna, add(late)],
    [anna, link(1, onRow('1.1'))],
  )
}

function told(story: Story, ...acts: [PersonId, Said][]): Story {
  for (const [person, said] of acts) story.must(person, said)
  return story
}

const thread = { thread: 1 }
const said = {
  comment: comment('Jaha?'),
  'comment on the other area': comment('Jaha?', { on: otherSection }),
  'comment on the summary': comment('Jaha?', { on: summary }),
  'comment that blocks': comment('Nej!', { blocking: true }),
  suggest: suggest('annat'),
  reply: { type: 'reply', ...thread, text: 'Därför', mentions: [] },
  'edit comment 1': { type: 'editComment', ...thread, comment: 1, text: 'Hur?' },
  resolve: { type: 'resolve', ...thread },
  reopen: { type: 'reopen', ...thread },
  block: { type: 'setBlocking', ...thread, blocking: true },
  'lift the block': { type: 'setBlocking', ...thread, blocking: false },
  assign: { type: 'assignThread', ...thread, assignee: cleo },
  accept: { type: 'acceptSuggestion', ...thread },
  reject: { type: 'rejectSuggestion', ...thread, reason: 'nej' },
  'add evidence': add(plan('Biblioteksplan')),
  'change evidence': { type: 'changeEvidence', evidence: 1, item: { ...interview, people: 3 } },
  'remove evidence': { type: 'removeEvidence', evidence: 1, reason: '' },
  'link to 1.2': link(1, onRow('1.2')),
  'link to 2.1': link(1, onRow('2.1')),
  'link late evidence to a passage': link(2, { kind: 'passage', passage: passageIn(section) }),
  unlink: { type: 'unlink', link: 1 },
  ready: { type: 'markReady', section },
  'the other ready': { type: 'markReady', section: otherSection },
  draft: { type: 'markDraft', section },
  return: { type: 'returnSection', section, reason: 'kortare' },
  approve: { type: 'approveSection', section, digest: digest('a') },
  waive: { type: 'waive', finding: 'noText:2.1', reason: 'så är det' },
  'lift the waiver': { type: 'liftWaiver', finding: 'noText:2.1' },
} satisfies Record<string, Said>
type ActName = keyof typeof said

const seeing = [anna, cleo, lena, olle]
const writing = [anna, cleo]
const blockers = [anna, cleo, lena]
const keepers = [anna, bert, cleo, lena]
const open: StandingName[] = [
  'bare',
  'thread',
  'blocking',
  'blockedByLead',
  'resolved',
  'resolvedBlocking',
  'suggestion',
  'accepted',
  'ready',
  'returned',
  'approved',
  'waived',
]

function inAll(people: PersonId[]): Partial<Record<StandingName, PersonId[]>> {
  return Object.fromEntries(open.map((standing) => [standing, people]))
}

const inThread: StandingName[] = ['thread', 'blocking', 'blockedByLead', 'suggestion']
const ofThread = (people: PersonId[]) =>
  Object.fromEntries(inThread.map((standing) => [standing, people]))

/** Where each act is accepted, and from whom; everywhere else and from all others it is refused. */
const accepted: Record<ActName, Partial<Record<StandingName, PersonId[]>>> = {
  comment: inAll(seeing),
  'comment on the other area': inAll([anna, bert, cleo, lena, olle]),
  'comment on the summary': inAll([anna, bert, cleo, lena, olle]),
  'comment that blocks': inAll(blockers),
  suggest: inAll(seeing),
  reply: ofThread(seeing),
  'edit comment 1': { ...ofThread([anna]), suggestion: [olle] },
  resolve: {
    thread: seeing,
    blocking: [anna, lena],
    blockedByLead: [lena],
    suggestion: [olle],
  },
  reopen: { resolved: seeing, resolvedBlocking: blockers, accepted: seeing },
  block: { thread: blockers, suggestion: blockers },
  'lift the block': { blocking: [anna, lena], blockedByLead: [lena] },
  assign: ofThread(seeing),
  accept: { suggestion: writing },
  reject: { suggestion: blockers },
  'add evidence': inAll(keepers),
  'change evidence': inAll(keepers),
  'remove evidence': inAll(keepers),
  'link to 1.2': inAll(blockers),
  'link to 2.1': inAll(keepers),
  'link late evidence to a passage': inAll(blockers),
  unlink: inAll(blockers),
  ready: { ...inAll(writing), ready: [], approved: [] },
  'the other ready': inAll([anna, bert, cleo]),
  draft: { ready: writing, returned: writing },
  return: { ...inAll([lena]), returned: [] },
  approve: { ...inAll([lena]), blocking: [], blockedByLead: [], approved: [] },
  waive: { ...inAll([lena]), waived: [] },
  'lift the waiver': { waived: [lena] },
}

describe.each(Object.keys(accepted) as ActName[])('%s', (name) => {
  test.each(Object.keys(standings) as StandingName[])('in %s', (standing) => {
    const story = standings[standing]()
    const who = everybody.filter(
      (person) => outcome(story.wouldSay(person, said[name])) === 'accepted',
    )
    expect(who).toEqual(accepted[name][standing] ?? [])
  })
})

test.each([
  ['final', anna, 'notOpen', said.comment],
  ['final', anna, 'notOpen', said['add evidence']],
  ['final', lena, 'notOpen', said.approve],
  ['final', lena, 'notOpen', said.waive],
  ['bare', bert, 'recused', said.comment],
  ['bare', kommunen, 'notYourRole', said.comment],
  ['bare', stranger, 'notYourRole', said['add evidence']],
  ['bare', olle, 'notYourRole', said['add evidence']],
  ['bare', bert, 'recused', said['link to 1.2']],
  ['bare', bert, 'recused', said.unlink],
  ['bare', bert, 'recused', said.ready],
  ['bare', lena, 'notYourRole', said.ready],
  ['bare', anna, 'notYourRole', said.approve],
  ['bare', anna, 'notYourRole', said.waive],
  ['bare', anna, 'noSuchThread', said.reply],
  ['bare', lena, 'notWaived', said['lift the waiver']],
  ['waived', lena, 'alreadyWaived', said.waive],
  ['thread', bert, 'recused', said.reply],
  ['thread', anna, 'noSuchComment', { ...said['edit comment 1'], comment: 2 }],
  ['thread', cleo, 'notTheirs', said['edit comment 1']],
  ['thread', anna, 'noSuggestion', said.accept],
  ['thread', anna, 'threadNotResolved', said.reopen],
  ['thread', anna, 'alreadySo', said['lift the block']],
  ['thread', anna, 'alreadySo', { ...said.assign, assignee: null }],
  ['thread', anna, 'cannotReadIt', { ...said.assign, assignee: bert }],
  ['thread', anna, 'cannotReadIt', { ...said.reply, mentions: [kommunen] }],
  ['thread', anna, 'cannotReadIt', { ...said.reply, mentions: [cleo, stranger] }],
  ['blocking', lena, 'blockedByThread', said.approve],
  ['blocking', cleo, 'notTheirs', said.resolve],
  ['blockedByLead', anna, 'notTheirs', said.resolve],
  ['resolved', anna, 'threadResolved', said.reply],
  ['resolvedBlocking', olle, 'notYourRole', said.reopen],
  ['suggestion', anna, 'notTheirs', said.resolve],
  ['suggestion', lena, 'notYourRole', said.accept],
  ['suggestion', olle, 'notYourRole', said.reject],
  ['accepted', anna, 'threadResolved', said.accept],
  ['ready', anna, 'sectionElsewhere', said.ready],
  ['approved', anna, 'sectionElsewhere', said.draft],
  ['bare', anna, 'noSuchText', comment('?', { on: { room: 'area-3', root: 'general' } })],
  ['bare', anna, 'noSuchText', comment('?', { on: { room: 'area-1', root: 'section/1.1' } })],
  ['bare', lena, 'noSuchText', { ...said.approve, section: { room: 'summary', root: 'general' } }],
  ['bare', anna, 'noSuchEvidence', { ...said['change evidence'], evidence: 3 }],
  ['bare', anna, 'noSuchEvidence', link(3, onRow('1.2'))],
  ['bare', anna, 'noSuchLink', { type: 'unlink', link: 2 }],
  ['bare', anna, 'alreadyLinked', link(1, onRow('1.1'))],
  ['bare', anna, 'noSuchSubQuestion', link(1, onRow('3.1'))],
  ['bare', anna, 'noSuchText', link(1, { kind: 'point', room: 'area-3', point: 'abcdefgh' })],
  ['bare', anna, 'cannotReadIt', add({ ...interview, heldBy: [anna, kommunen] })],
] satisfies [StandingName, PersonId, string, Said][])(
  'in %s, %s is told "%s"',
  (standing, person, reason, act) => {
    expect(outcome(standings[standing]().wouldSay(person, act))).toBe(reason)
  },
)

describe('[S12] late evidence', () => {
  test.each([
    ['a sub-question', onRow('1.2'), 'evidenceTooLate'],
    ['a point', { kind: 'point', room: 'area-1', point: 'abcdefgh' }, 'accepted'],
    ['a passage', { kind: 'passage', passage: passageIn(section) }, 'accepted'],
  ] as const)('under %s', (_, to, then) => {
    expect(outcome(base().wouldSay(anna, link(2, to)))).toBe(then)
  })

  test('is no ground of a judgement that is handed in; a draft may name it', () => {
    const story = base()
    const draft = { value: null, stage: null, rationale: '', evidence: [2, 99] }
    expect(outcome(story.say(anna, { type: 'save', subQuestion: '1.1', draft }))).toBe('accepted')
    const handed = (evidence: number[]) =>
      outcome(story.wouldSay(anna, { ...submit('1.1', 10), evidence } as Said))
    expect([[1], [1, 2], [3], []].map(handed)).toEqual([
      'accepted',
      'evidenceTooLate',
      'noSuchEvidence',
      'accepted',
    ])
  })

  test('is not made of what is linked to a sub-question; of what is not, it is', () => {
    const story = base()
    const later = { ...interview, date: '2024-07-01' }
    const change: Said = { type: 'changeEvidence', evidence: 1, item: later }
    expect(outcome(story.wouldSay(anna, change))).toBe('evidenceTooLate')
    story.must(anna, { type: 'unlink', link: 1 })
    expect(outcome(story.say(anna, change))).toBe('accepted')
    expect(story.evidence(anna).items.map(({ late }) => late)).toEqual([true, true])
  })

  test.each([
    ['2024-06-30', false],
    ['2024-07-01', true],
    [null, false],
  ])('dated %s: %s', (date, isLate) => {
    const story = told(base(), [anna, add(plan('Plan', date))])
    expect(story.evidence(anna).items.at(-1)?.late).toBe(isLate)
  })

  test('without an assessment date nothing is', () => {
    const story = told(new Story(), [anna, add(late)], [anna, link(1, onRow('1.1'))])
    expect(story.evidence(anna).items.map(({ late }) => late)).toEqual([false])
  })
})

describe('[E3] from a passage', () => {
  const passage = { kind: 'passage', passage: passageIn(section) } as const
  test.each([
    ['a point of its area', { kind: 'point', room: 'area-1', point: 'abcdefgh' }, 'accepted'],
    ['another area’s', { kind: 'point', room: 'area-2', point: 'abcdefgh' }, 'linkNotAllowed'],
    ['a sub-question', onRow('1.1'), 'linkNotAllowed'],
    ['a passage', passage, 'linkNotAllowed'],
  ] as const)('to %s', (_, to, then) => {
    expect(outcome(base().wouldSay(anna, { type: 'link', from: passage, to }))).toBe(then)
  })
})

test('[E2] a number is not used again, and what is removed takes its links with it', () => {
  const story = told(
    base(),
    [anna, link(1, { kind: 'passage', passage: passageIn(section) })],
    [anna, { type: 'removeEvidence', evidence: 1, reason: 'fel kommun' }],
    [anna, add(plan('Ny'))],
  )
  expect(story.evidence(anna).items.map(({ no }) => no)).toEqual([2, 3])
  expect(story.evidence(anna).links).toEqual([])
  expect(outcome(story.wouldSay(anna, { type: 'unlink', link: 1 }))).toBe('noSuchLink')
  story.must(anna, link(3, onRow('1.1')))
  expect(story.evidence(anna).links.map(({ no }) => no)).toEqual([3])
})

test('[M5] a suggestion that blocks is not silenced by a no', () => {
  const story = told(
    base(),
    [olle, suggest('bättre')],
    [lena, { type: 'setBlocking', thread: 1, blocking: true }],
    [anna, { type: 'rejectSuggestion', thread: 1, reason: 'nej' }],
  )
  const [open] = story.margin('area-1', lena).threads
  expect(open).toMatchObject({ state: 'open', blocking: true, suggestion: { state: 'rejected' } })
  expect(outcome(story.wouldSay(lena, said.approve))).toBe('blockedByThread')
  story.must(lena, { type: 'resolve', thread: 1 })
  expect(outcome(story.wouldSay(lena, said.approve))).toBe('accepted')
})

describe('[R8] what is approved is what was read', () => {
  test.each([
    ['a', 'accepted'],
    ['b', 'textMoved'],
  ])('where the text says %s', (now, then) => {
    const story = base()
    story.texts = () => digest(now)
    expect(outcome(story.wouldSay(lena, said.approve))).toBe(then)
  })
})

describe('[R5] an approval falls', () => {
  test('with other words, once, and stands with the same', () => {
    const story = told(base(), [lena, said.approve])
    expect(outcome(story.noticed(cleo, section, digest('a')))).toBe('sectionElsewhere')
    expect(outcome(story.noticed(cleo, section, digest('b')))).toBe('accepted')
    expect(outcome(story.noticed(cleo, section, digest('c')))).toBe('sectionElsewhere')
    expect(story.section(section, anna)).toMatchObject({
      state: 'draft',
      approved: { by: lena, digest: digest('a') },
      fell: { by: cleo },
    })
    story.must(lena, { ...said.approve, digest: digest('b') })
    expect(story.section(section, anna)).toMatchObject({ state: 'approved', fell: null })
  })

  test('nothing falls of a text that is not approved, nor when the evaluation is final', () => {
    expect(outcome(base().noticed(anna, section, digest('b')))).toBe('sectionElsewhere')
    const story = told(base(), [lena, said.approve])
    story.happens(finalised(1), lena)
    expect(outcome(story.noticed(anna, section, digest('b')))).toBe('notOpen')
  })
})

test('[R9] a decision remembers what its section said, until it is returned', () => {
  const story = base()
  story.texts = ({ root }) => digest(root.startsWith('section/1.1') ? 'c' : 'd')
  story.must(anna, submit('1.1', 10))
  story.must(cleo, submit('1.1', 10))
  story.must(anna, {
    type: 'propose',
    subQuestion: '1.1',
    value: { points: 10 },
    stage: 'approach',
    rationale: '',
    replaces: null,
  })
  story.must(cleo, { type: 'agree', subQuestion: '1.1', proposal: 1 })
  expect(story.sections(olle).decided).toEqual([{ subQuestion: '1.1', digest: digest('c') }])
  expect(story.sections(bert).decided).toEqual([])
  story.must(lena, { type: 'return', subQuestion: '1.1', reason: 'igen' })
  expect(story.sections(olle).decided).toEqual([])
  story.must(anna, { type: 'escalate', subQuestion: '1.1', reason: 'hjälp' })
  const value = { value: { points: 11 }, stage: 'approach' } as const
  story.must(lena, { type: 'adjudicate', subQuestion: '1.1', ...value, reason: 'läst' })
  expect(story.sections(olle).decided).toEqual([{ subQuestion: '1.1', digest: digest('c') }])
})

test.each(templates.map((template) => [template.id, template] as const))(
  'every text of %s is one that its rooms have, in the same order',
  (_, template) => {
    const texts = textsOf(template)
    const inRooms = [
      ...summaryTexts.map((root) => ({ room: 'summary', root })),
      ...template.areas.flatMap(({ no, sections }) =>
        textNames(sections.map(({ key }) => key)).map((root) => ({ room: `area-${no}`, root })),
      ),
    ]
    expect(texts).toEqual(inRooms)
  },
)
