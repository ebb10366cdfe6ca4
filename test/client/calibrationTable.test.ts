import {
  agendaOf,
  effectIn,
  meetingSearch,
  orderNews,
  orderOf,
  stepFrom,
  tableAhead,
  tableNow,
  tableRows,
} from '@samsyn/client/calibration'
import { type PersonId, type Points, type SubQuestionNo, subQuestionNo } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import {
  agree,
  anna,
  bert,
  lena,
  propose,
  type Said,
  Story,
  smallTemplate,
  submit,
} from '../support/story.ts'

const no = (text: string): SubQuestionNo => subQuestionNo.parse(text)

function rowsOf(story: Story, person: PersonId = anna) {
  return tableRows(story.view(person), smallTemplate)
}

function shown(story: Story, search: Parameters<typeof orderOf>[1], person: PersonId = anna) {
  return orderOf(rowsOf(story, person), search, person)
}

/** Both judge a row; what they say beside it goes with the first. */
function judged(story: Story, row: string, one: number, other: number, beside: object = {}) {
  story.must(anna, { ...submit(row, one), ...beside } as Said)
  story.must(bert, submit(row, other))
}

describe('which rows are shown', () => {
  test('to talk about: flagged, divergent, escalated and returned, each until it is decided', () => {
    const story = new Story()
    expect(shown(story, { show: 'talk' })).toEqual([])
    judged(story, '1.1', 16, 16)
    judged(story, '1.2', 20, 21)
    judged(story, '2.1', 50, 80)
    expect(shown(story, { show: 'talk' })).toEqual(['2.1'])
    story.must(bert, { type: 'escalate', subQuestion: '1.1', reason: 'stuck' })
    expect(shown(story, { show: 'talk' })).toEqual(['1.1', '2.1'])
    story.must(anna, propose('1.2', 20))
    story.must(bert, agree('1.2', 1))
    expect(shown(story, { show: 'talk' })).toEqual(['1.1', '2.1'])
    story.must(anna, { type: 'return', subQuestion: '1.2', reason: 'new' })
    expect(shown(story, { show: 'talk' })).toEqual(['1.1', '1.2', '2.1'])
    story.must(anna, propose('1.1', 16))
    story.must(bert, agree('1.1', 1))
    expect(shown(story, { show: 'talk' })).toEqual(['1.2', '2.1'])
  })

  test.each(['unsure', 'discuss'])('to talk about: the flag "%s", once it is opened', (flag) => {
    const story = new Story()
    story.must(anna, { ...submit('1.1', 16), flags: [flag] } as Said)
    expect(shown(story, { show: 'talk' })).toEqual([])
    story.must(bert, submit('1.1', 16))
    expect(shown(story, { show: 'talk' })).toEqual(['1.1'])
  })

  test('spread, waiting for oneself, and done', () => {
    const story = new Story()
    judged(story, '1.1', 10, 30)
    story.must(anna, submit('1.2', 10))
    expect(shown(story, { show: 'spread' })).toEqual(['1.1'])
    expect(shown(story, { show: 'mine' })).toEqual(['1.1', '2.1'])
    expect(shown(story, { show: 'mine' }, bert)).toEqual(['1.1', '1.2', '2.1'])
    story.must(anna, propose('1.1', 20))
    expect(shown(story, { show: 'mine' })).toEqual(['2.1'])
    story.must(bert, agree('1.1', 1))
    expect(shown(story, { show: 'done' })).toEqual(['1.1'])
    expect(shown(story, { show: 'spread' })).toEqual(['1.1'])
    expect(shown(story, {})).toEqual(['1.1', '1.2', '2.1'])
  })

  test('[C1] order by spread puts the largest first, and says nothing of what is not revealed', () => {
    const story = new Story()
    judged(story, '1.2', 20, 21)
    judged(story, '2.1', 50, 80)
    story.must(anna, submit('1.1', 40))
    expect(shown(story, { sort: 'spread' })).toEqual(['2.1', '1.2', '1.1'])
    expect(shown(story, { sort: 'spread' }, bert)).toEqual(['2.1', '1.2', '1.1'])
  })
})

