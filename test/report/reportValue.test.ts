import type { Block } from '@samsyn/document'
import { report } from '@samsyn/report'
import type { Points, SubQuestionNo } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryText } from '../support/arbitraryBlocks.ts'
import { footnote, paragraph, someReport, textsBy, theTemplate } from '../support/someReport.ts'

test('the value is what its schema says, and comes back from JSON as it was', () => {
  fc.assert(
    fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 12 }), (all) => {
      const made = someReport({ textOf: textsBy(all) })
      const read = JSON.parse(JSON.stringify(made))
      expect(read).toEqual(made)
      expect(report.parse(read)).toEqual(made)
    }),
    { numRuns: 60 },
  )
})

test('the same input gives the same bytes, whoever reads the texts in whatever order', () => {
  fc.assert(
    fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 12 }), (all) => {
      const once = someReport({ textOf: textsBy(all) })
      const again = someReport({ textOf: textsBy(structuredClone(all)) })
      expect(JSON.stringify(again)).toBe(JSON.stringify(once))
    }),
    { numRuns: 30 },
  )
})

test('there is no place in it for anything else: what has one is no report', () => {
  const made = someReport()
  const [area, ...others] = made.areas
  const planted = [
    { ...made, people: ['Anna'] },
    { ...made, summary: { ...made.summary, notes: [] } },
    { ...made, areas: [{ ...area, judgements: [] }, ...others] },
    { ...made, scores: { ...made.scores, exact: 1 } },
    { ...made, edition: { state: 'draft', no: 1, by: 'anna' } },
  ]
  for (const one of planted) expect(report.safeParse(one).success).toBe(false)
  expect(report.safeParse(made).success).toBe(true)
})

test('footnotes are counted through the report, in lists too, in the order in which it is read', () => {
  const made = someReport({
    textOf: ({ room, root }) => {
      if (root === 'comments') return [paragraph('Sist i kapitel 2', footnote('a'))]
      if (room === 'area-1' && root === 'section/1.2')
        return [paragraph('Först', footnote('b'), ' och sedan', footnote('c'))]
      if (room === 'area-1' && root === 'strengths')
        return [
          {
            type: 'list',
            ordered: false,
            items: [{ blocks: [paragraph('Punkt', footnote('d'))] }],
          },
        ]
      if (room === 'area-2' && root === 'general') return [paragraph('Allmänt', footnote('e'))]
      return undefined
    },
  })
  expect(JSON.stringify(made).match(/"no":\d+,"text":"\w"/g)).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((text, place) => `"no":${place + 1},"text":"${text}"`),
  )
})

test('in Norwegian the comments come last, and so do their notes', () => {
  const made = someReport({
    template: { ...theTemplate, language: 'nb' },
    textOf: ({ room, root }) => {
      if (root === 'comments') return [paragraph('Til slutt', footnote('slutt'))]
      if (room === 'area-8' && root === 'general') return [paragraph('Generelt', footnote('før'))]
      return undefined
    },
  })
  expect(JSON.stringify(made.summary.comments)).toContain('"no":2,"text":"slutt"')
})

test('what nobody reads is not in it: empty paragraphs, points, notes, ids of points', () => {
  const empty: Block = { type: 'paragraph', content: [] }
  const blank: Block = { type: 'paragraph', content: [{ type: 'text', text: ' ', marks: {} }] }
  const made = someReport({
    textOf: () => [
      empty,
      blank,
      paragraph('Kvar', footnote('')),
      {
        type: 'list',
        ordered: false,
        items: [
          { blocks: [empty], point: 'aaaaaaaa' },
          { blocks: [paragraph('En punkt')], point: 'bbbbbbbb', subQuestion: '1.2' },
        ],
      },
      { type: 'quotation', blocks: [blank] },
      { type: 'table', rows: [[{ header: false, blocks: [empty] }]] },
    ],
  })
  expect(made.areas[0]?.strengths.blocks).toEqual([
    paragraph('Kvar'),
    {
      type: 'list',
      ordered: false,
      items: [{ blocks: [paragraph('En punkt')], subQuestion: '1.2' }],
    },
  ])
})

test('letters are such as every program takes', () => {
  const made = someReport({
    municipality: 'Ek\u0000backa\uD800',
    textOf: () => [paragraph('a\u0007b\nc\u2028d\uDC00e 🧭')],
  })
  expect(made.municipality).toBe('Ekbacka\uFFFD')
  expect(made.summary.result.blocks).toEqual([paragraph('ab c d\uFFFDe 🧭')])
})

test('[R1] without scores there is no figure anywhere', () => {
  const made = someReport({ scores: false })
  expect(made.scores).toBeNull()
  expect(JSON.stringify(made)).not.toMatch(/"(points|soFar|printed)"/)
})

test('[S3–S6] figures are the printed ones; the exact points are not in it', () => {
  const points = pointsOf({
    '1.1': 13_500,
    '1.2': 7_499,
    '1.3': 19_500,
    '1.4': 4_000,
    '1.5': 23_500,
  })
  const made = someReport({ points })
  expect(made.scores?.areas[0]).toMatchObject({
    rows: [
      { no: '1.1', maximum: 20, printed: { points: 14, percent: 68 } },
      { printed: { points: 7, percent: 75 } },
      { printed: { points: 20, percent: 65 } },
      { printed: { points: 4, percent: 40 } },
      { printed: { points: 24, percent: 78 } },
    ],
    sum: { maximum: 100, printed: { points: 69, percent: 69 }, missing: 0 },
  })
  expect(JSON.stringify(made)).not.toContain('13500')
})

test('[S7] a sum with something missing has no figure, and says what there is and what is missing', () => {
  const made = someReport({ points: pointsOf({ '1.1': 12_000 }) })
  expect(made.scores?.areas[0]?.sum).toEqual({
    maximum: 100,
    printed: null,
    soFar: 12,
    missing: 4,
    of: 5,
  })
  expect(made.scores?.total).toMatchObject({ printed: null, soFar: 12, missing: 35, of: 36 })
})

test('a report that prints no percent has none', () => {
  expect(JSON.stringify(someReport({ percent: false }))).not.toMatch(/"percent":\d/)
})

test('names stand as each place has them', () => {
  const made = someReport()
  const area = made.areas[3]
  expect(area?.labels.at(-1)).toBe('Samverkan för ökad effektivitet')
  expect(area?.sections.at(-1)?.heading).toBe('Samverkan för effektivitet')
  expect(made.scores?.areas[3]?.rows.at(-1)?.name).toBe('Samverkan för effektivitet')
  expect(made.areas[2]?.sections[1]).toMatchObject({ key: '3.2+3.3', subQuestions: ['3.2', '3.3'] })
})

function pointsOf(points: Record<string, number>): Map<SubQuestionNo, Points> {
  return new Map(
    Object.entries(points).map(([no, value]) => [no as SubQuestionNo, value as Points]),
  )
}
