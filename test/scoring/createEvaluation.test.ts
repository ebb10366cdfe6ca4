import {
  command as commandSchema,
  createEvaluation,
  decide,
  emptyState,
  type NewEvaluation,
  personId,
  type Role,
  teamEvent,
} from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { anna, bert, cleo, dora, lena, smallTemplate, submit } from '../support/story.ts'

const people = (...given: [string, Role][]): NewEvaluation['people'] =>
  given.map(([person, role]) => ({ person: personId.parse(person), role }))

const usual = people([anna, 'evaluator'], [bert, 'evaluator'], [lena, 'lead'])
const input: NewEvaluation = {
  municipality: 'Åvik',
  year: 2024,
  assessmentDate: '2024-05-14',
  tolerance: 10,
  reveal: 'area',
  people: usual,
}

test('an evaluation begins with one event, which fits its schema', () => {
  const created = createEvaluation(input, smallTemplate)
  expect(created).toEqual({ type: 'evaluationCreated', template: 'small-template', ...input })
  expect(teamEvent.parse(JSON.parse(JSON.stringify(created)))).toEqual(created)
})

test.each([
  ['wrongNumberOfEvaluators', people([anna, 'evaluator'], [lena, 'lead'])],
  [
    'wrongNumberOfEvaluators',
    people(
      [anna, 'evaluator'],
      [bert, 'evaluator'],
      [cleo, 'evaluator'],
      [dora, 'evaluator'],
      [lena, 'lead'],
    ),
  ],
  ['wrongNumberOfLeads', people([anna, 'evaluator'], [bert, 'evaluator'])],
  ['wrongNumberOfLeads', [...usual, ...people([dora, 'lead'])]],
  ['personTwice', [...usual, ...people([anna, 'lead'])]],
  ['personTwice', [...usual, ...people([lena, 'observer'])]],
])('it is refused with "%s" when its people are %j', (refused, given) => {
  expect(createEvaluation({ ...input, people: given }, smallTemplate)).toEqual({ refused })
})

test.each([-1, 101, 2.5])('[C4] %d is no tolerance to begin with', (tolerance) => {
  expect(createEvaluation({ ...input, tolerance }, smallTemplate)).toEqual({
    refused: 'toleranceOutOfRange',
  })
})

test('before it is created nobody may do anything', () => {
  const command = commandSchema.parse(submit('1.1', 10))
  expect(decide(emptyState(smallTemplate), command, anna, 0)).toEqual({ refused: 'notYourRole' })
})
