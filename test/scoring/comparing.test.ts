import {
  crosswalks,
  isRefused,
  type PersonId,
  publishedSets,
  shownBeside,
  templateById,
} from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { finalised } from '../support/finalised.ts'
import { anna, bert, dora, kommunen, lena, olle, outcome, Story } from '../support/story.ts'

/** U1, line by line. Lena leads. */

const base = { set: 'skr-publicerade', version: 1, since: null }
const compare = { type: 'compare', base } as const
const nothing = { type: 'compare', base: null } as const
const everybody = [anna, bert, lena, olle, kommunen, dora]
const known = { comparable: true }

function who(story: Story, act: typeof compare | typeof nothing): PersonId[] {
  return everybody.filter((person) => !isRefused(story.wouldAct(person, act, known)))
}

function compared(): Story {
  const story = new Story()
  story.act(lena, compare, known)
  return story
}

function over(story: Story): Story {
  story.happens(finalised(1), lena)
  return story
}

test('[U1] the lead alone chooses, while the evaluation is open', () => {
  expect(who(new Story(), compare)).toEqual([lena])
  expect(who(compared(), nothing)).toEqual([lena])
  expect(who(over(new Story()), compare)).toEqual([])
  expect(outcome(over(new Story()).wouldAct(lena, compare, known))).toBe('notOpen')
  expect(outcome(new Story().wouldAct(anna, compare, known))).toBe('notYourRole')
})

test('[U1] a set in which nothing counts, or that is not there, is refused', () => {
  const story = new Story()
  expect(outcome(story.wouldAct(lena, compare, { comparable: false }))).toBe('nothingToCompare')
  expect(outcome(story.wouldAct(lena, compare))).toBe('nothingToCompare')
})

test('[U1] what is so already is not chosen again; another year, version or nothing is', () => {
  const story = compared()
  expect(outcome(story.wouldAct(lena, compare, known))).toBe('alreadySo')
  expect(outcome(new Story().wouldAct(lena, nothing))).toBe('alreadySo')
  for (const other of [
    { ...base, since: 2020 },
    { ...base, version: 2 },
    { ...base, set: 'egna' },
  ])
    expect(outcome(story.wouldAct(lena, { type: 'compare', base: other }, known))).toBe('accepted')
  expect(outcome(story.wouldAct(lena, nothing))).toBe('accepted')
})

test('[U1] the team is told what is chosen and by whom, and the municipality nothing', () => {
  const story = compared()
  expect(story.parts(anna).get('comparing')).toEqual({
    part: 'comparing',
    version: 2,
    base,
    chosen: { by: lena, at: story.now },
    may: [],
  })
  expect(story.parts(lena).get('comparing')).toMatchObject({ may: ['compare'] })
  expect(story.parts(kommunen)).toEqual(new Map())
  expect(story.parts(dora)).toEqual(new Map())
})

test('[U1] what a report is shown beside is of the pinned version, and without a base nothing', () => {
  const template = templateById('kommunkompassen-2023')
  const [set] = publishedSets
  if (!template || !set) throw new Error('no figures')
  const story = new Story({ template })
  expect(shownBeside(story.state, undefined, crosswalks)).toEqual({
    comparison: undefined,
    earlier: [],
    followUp: undefined,
  })
  story.act(lena, compare, known)
  const { comparison } = shownBeside(story.state, set, crosswalks)
  expect(comparison?.base).toEqual({
    set: set.name,
    version: 1,
    dated: set.dated,
    since: null,
    evaluations: set.results.length,
  })
  expect(shownBeside(story.state, undefined, crosswalks).comparison).toBeUndefined()
})
