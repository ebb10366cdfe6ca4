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

/** Each event that there is beside an evaluation: answers of each kind, and a comparison and back. */
export function everythingCompared(): Story {
  const story = new Story({ startedFrom: earlier })
  for (const outcome of ['done', 'partly', 'not', null] as const)
    story.must(anna, { type: 'followUp', improvement: 1, outcome, text: outcome ?? '' })
  const base = { set: 'skr-publicerade', version: 1, since: null }
  for (const chosen of [base, { ...base, since: 2020 }, null])
    story.act(lena, { type: 'compare', base: chosen }, { comparable: true })
  return story
}

/** Bert is recused from area 1. */
export function earlierStory(from: StartedFrom | undefined = earlier): Story {
  const story = new Story({ evaluators: [anna, bert, cleo], startedFrom: from })
  story.must(lena, { type: 'recuse', person: bert, area: 1, reason: 'släkt' })
  return story
}
