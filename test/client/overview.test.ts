import { chapterFour } from '@samsyn/client/overview'
import { templateById } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { agree, anna, bert, lena, olle, propose, Story, submit } from '../support/story.ts'

function agreed(story: Story, no: string, points: number): void {
  story.must(anna, submit(no, points))
  story.must(bert, submit(no, points))
  story.must(anna, propose(no, points))
  story.must(bert, agree(no, 1))
}

test('every row of chapter 4 stands under its area by its printed name, empty ones as empty', () => {
  const template = templateById('kommunkompassen-2023')
  if (!template) throw new Error('no such template')
  const story = new Story({ template })
  const chapter = chapterFour(story.view(anna), template)
  expect(chapter.areas.map((area) => area.rows.map(({ no }) => no))).toEqual(
    template.areas.map((area) => area.subQuestions.map(({ no }) => no)),
  )
  expect(chapter.areas[1]?.rows[0]).toEqual({
    no: '2.1',
    name: 'Strategiskt arbete',
    maximum: 15,
    printed: null,
    adjudicated: false,
  })
  expect(chapter.total).toMatchObject({ state: 'incomplete', soFar: 0, maximum: 800 })
})

test('[S7] an unfinished area has no figure, and a finished one has its own', () => {
  const story = new Story()
  agreed(story, '1.1', 16.5)
  const chapter = () => chapterFour(story.view(olle), story.state.template)
  expect(chapter().areas[0]?.figure).toEqual({
    state: 'incomplete',
    soFar: 17,
    missing: 1,
    of: 2,
    maximum: 100,
  })
  agreed(story, '1.2', 30.4)
  expect(chapter().areas[0]).toMatchObject({
    rows: [{ printed: { points: 17, percent: 41 } }, { printed: { points: 30, percent: 51 } }],
    figure: { state: 'complete', points: 47, percent: 47 },
  })
  expect(chapter().total).toMatchObject({ state: 'incomplete', missing: 1, of: 3 })
})

test('[S9] only the lead sees unrounded sums and the drift', () => {
  const story = new Story()
  agreed(story, '1.1', 16.5)
  agreed(story, '1.2', 30.4)
  const template = story.state.template
  expect(chapterFour(story.view(lena), template).areas[0]?.unrounded).toEqual({
    sum: 46_900,
    drift: 100,
  })
  expect(chapterFour(story.view(anna), template)).toMatchObject({ unrounded: null })
})

test('[C7] what the lead adjudicated says so', () => {
  const story = new Story()
  story.must(anna, submit('1.1', 10))
  story.must(bert, submit('1.1', 20))
  story.must(anna, { type: 'escalate', subQuestion: '1.1', reason: 'stuck' })
  story.must(lena, {
    type: 'adjudicate',
    subQuestion: '1.1',
    value: { points: 15 },
    stage: 'approach',
    reason: 'the interviews',
  })
  const chapter = chapterFour(story.view(bert), story.state.template)
  expect(chapter.areas[0]?.rows.map(({ adjudicated }) => adjudicated)).toEqual([true, false])
})
