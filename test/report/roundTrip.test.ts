import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Block, Inline, Marks } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { docxOf } from '@samsyn/report/docx'
import { type FileMaker, startFileMaker } from '@samsyn/report/files'
import { reading, readingLimits, reportOfImported } from '@samsyn/report/published'
import { templateById, templates } from '@samsyn/scoring'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { footnote, list, paragraph, someReport, theTemplate } from '../support/someReport.ts'

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
  return reportOfImported(read.imported, template, {
    edition: report.edition,
    language: report.language,
  })
}

function text(said: string, marks: Marks = {}): Inline {
  return { type: 'text', text: said, marks }
}

/** Long enough to be broken over lines, and here and there over pages. */
function longText(about: string): Block[] {
  const sentence = `${about} följs upp av kommunstyrelsen, nämnderna och bolagen i mål- och resultatstyrningen, samhällsutvecklingsstrategierna och kvalitetsförbättringsprogrammet; e-tjänsterna nås dygnet runt.`
  return [
    paragraph(Array.from({ length: 5 }, () => sentence).join(' ')),
    paragraph(
      text(`${sentence} `),
      footnote(`${about}: antaget i fullmäktige 2024.`),
      text(sentence),
    ),
  ]
}

const everything: Block[] = [
  paragraph(
    text('Ett '),
    text('starkt', { strong: true }),
    text(' ord, ett '),
    text('betonat', { emphasis: true }),
    text(' och '),
    text('ett gott exempel', { goodExample: true }),
    text(', med '),
    text('en adress', { link: 'https://example.org/a?b=1' }),
    text(' och en fotnot'),
    footnote('Se planen.'),
    text('.'),
  ),
  paragraph(text('En rad'), { type: 'break' }, text('och nästa')),
  { type: 'heading', level: 1, content: [text('Egen rubrik')] },
  {
    type: 'list',
    ordered: true,
    items: [
      { blocks: [paragraph('Ett')] },
      { blocks: [paragraph('Två'), list('under två', 'också')] },
      { blocks: [paragraph('Tre')] },
    ],
  },
  { type: 'heading', level: 2, content: [text('En mindre')] },
  { type: 'quotation', blocks: [paragraph('Det som sägs i ett dokument.')] },
  {
    type: 'table',
    rows: [
      [
        { header: true, blocks: [paragraph('År')] },
        { header: true, blocks: [paragraph('Antal')] },
      ],
      [
        { header: false, blocks: [paragraph('2024')] },
        { header: false, blocks: [paragraph('14')] },
      ],
    ],
  },
  paragraph('Sist.'),
]

function told(said: Parameters<typeof someReport>[0] = {}): Report {
  return someReport({
    municipality: 'Åvik',
    textOf: ({ room, root }) => {
      if (root === 'strengths') return [list('En styrka som märks', `${room} har en till`)]
      if (root === 'improvements') return [list('Något att förbättra')]
      return root === 'section/3.2+3.3' || root === 'comments' ? everything : longText(root)
    },
    ...said,
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
