import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Block } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { docxOf } from '@samsyn/report/docx'
import { type FileMaker, startFileMaker } from '@samsyn/report/files'
import { reading, readingLimits, readPublished, reportOfImported } from '@samsyn/report/published'
import { type Points, templateById, templates } from '@samsyn/scoring'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comparedReport, inNorwegian } from '../support/comparedReport.ts'
import { footnote, list, paragraph, theTemplate } from '../support/someReport.ts'
import { told } from './roundTripReport.ts'

let maker: FileMaker

beforeAll(async () => {
  maker = await startFileMaker()
})
afterAll(() => maker.close())

const forms = {
  docx: (report: Report) => docxOf(report),
  pdf: (report: Report) => maker.pdfOf(report, { standard: 'ua-1' }),
}

/** A report as one of its forms tells it. */
async function readBack(
  report: Report,
  form: keyof typeof forms,
  template = theTemplate,
): Promise<Report> {
  const read = await reading(await forms[form](report), templates, readingLimits, () => {})
  if ('unreadable' in read) throw new Error(read.unreadable)
  expect(read.imported.unplaced).toEqual([])
  // It says itself which report it is, and in which language.
  return reportOfImported(read.imported, template, {
    edition: { state: 'final', revision: 99 },
    language: 'en',
  })
}

test.each(['docx', 'pdf'] as const)(
  'a report goes out as %s and comes back as the same value: texts, marks, lists, notes, tables, figures',
  async (form) => {
    const report = told()
    expect(await readBack(report, form)).toEqual(report)
  },
)

const folder =
  process.env.SAMSYN_REPORTS ?? fileURLToPath(new URL('../../../shared/reports', import.meta.url))
const whyNot = `no reports in ${folder}; SAMSYN_REPORTS may name another folder`

test.each([
  ['haninge-2023', 'docx'],
  ['haninge-2023', 'pdf'],
  ['hoganas-2020', 'docx'],
  ['hoganas-2020', 'pdf'],
] as const)('%s, as read, goes out as %s and comes back the same', async (name, form) => {
  const path = join(folder, `${name}.txt`)
  if (!existsSync(path)) return console.warn(`skipped: ${whyNot}`)
  const known = templateById(`kommunkompassen-${name.slice(-4)}`)
  if (!known) throw new Error('no template')
  const read = await reading(readFileSync(path), templates, readingLimits, () => {})
  if ('unreadable' in read) throw new Error(read.unreadable)
  const language = 'sv' as const
  const edition = { state: 'final' as const, revision: 1 }
  const report = reportOfImported(read.imported, known, { edition, language })
  const back = await readBack(report, form, known)
  if (form === 'docx') expect(back).toEqual(report)
  else expect(withoutHyphens(back)).toEqual(withoutHyphens(report))
})

/** On paper the hyphen of a compound and that of a broken word are the same. */
function withoutHyphens(report: Report): unknown {
  return JSON.parse(JSON.stringify(report).replace(/(?<=\p{L})-(?=\p{Ll})/gu, ''))
}

test.each([
  ['without scores', { scores: false }],
  ['without percent', { percent: false }],
] as const)('a report %s comes back as it went out', async (_, said) => {
  const report = told(said)
  expect(await readBack(report, 'docx')).toEqual(report)
})

test.each([
  ['docx', 'sv'],
  ['pdf', 'sv'],
  ['docx', 'nb'],
  ['pdf', 'nb'],
] as const)(
  'what a report is shown beside and what it follows up come back from %s in %s; means as printed',
  async (form, language) => {
    const report = comparedReport(language === 'nb' ? { template: inNorwegian } : {})
    expect(await readBack(report, form, { ...theTemplate, language })).toEqual(asPrinted(report))
  },
)

/** A mean is printed to the tenth of a point. */
function asPrinted({ comparison, ...report }: Report): Report {
  if (!comparison) return report
  const rounded = <Mean extends { mean: number }>(one: Mean): Mean => ({
    ...one,
    mean: Math.floor((one.mean + 50) / 100) * 100,
  })
  return {
    ...report,
    comparison: {
      ...comparison,
      total: rounded(comparison.total),
      areas: comparison.areas.map(rounded),
      rows: comparison.rows.map(rounded),
    },
  }
}

const firstRows = new Map(
  theTemplate.areas.flatMap(({ subQuestions }) =>
    subQuestions.slice(1).map(({ no, maximum }) => [no, (maximum * 430) as Points] as const),
  ),
)

test.each([
  ['a draft with rows missing', { points: firstRows, edition: { state: 'draft', no: 3 } }],
  ['one of which nothing is judged', { points: new Map(), percent: true }],
  [
    'one of which nothing is judged and no percent asked for',
    { points: new Map(), percent: false },
  ],
  ['one with nothing written', { textOf: () => undefined, assessmentDate: null }],
  ['a later final one', { edition: { state: 'final', revision: 4 }, percent: false }],
  ['a draft without scores', { scores: false, edition: { state: 'draft', no: 1 } }],
] as const)('%s comes back from both forms', async (_, said) => {
  const report = told(said)
  expect(await readBack(report, 'docx')).toEqual(report)
  expect(await readBack(report, 'pdf')).toEqual(report)
})

test.each(['docx', 'pdf'] as const)(
  'strengths that are linked, of several blocks, with notes and between texts, come back from %s',
  async (form) => {
    const linked: Block[] = [
      paragraph('Det här lyfts fram.'),
      {
        type: 'list',
        ordered: false,
        items: [
          { blocks: [paragraph('En styrka', footnote('Se planen.'))], subQuestion: '3.2' },
          { blocks: [paragraph('En till'), paragraph('med mer om den')], subQuestion: '3.1' },
          { blocks: [paragraph('Om inget särskilt, 3.4')] },
          { blocks: [paragraph('Med flera'), list('den ena', 'den andra')] },
        ],
      },
      { type: 'heading', level: 1, content: [{ type: 'text', text: 'Styrkor', marks: {} }] },
      paragraph('Och det här.'),
    ]
    const report = told({
      textOf: ({ room, root }) =>
        room === 'area-3' && (root === 'strengths' || root === 'improvements') ? linked : undefined,
    })
    expect(await readBack(report, form)).toEqual(report)
  },
)

test('a whole report of ours raises no doubt; one whose heading of an area or a section is gone does', async () => {
  const read = await reading(await docxOf(told()), templates, readingLimits, () => {})
  if ('unreadable' in read) throw new Error(read.unreadable)
  expect(read.imported.warnings).toEqual([])
  const { lines } = read.source
  const parts = theTemplate.areas.flatMap(({ no, name, sections }): [string, string][] => [
    [name, `area-${no}`],
    ...sections.map(({ heading, key }): [string, string] => [heading, `area-${no}/section/${key}`]),
  ])
  for (const [heading, at] of parts) {
    const gone = lines.find(({ kind, text }) => kind === 'heading' && text.endsWith(heading))
    if (!gone) throw new Error(`no heading ${heading}`)
    const without = lines.filter((line) => line !== gone)
    const { warnings } = readPublished({ ...read.source, lines: without }, templates)
    expect([heading, warnings.map(({ at }) => at)]).toEqual([heading, expect.arrayContaining([at])])
  }
})
