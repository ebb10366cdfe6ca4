import { guidance, isFormerRound } from '@samsyn/client/demo'
import { shortName } from '@samsyn/client/words'
import { toBegin } from '@samsyn/client/workspace'
import { expect, test } from 'vitest'
import { agree, anna, bert, lena, propose, Story, smallTemplate, submit } from '../support/story.ts'

test('a newcomer is led from their judgement to agreement, by what the row waits for', () => {
  const story = new Story()
  const step = (no = '1.1') => guidance(story.view(anna), no)
  expect(step()).toEqual({ step: 'judge', no: '1.1' })
  story.must(anna, submit('1.1', 20))
  expect(step()).toEqual({ step: 'wait', no: '1.1', who: [bert], after: 'judging' })
  story.must(bert, submit('1.1', 22))
  expect(step()).toEqual({ step: 'propose', no: '1.1' })
  story.must(anna, propose('1.1', 21))
  expect(step()).toEqual({ step: 'wait', no: '1.1', who: [bert], after: 'proposing' })
  story.must(bert, propose('1.1', 22, 1))
  expect(step()).toEqual({ step: 'answer', no: '1.1' })
  story.must(anna, agree('1.1', 2))
  expect(step()).toEqual({ step: 'agreed', no: '1.1' })
})

test('nobody but an evaluator is led, and nobody where the lead is to act or there is no row', () => {
  const story = new Story()
  expect(guidance(story.view(lena), '1.1')).toBeUndefined()
  expect(guidance(story.view(anna), '9.9')).toBeUndefined()
  expect(guidance(story.view(anna), undefined)).toBeUndefined()
  story.must(anna, { type: 'recuse', person: anna, area: 2, reason: 'jäv' })
  expect(guidance(story.view(bert), '2.1')).toBeUndefined()
  expect(guidance(story.view(anna), '2.1')).toBeUndefined()
})

test('one begins where only oneself is missing, else where anything waits', () => {
  const story = new Story()
  expect(toBegin(story.view(anna))).toEqual({ area: 1, row: '1.1' })
  story.must(bert, submit('2.1', 50))
  expect(toBegin(story.view(anna))).toEqual({ area: 2, row: '2.1' })
  expect(toBegin(story.view(bert))).toEqual({ area: 1, row: '1.1' })
  expect(toBegin(story.view(lena))).toBeUndefined()
})

test('an evaluation of before a reset is known by its name', () => {
  const now = 'alvhamra-2026-r3'
  expect(['alvhamra-2026', 'alvhamra-2026-r2'].every((id) => isFormerRound(id, now))).toBe(true)
  for (const id of [now, 'alvhamra-2025', 'fjallvik-2026-r2', '0a1b2c3d4e5f'])
    expect(isFormerRound(id, now)).toBe(false)
})

test('what is said of a person in brackets stays with the short name', () => {
  const person = (id: string, name: string) => ({ id, name, role: 'evaluator' as const, color: 0 })
  const frame = { id: 'e', template: smallTemplate, people: [] as ReturnType<typeof person>[] }
  const named = (...names: string[]) => ({ ...frame, people: names.map((n) => person(n, n)) })
  const played = 'Björn Olander (spelas av Samsyn)'
  expect(shortName(named(played, 'Annika Norling'), played)).toBe('Björn (spelas av Samsyn)')
  expect(shortName(named(played, 'Björn Ek'), played)).toBe(played)
})
