import { lateIn, putAway, tellLate } from '@samsyn/client/judging'
import { subQuestionNo } from '@samsyn/scoring'
import { expect, test } from 'vitest'

const problem = (type: string) => ({ type, title: 'Nej', status: 409 })
const first = subQuestionNo.parse('4.1')
const second = subQuestionNo.parse('4.2')

test('a late refusal is kept by its row until it is put away, the newest of each act', () => {
  tellLate('one', { subQuestion: first, act: 'save', problem: problem('a') })
  tellLate('one', { subQuestion: second, act: 'save', problem: problem('b') })
  tellLate('one', { subQuestion: first, act: 'submit', problem: problem('c') })
  tellLate('one', { subQuestion: first, act: 'save', problem: problem('d') })
  tellLate('another', { subQuestion: first, act: 'save', problem: problem('e') })
  expect(lateIn('one').map((one) => [one.subQuestion, one.act, one.problem.type])).toEqual([
    [second, 'save', 'b'],
    [first, 'submit', 'c'],
    [first, 'save', 'd'],
  ])
  putAway('one', lateIn('one')[1]?.no ?? 0)
  expect(lateIn('one').map(({ problem: { type } }) => type)).toEqual(['b', 'd'])
  expect(lateIn('another')).toHaveLength(1)
})
