import { areaNo, type StartedFrom, startedFrom } from '@samsyn/scoring'
import { anna, bert, cleo, lena, Story } from './story.ts'

/** An evaluation of 2020 that those of 2024 start from: 1.1 has another number there, 1.2 is new. */
export const earlier: StartedFrom = startedFrom.parse({
  found: { kind: 'evaluation', evaluation: 'abcdefgh', revision: 1 },
  municipality: 'Åvik',
  year: 2020,
  template: 'older-template',
  total: 97,
  areas: [
    { no: 1, points: 55 },
    { no: 2, points: 42 },
  ],
  rows: [
    { no: '1.3', points: 31, now: '1.1' },
    { no: '1.2', points: 24, now: null },
    { no: '2.1', points: 42, now: '2.1' },
  ],
  improvements: [
    { area: areaNo.parse(1), text: 'Mät oftare' },
    { area: areaNo.parse(2), text: 'Fråga fler' },
  ],
})

/** Bert is recused from area 1. */
export function earlierStory(from: StartedFrom | undefined = earlier): Story {
  const story = new Story({ evaluators: [anna, bert, cleo], startedFrom: from })
  story.must(lena, { type: 'recuse', person: bert, area: 1, reason: 'släkt' })
  return story
}