describe('a kept order', () => {
  test('it tells what another asking would change, and nothing where that is nothing', () => {
    const [a, b, c] = [no('1.1'), no('1.2'), no('2.1')]
    expect(orderNews([a, b], [a, b])).toBeUndefined()
    expect(orderNews([a, b], [b, c])).toEqual({ added: 1, gone: 1, moved: false })
    expect(orderNews([a, b], [b, a])).toEqual({ added: 0, gone: 0, moved: true })
  })

  test('a step stays at the ends, and begins at either of them', () => {
    const order = [no('1.2'), no('3.2'), no('3.10')]
    expect(stepFrom(order, no('1.2'), 1, order)).toBe('3.2')
    expect(stepFrom(order, no('1.2'), -1, order)).toBe('1.2')
    expect(stepFrom(order, no('3.10'), 1, order)).toBe('3.10')
    expect(stepFrom(order, undefined, 1, order)).toBe('1.2')
    expect(stepFrom([], no('1.2'), 1, order)).toBeUndefined()
  })

  test('from a row that is not listed it goes on where that would stand', () => {
    const order = [no('1.2'), no('3.2'), no('3.10')]
    const all = ['1.1', '1.2', '3.2', '3.9', '3.10', '8.1'].map(no)
    expect(stepFrom(order, no('3.9'), 1, all)).toBe('3.10')
    expect(stepFrom(order, no('3.9'), -1, all)).toBe('3.2')
    expect(stepFrom(order, no('1.1'), -1, all)).toBe('1.2')
    expect(stepFrom(order, no('8.1'), 1, all)).toBe('3.10')
  })

  test('also where the largest spread is first: not back to the first row, but on to the next', () => {
    const bySpread = ['3.2', '8.1', '1.2', '2.1', '1.1'].map(no)
    const listed = [no('3.2'), no('1.2'), no('1.1')]
    expect(stepFrom(listed, no('8.1'), 1, bySpread)).toBe('1.2')
    expect(stepFrom(listed, no('8.1'), -1, bySpread)).toBe('3.2')
    expect(stepFrom(listed, no('2.1'), 1, bySpread)).toBe('1.1')
  })
})

test('an address keeps what is shown, its order, the row at hand and the agenda; and nothing else', () => {
  const search = { show: 'talk', sort: 'spread', q: '3.10', side: 'agenda' }
  expect(meetingSearch(search)).toEqual(search)
  expect(meetingSearch({ show: 'all', sort: 'no', q: 'x', side: 'row', more: 1 })).toEqual({})
})

test('what is left stands in the order to take it', () => {
  const story = new Story()
  judged(story, '1.1', 16, 16, { flags: ['unsure'] })
  judged(story, '2.1', 50, 80)
  const left = () => agendaOf(rowsOf(story)).map((item) => `${item.no} ${item.why}`)
  expect(left()).toEqual(['2.1 divergent', '1.1 flagged', '1.2 judging'])
  judged(story, '1.2', 20, 20)
  expect(left()).toEqual(['2.1 divergent', '1.1 flagged', '1.2 waiting'])
  story.must(anna, { type: 'escalate', subQuestion: '1.2', reason: 'stuck' })
  expect(left()).toEqual(['1.2 escalated', '2.1 divergent', '1.1 flagged'])
  story.must(anna, propose('2.1', 60))
  story.must(bert, agree('2.1', 1))
  expect(left()).toEqual(['1.2 escalated', '1.1 flagged'])
  story.must(lena, { type: 'return', subQuestion: '2.1', reason: 'see 1.2' })
  expect(left()).toEqual(['1.2 escalated', '2.1 returned', '1.1 flagged'])
})

test('a person recused from an area has nothing of it on the agenda', () => {
  const story = new Story()
  story.must(bert, { type: 'recuse', person: bert, area: 1, reason: 'my brother' })
  expect(agendaOf(rowsOf(story, bert)).map((item) => item.no)).toEqual(['2.1'])
})

test('[S5–S7] figures now are of what is decided; ahead, of the open proposals and what is on the table', () => {
  const story = new Story()
  judged(story, '1.1', 16, 16)
  judged(story, '1.2', 20, 20)
  story.must(anna, propose('1.1', 16))
  story.must(bert, agree('1.1', 1))
  story.must(anna, propose('1.2', 20.5))
  const view = story.view(anna)
  const first = (table: ReturnType<typeof tableNow>) => table.areas[0]?.figure
  expect(first(tableNow(view, smallTemplate))).toMatchObject({ soFar: 16, missing: 1 })
  expect(first(tableAhead(view, smallTemplate, undefined))).toMatchObject({ points: 37 })
  const onTheTable = { no: no('1.2'), value: 30_000 as Points }
  expect(first(tableAhead(view, smallTemplate, onTheTable))).toMatchObject({ points: 46 })
  expect(effectIn(view, smallTemplate, onTheTable)).toMatchObject({
    area: { now: { soFar: 16, missing: 1 }, after: { points: 46 } },
    total: { after: { soFar: 46, missing: 1 } },
  })
})
