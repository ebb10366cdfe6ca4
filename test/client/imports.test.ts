import { runsOf } from '@samsyn/client/imports'
import { expect, test } from 'vitest'

type Read = Parameters<typeof runsOf>[0]

function read(said: Partial<Read['imported']>, texts: string[], parts: Read['parts'] = []): Read {
  return {
    name: 'rapport.pdf',
    imported: {
      municipality: null,
      year: null,
      template: null,
      areas: [],
      scores: [],
      total: null,
      places: [],
      warnings: [],
      ...said,
    },
    source: { lines: texts.map((text, nth) => ({ no: nth + 1, text })) },
    parts,
    lacking: [],
  }
}

test('neighbours that went to one place stand together, and what was read there is told once', () => {
  const part = { at: 'scores/1', heading: '1. Samspel', lines: ['1.1 Strategi: 12 / 20'] }
  const runs = runsOf(
    read(
      {
        places: [
          { from: 1, to: 1, at: 'frame/heading' },
          { from: 3, to: 3, at: 'scores/1.1' },
          { from: 4, to: 4, at: 'scores/1' },
        ],
        warnings: [{ what: 'figureDiffers', line: 4, at: 'scores/1' }],
      },
      ['Rubrik', '', '1.1 Strategi 12 20', '66 100', 'Någon annan rad'],
      [part],
    ),
  )
  expect(runs.map(({ at, lines }) => [at, lines.map(({ no }) => no)])).toEqual([
    ['frame/heading', [1]],
    ['scores/1', [3, 4]],
    ['unplaced', [5]],
  ])
  expect(runs.map((run) => run.part)).toEqual([undefined, part, undefined])
  expect(runs[1]?.lines[1]?.warnings).toHaveLength(1)
})

test('a place that comes back later is not told again, and a sign of a font of its own is a bullet', () => {
  const part = { at: 'area-1/strengths', heading: null, lines: ['– En styrka'] }
  const runs = runsOf(
    read(
      {
        places: [
          { from: 1, to: 1, at: 'area-1/strengths' },
          { from: 2, to: 2, at: 'frame/runningHead' },
          { from: 3, to: 3, at: 'area-1/strengths' },
        ],
      },
      ['\uF0B7 En', 'Sidhuvud', 'styrka'],
      [part],
    ),
  )
  expect(runs.map((run) => run.part)).toEqual([part, undefined, undefined])
  expect(runs[0]?.lines[0]?.text).toBe('• En')
})
