import { earlierOfImport, earlierOfReport, type ReportBlock } from '@samsyn/report'
import type { ImportedReport } from '@samsyn/report/published'
import { subQuestionNo } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { someReport } from '../support/someReport.ts'

/** [U2] What a new evaluation starts from, out of a report of ours and out of one that was read. */

const found = { kind: 'evaluation', evaluation: 'abcdefgh', revision: 2 } as const
const said = (text: string) => ({ type: 'text' as const, text, marks: {} })
const paragraph = (
  ...content: Extract<ReportBlock, { type: 'paragraph' }>['content']
): ReportBlock => ({
  type: 'paragraph',
  content,
})
const list = (...items: ReportBlock[][]): ReportBlock => ({
  type: 'list',
  ordered: false,
  items: items.map((blocks) => ({ blocks })),
})

function improvementsOf(blocks: ReportBlock[]): string[] {
  const report = someReport()
  const areas = report.areas.map((area, nth) => ({
    ...area,
    improvements: { ...area.improvements, blocks: nth === 0 ? blocks : [] },
  }))
  return earlierOfReport({ ...report, areas }, found).improvements.map(({ text }) => text)
}

test.each<[string, ReportBlock[], string[]]>([
  ['nothing', [], []],
  [
    'the points of a list, and not what leads up to it',
    [paragraph(said('Det här kan bli bättre:')), list([paragraph(said('Mät '), said('oftare.'))])],
    ['Mät oftare.'],
  ],
  [
    'a point with what stands under it, its footnotes left behind',
    [
      list([
        paragraph(said('Fråga'), { type: 'break' }, said('fler'), {
          type: 'footnote',
          no: 1,
          text: 'Se bilagan.',
        }),
        list([paragraph(said('också unga'))]),
      ]),
    ],
    ['Fråga fler också unga'],
  ],
  ['an empty point is none', [list([paragraph(said(' '))], [paragraph(said('Mer'))])], ['Mer']],
  [
    'paragraphs, where there is no list',
    [
      { type: 'heading', level: 2, content: [said('Att göra')] },
      paragraph(said('Ett.')),
      paragraph(said('Två.')),
    ],
    ['Ett.', 'Två.'],
  ],
])('of our own: %s', (_, blocks, expected) => {
  expect(improvementsOf(blocks)).toEqual(expected)
})

test('of our own: printed figures, and none where there are none', () => {
  const report = someReport()
  const earlier = earlierOfReport(report, found)
  expect(earlier).toMatchObject({ found, year: report.year, template: report.template.id })
  const printed =
    report.scores?.areas.flatMap(({ rows }) => rows.filter((row) => row.printed)) ?? []
  expect(earlier.rows).toEqual(printed.map((row) => ({ no: row.no, points: row.printed?.points })))
  expect(earlierOfReport({ ...report, scores: null }, found)).toMatchObject({
    total: null,
    areas: [],
    rows: [],
  })
})

const read: ImportedReport = {
  municipality: 'Åvik',
  country: 'SE',
  year: 2020,
  evaluated: null,
  compiled: null,
  template: 'kommunkompassen-2020',
  about: [],
  summary: { evaluation: [], result: [], comparisons: [], comments: [] },
  areas: [
    {
      no: 2,
      name: 'Andra',
      box: { labels: [], points: 61 },
      general: [],
      sections: [],
      strengths: [],
      improvements: [{ blocks: [paragraph(said('Mät mer'))] }],
    } as unknown as ImportedReport['areas'][number],
  ],
  footnotes: [],
  scores: [
    {
      no: 1,
      name: 'Första',
      achieved: null,
      maximum: 100,
      percent: null,
      rows: [
        { no: subQuestionNo.parse('1.1'), name: 'Ett', achieved: 14, maximum: 20, percent: 70 },
        { no: subQuestionNo.parse('1.2'), name: 'Två', achieved: null, maximum: 10, percent: null },
      ],
    },
  ],
  total: null,
  unplaced: [],
  warnings: [],
} as unknown as ImportedReport

test('of one that was read: what could be read, and nothing guessed', () => {
  expect(earlierOfImport(read, 'avik.pdf')).toMatchObject({
    found: { kind: 'import', name: 'avik.pdf' },
    municipality: 'Åvik',
    year: 2020,
    total: null,
    // Of area 1 the sum cannot be read; of area 2 the box says it.
    areas: [{ no: 2, points: 61 }],
    rows: [{ no: '1.1', points: 14 }],
    improvements: [{ area: 2, text: 'Mät mer' }],
  })
})

test.each([{ municipality: null }, { year: null }])(
  'of one that does not say whose: %j',
  (lacks) => {
    expect(earlierOfImport({ ...read, ...lacks }, 'x.pdf')).toBeUndefined()
  },
)
