import {
  askAfter,
  byDay,
  daySaid,
  eventsOfRow,
  filterOf,
  filterSearch,
  found,
  nothingKept,
  taken,
} from '@samsyn/client/trail'
import { type Recorded, subQuestionNo } from '@samsyn/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everythingBeside } from '../support/besideStory.ts'
import { agree, anna, bert, cleo, dora, lena, propose, Story, submit } from '../support/story.ts'

/** Two rows, one of them agreed; a recusal and a new evaluator in between. */
function told(): Story {
  const story = new Story()
  story.must(anna, submit('1.1', 16))
  story.must(bert, submit('1.1', 17))
  story.must(anna, propose('1.1', 16))
  story.must(bert, agree('1.1', 1))
  story.must(lena, { type: 'assign', person: dora })
  story.must(anna, submit('1.2', 30))
  story.must(bert, { type: 'recuse', person: bert, area: 2, reason: 'min bror' })
  return story
}

function typesOf(events: readonly Recorded[]): string[] {
  return events.map(({ event }) => event.type)
}

describe('fetching only what is new', () => {
  const all = told().recorded
  const answer = (after: number, upTo: number) => ({
    after,
    upTo,
    events: all.filter(({ seq }) => seq > after && seq <= upTo),
  })

  test('the first answer, and then what came after it', () => {
    const first = taken(nothingKept, answer(0, 3))
    expect(first).toEqual({ events: all.slice(0, 3), upTo: 3 })
    expect(askAfter(first, false)).toBe(3)
    expect(taken(first, answer(3, 5))).toEqual({ events: all.slice(0, 5), upTo: 5 })
  })

  test('nothing new leaves the same list, so that nothing is drawn again', () => {
    const kept = taken(nothingKept, answer(0, 3))
    expect(taken(kept, answer(3, 3))).toBe(kept)
    expect(taken(kept, { after: 3, events: [], upTo: 4 }).events).toBe(kept.events)
  })

  test('an older answer is ignored, and one that would leave a gap', () => {
    const kept = taken(nothingKept, answer(0, 5))
    expect(taken(kept, answer(0, 3))).toBe(kept)
    expect(taken(kept, answer(3, 4))).toBe(kept)
    expect(taken(kept, answer(6, 8))).toBe(kept)
  })

  test('a recused person asks for all, and keeps nothing that may no longer be read', () => {
    const kept = taken(nothingKept, answer(0, 7))
    expect(askAfter(kept, true)).toBe(0)
    const visible = { after: 0, events: all.slice(0, 1), upTo: 8 }
    expect(taken(kept, visible)).toEqual({ events: all.slice(0, 1), upTo: 8 })
  })

  test('whatever answers come, in whatever order: each event once, in order, none left out', () => {
    const asked = fc.tuple(fc.nat(all.length), fc.nat(all.length))
    fc.assert(
      fc.property(fc.array(asked), (answers) => {
        let kept = nothingKept
        for (const [after, more] of answers)
          kept = taken(kept, answer(after, Math.min(all.length, after + more)))
        expect(kept.events).toEqual(all.slice(0, kept.upTo))
      }),
    )
  })
})

describe('what one looks for', () => {
  test('what is done beside the judging, by area, by what it is linked to, and by kind', () => {
    const { recorded } = everythingBeside()
    const inArea = (area: 1 | 2) => typesOf(found(recorded, { area }))
    expect(inArea(2)).toEqual(['linked'])
    // The comment on the summary is of no area, nor is the register itself.
    expect(inArea(1)).toHaveLength(24)
    expect(inArea(1)).toContain('threadReopened')
    expect(typesOf(eventsOfRow(recorded, subQuestionNo.parse('1.1')))).toEqual([
      'linked',
      'unlinked',
    ])
    const ofKind = (kind: 'evidence' | 'margin' | 'sections') => found(recorded, { kind }).length
    expect([ofKind('evidence'), ofKind('margin'), ofKind('sections')]).toEqual([9, 15, 10])
    // Whom a thread mentions or is given to, it concerns.
    expect(typesOf(found(recorded, { person: anna, kind: 'margin' }))).toEqual([
      'threadOpened',
      'replied',
      'commentEdited',
      'threadAssigned',
      'suggestionAccepted',
    ])
  })

  test('a sub-question has its own events, and who came and went while it was judged', () => {
    const { recorded } = told()
    expect(typesOf(eventsOfRow(recorded, subQuestionNo.parse('1.1')))).toEqual([
      'judgementSubmitted',
      'judgementSubmitted',
      'revealed',
      'proposed',
      'agreed',
      'consensusReached',
    ])
    expect(typesOf(eventsOfRow(recorded, subQuestionNo.parse('1.2')))).toEqual([
      'assigned',
      'judgementSubmitted',
    ])
    expect(typesOf(eventsOfRow(recorded, subQuestionNo.parse('2.1')))).toEqual([
      'assigned',
      'recused',
    ])
  })

  test.each([
    [{}, 10],
    [{ in: '1' }, 8],
    [{ in: '1.1' }, 6],
    [{ in: '2', kind: 'people' }, 2],
    [{ by: 'bert', kind: 'people' }, 2],
    [{ by: 'dora' }, 1],
    [{ kind: 'judgements' }, 4],
    [{ kind: 'proposals' }, 2],
    [{ kind: 'decisions' }, 1],
  ])('%j finds %i', (search, count) => {
    expect(found(told().recorded, filterOf(filterSearch(search)))).toHaveLength(count)
  })

  test('what stands in an address and is no filter is left out', () => {
    const search = { in: '1.1', by: 'anna', kind: 'judgements' }
    expect(filterSearch(search)).toEqual(search)
    expect(filterSearch({ in: 1.1, by: 7 })).toEqual({ in: '1.1' })
    expect(filterSearch({ in: 'x', by: '', kind: 'all', more: '1' })).toEqual({})
  })

  test('somebody’s events are what they did and what was done to them', () => {
    const { recorded } = told()
    const cleos = found(recorded, { person: cleo })
    expect(cleos).toEqual([])
    const berts = typesOf(found(recorded, { person: bert }))
    expect(berts).toContain('revealed')
    expect(berts).not.toContain('assigned')
  })
})

test('days are the reader’s, and said as people say them', () => {
  const [event] = new Story().recorded
  if (!event) throw new Error('an evaluation without a beginning')
  const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime()
  const now = at(2026, 2, 10, 9, 0)
  const times = [at(2025, 11, 31, 8, 0), at(2026, 2, 9, 0, 0), at(2026, 2, 9, 23, 59), now]
  const days = byDay(times.map((time) => ({ ...event, at: time })))
  expect(days.map(({ events }) => events.length)).toEqual([1, 2, 1])
  expect(days.map(({ day }) => daySaid(day, now, 'sv'))).toEqual([
    '31 december 2025',
    'i går',
    'i dag',
  ])
  expect(daySaid(at(2026, 2, 3, 0, 0), now, 'sv')).toBe('tisdag 3 mars')
})
