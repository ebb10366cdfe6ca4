import { noticesFor, personId, unseenNotices } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import {
  annika,
  bjorn,
  comment,
  lena,
  margin,
  releasesPart,
  remark,
  section,
  sectionsPart,
  thread,
} from '../support/marginParts.ts'

const evaluator = { person: annika, role: 'evaluator' } as const
const lead = { person: lena, role: 'lead' } as const
const kinds = (parts: Parameters<typeof noticesFor>[0], me: Parameters<typeof noticesFor>[1]) =>
  noticesFor(parts, me).map(({ kind, seq }) => [kind, seq])

describe('in the margin', () => {
  test('who is called is told, and who only reads is not', () => {
    const part = margin([thread(1, { comments: [comment(1, lena, { mentions: [annika] })] })])
    expect(kinds([part], evaluator)).toEqual([['mentioned', 10]])
    expect(kinds([part], { person: bjorn, role: 'evaluator' })).toEqual([])
  })

  test('an answer is told to those who took part before it, newest first, and once', () => {
    const comments = [
      comment(1, annika),
      comment(2, bjorn),
      comment(3, lena, { mentions: [annika] }),
      comment(4, annika),
    ]
    const part = margin([thread(1, { comments })])
    expect(kinds([part], evaluator)).toEqual([
      ['mentioned', 30],
      ['replied', 20],
    ])
    expect(kinds([part], { person: bjorn, role: 'evaluator' })).toEqual([
      ['replied', 40],
      ['replied', 30],
    ])
  })

  test('what is given to somebody is told while it is open, and not by oneself', () => {
    const comments = [comment(1, lena)]
    const given = { seq: 50, by: lena, at: 5 }
    expect(
      kinds([margin([thread(1, { comments, assignee: annika, last: given })])], evaluator),
    ).toEqual([['assigned', 50]])
    const taken = { ...given, by: annika }
    expect(
      kinds([margin([thread(1, { comments, assignee: annika, last: taken })])], evaluator),
    ).toEqual([])
    const resolved = { state: 'resolved' as const, resolved: { by: lena, at: 5 } }
    expect(
      kinds(
        [margin([thread(1, { comments, assignee: annika, last: given, ...resolved })])],
        evaluator,
      ),
    ).toEqual([])
  })

  test.each([
    ['accepted', 'suggestionAccepted'],
    ['rejected', 'suggestionRejected'],
  ] as const)('a suggestion that is %s is told to its author alone', (state, kind) => {
    const part = margin([
      thread(1, {
        comments: [comment(1, lena)],
        suggestion: { replacement: 'x', state, answered: { by: annika, at: 9, reason: 'y' } },
        last: { seq: 70, by: annika, at: 9 },
      }),
    ])
    expect(kinds([part], lead)).toEqual([[kind, 70]])
    expect(kinds([part], evaluator)).toEqual([])
  })
})

test('of the sections the lead hears what is ready or fell, evaluators what came back', () => {
  const since = (seq: number, by = annika) => ({ by, at: seq, seq })
  const part = sectionsPart([
    section('a', { state: 'ready', since: since(1) }),
    section('b', { state: 'returned', since: since(2, lena), reason: 'Mer' }),
    section('c', { since: since(3, bjorn), fell: { by: bjorn, at: 3 } }),
    section('d', { state: 'approved', since: since(4, lena) }),
    section('e', { since: since(5) }),
  ])
  expect(kinds([part], lead)).toEqual([
    ['approvalFell', 3],
    ['sectionReady', 1],
  ])
  expect(kinds([part], evaluator)).toEqual([['sectionReturned', 2]])
  expect(kinds([part], { person: bjorn, role: 'observer' })).toEqual([])
})

describe('[R4] of remarks', () => {
  const at = { room: 'area-1', root: 'general', quote: 'ord', before: '', after: '' }
  const karin = personId.parse('karin')
  const part = releasesPart({
    remarks: [remark(1), remark(2, { on: at, by: karin, from: { kind: 'contact' } })],
  })

  test.each(['evaluator', 'lead'] as const)('an %s hears where each is and from whom', (role) => {
    expect(noticesFor([part], { person: annika, role })).toEqual([
      {
        kind: 'remarked',
        on: { room: 'area-1', root: 'general' },
        remark: { no: 2, name: null },
        by: karin,
        at: 2,
        seq: 20,
      },
      {
        kind: 'remarked',
        on: null,
        remark: { no: 1, name: 'Karin' },
        by: 'samsyn',
        at: 1,
        seq: 10,
      },
    ])
  })

  test('who answers none hears of none', () => {
    expect(kinds([part], { person: bjorn, role: 'observer' })).toEqual([])
    expect(kinds([part], { person: karin, role: 'municipality' })).toEqual([])
  })
})

test('new is what came after what was seen', () => {
  const part = margin([
    thread(1, { comments: [comment(1, annika), comment(2, bjorn), comment(3, lena)] }),
  ])
  const notices = noticesFor([part], evaluator)
  expect(unseenNotices(notices, 20).map(({ seq }) => seq)).toEqual([30])
  expect(unseenNotices(notices, 30)).toEqual([])
})
