import { changedSince, EVERY, paced, sharedStage, TYPED, tableOf } from '@samsyn/client/judging'
import type { Points } from '@samsyn/scoring'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anna, bert, Story, submit } from '../support/story.ts'

const nothing = { value: null, stage: null }

describe('what stands on the table', () => {
  const under = { value: 18_000 as Points, stage: 'approach' } as const

  test('[C5] is what the screen suggests while nobody has set anything', () => {
    expect(tableOf(nothing, under)).toEqual(under)
    expect(tableOf(nothing, nothing)).toEqual(nothing)
  })

  test('is what somebody set, each by itself', () => {
    expect(tableOf({ value: 1, stage: null }, under)).toEqual({ value: 1, stage: 'approach' })
    expect(tableOf({ value: null, stage: 'effect' }, under)).toEqual({
      value: 18_000,
      stage: 'effect',
    })
    expect(tableOf({ value: 1, stage: 'unheard-of' }, under).stage).toBe('approach')
  })

  test('[S8] is 0 while the stage is planned, and comes back after', () => {
    expect(tableOf({ value: 5000, stage: 'planned' }, under).value).toBe(0)
    expect(tableOf({ value: 5000, stage: 'deployed' }, under).value).toBe(5000)
  })
})

describe('[C5] changed since the proposal', () => {
  const proposal = proposed()

  test.each([
    ['nothing, when nothing was ever set', nothing, undefined, undefined],
    [
      'nothing, when the table is what was proposed',
      { value: 18_000, stage: 'approach' },
      'Därför.',
      undefined,
    ],
    ['the value', { value: 19_000, stage: null }, 'Därför.', { value: 19_000, rationale: false }],
    [
      'the stage',
      { value: null, stage: 'effect' },
      undefined,
      { stage: 'effect', rationale: false },
    ],
    [
      'the value by its stage',
      { value: null, stage: 'planned' },
      undefined,
      {
        value: 0,
        stage: 'planned',
        rationale: false,
      },
    ],
    ['the rationale', nothing, 'Därför, och mer.', { rationale: true }],
    ['the rationale, emptied', nothing, '', { rationale: true }],
  ] as const)('%s', (_what, working, rationale, changes) => {
    expect(changedSince(proposal, working, rationale)).toEqual(changes)
  })
})

test('the stage is suggested only where all who count chose the same', () => {
  const [first, second] = judged().row('1.1').judgements ?? []
  if (!first || !second) throw new Error('two judged')
  expect(sharedStage([first, second])).toBe('approach')
  const other = { ...second, stage: 'effect' as const }
  expect(sharedStage([first, other])).toBeNull()
  expect(sharedStage([first, { ...other, counts: false }])).toBe('approach')
  expect(sharedStage([])).toBeNull()
})

describe('what moves often', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is written at most ten times a second while it slides, and the last always', () => {
    const written: number[] = []
    const pace = paced((value: number) => written.push(value))
    for (let value = 1; value <= 200; value++) {
      pace.slid(value)
      vi.advanceTimersByTime(5)
    }
    expect(written.length).toBeLessThanOrEqual(1000 / EVERY)
    expect(written.length).toBeGreaterThan(5)
    vi.advanceTimersByTime(EVERY)
    expect(written.at(-1)).toBe(200)
  })

  test('is written when the typing pauses', () => {
    const written: number[] = []
    const pace = paced((value: number) => written.push(value))
    for (const value of [1, 18, 18.5]) {
      pace.typed(value)
      vi.advanceTimersByTime(TYPED - 1)
    }
    expect(written).toEqual([])
    vi.advanceTimersByTime(1)
    expect(written).toEqual([18.5])
  })

  test('is written at once when asked, never when dropped, and never twice', () => {
    const written: number[] = []
    const pace = paced((value: number) => written.push(value))
    pace.typed(1)
    pace.flush()
    pace.flush()
    pace.slid(2)
    pace.drop()
    vi.advanceTimersByTime(10 * TYPED)
    expect(written).toEqual([1])
  })
})

function judged(): Story {
  const story = new Story()
  for (const who of [anna, bert]) story.must(who, submit('1.1', 18))
  return story
}

function proposed() {
  const story = judged()
  story.must(anna, {
    type: 'propose',
    subQuestion: '1.1',
    value: { points: '18' },
    stage: 'approach',
    rationale: 'Därför.',
    replaces: null,
  })
  const { proposal } = story.row('1.1')
  if (!proposal) throw new Error('nothing proposed')
  return proposal
}
