import { startFileMaker } from '@samsyn/report/files'
import { afterAll, expect, test } from 'vitest'
import { elementsIn, readPdf, saidIn } from '../support/readPdf.ts'
import { reportLines } from '../support/reportLines.ts'
import { hasPercent, madeAgain } from './madeAgain.ts'
import { readReport, whyNoReport } from './printedReport.ts'

const maker = startFileMaker()
afterAll(() => maker.close())

/** The published reports as PDF: every figure, paragraph and note is looked up again in what it says. */
test.for(['haninge-2023', 'hoganas-2020'])('%s, from its texts to a PDF', async (name, context) => {
  const printed = await readReport(name)
  if (!printed) return context.skip(whyNoReport)
  const made = madeAgain(printed)
  const { pages } = await readPdf(await maker.pdfOf(made))
  const all = (role: string) => pages.flatMap(({ root }) => elementsIn(root, role))

  // Chapter 4: names, points, maxima and, where it prints them, percent.
  const tables = all('Table').slice(-printed.scores.length)
  expect(
    tables.map((table) =>
      ['TH', 'TD'].flatMap((role) => elementsIn(table, role)).map((cell) => saidIn(cell)),
    ),
  ).toEqual(
    printed.scores.map((area) => [
      `${area.no}. ${area.name}`,
      ...['Uppnått', 'Max', ...(hasPercent(printed) ? ['Procent'] : [])],
      ...area.subQuestions.flatMap((row) => [`${row.no} ${row.name}`, ...figuresOf(row)]),
      'Totalt',
      ...figuresOf(area),
    ]),
  )

  // Every text in its order; two columns that go on over a page are read page by page.
  const body = joined(pages.map(({ root }) => saidIn(root, 'Note', 'TOC')).join(''))
  let from = 0
  const columns = new Set(
    printed.areas
      .flatMap(({ strengths, improvements }) => [...strengths, ...improvements])
      .map(plain),
  )
  for (const line of reportLines(made).map(joined)) {
    const at = body.indexOf(line, columns.has(line) ? 0 : from)
    expect(at, line).not.toBe(-1)
    if (!columns.has(line)) from = at + line.length
  }

  // Every note under its own number.
  expect(all('Note').map((note) => saidIn(note))).toEqual(
    printed.footnotes.map(({ no, text }) => `${no} ${text.replace(/\s+/g, ' ').trim()}`),
  )
})

type Figures = { achieved: number; max: number; percent: number | null }

function figuresOf({ achieved, max, percent }: Figures): string[] {
  return [String(achieved), String(max), ...(percent === null ? [] : [`${percent} %`])]
}

function plain(text: string): string {
  return joined(text.replace(/\[\^(\d+)\]/g, '$1'))
}

function joined(text: string): string {
  return text.replace(/[\s\u00AD★]/gu, '')
}
