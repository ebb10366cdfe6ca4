import { docxOf } from '@samsyn/report/docx'
import { xlsxOf } from '@samsyn/report/sheets'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { madeAgain } from '../replay/madeAgain.ts'
import {
  type PrintedBlock,
  type PrintedReport,
  readReport,
  whyNoReport,
} from '../replay/printedReport.ts'
import { wordPackage } from '../support/wordPackage.ts'

/** The published reports, made again, as a document and as a workbook. */
test.for(['haninge-2023', 'hoganas-2020'])('%s', async (name, context) => {
  const printed = await readReport(name)
  if (!printed) return context.skip(whyNoReport)
  const report = madeAgain(printed)

  const bytes = await docxOf(report)
  expect(wordPackage(bytes).wrong).toEqual([])
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const { document } = parseHTML(`<html><body>${value}</body></html>`)
  const text = solid(document.body.textContent)
  let at = text.lastIndexOf(solid('Utvärderingen'))
  for (const said of saidIn(printed).map(solid)) {
    const found = text.indexOf(said, at)
    expect(found, said.slice(0, 60)).toBeGreaterThanOrEqual(at)
    at = found + said.length
  }
  const notes = [...document.querySelectorAll('li[id^=footnote]')].map((note) =>
    solid(note.textContent.replace(/↑$/, '')),
  )
  expect(notes).toEqual(printed.footnotes.map((note) => solid(note.text)))

  const sheets = await readExcelFile(Buffer.from(await xlsxOf(report)))
  const cells = sheets.find(({ sheet }) => sheet === 'Poäng')?.data ?? []
  expect(cells.slice(1, -1)).toEqual(
    printed.scores.flatMap((area) => [
      ...area.subQuestions.map((row) => [row.no, row.name, ...figuresOf(row)]),
      [String(area.no), area.name, ...figuresOf(area)],
    ]),
  )
  expect(cells.at(-1)?.[2]).toBe(printed.total)
  const plan = sheets.find(({ sheet }) => sheet === 'Handlingsplan')?.data ?? []
  expect(plan.slice(1).map((row) => row[3])).toEqual(
    printed.areas.flatMap(({ strengths, improvements }) =>
      [...strengths, ...improvements].map((said) =>
        expect.stringContaining(said.split('[^')[0] ?? ''),
      ),
    ),
  )
})

/** From the summary on, in the order in which a reader reads. */
function saidIn({ summary, areas, scores }: PrintedReport): string[] {
  return [
    ...wordsOf(summary.evaluation),
    ...wordsOf(summary.result),
    ...wordsOf(summary.comparisons),
    ...wordsOf(summary.comments),
    ...areas.flatMap(({ no, name, box, general, sections, strengths, improvements }) => [
      `Område ${no} ${name}`,
      ...box.labels,
      String(scores.find((area) => area.no === no)?.achieved),
      ...wordsOf(general),
      ...sections.flatMap(({ heading, blocks }) => [heading, ...wordsOf(blocks)]),
      ...[...strengths, ...improvements].map(marked),
    ]),
    ...scores.flatMap((area) => [
      `${area.no}. ${area.name}`,
      ...area.subQuestions.map((row) => `${row.no} ${row.name}${printedFigures(row)}`),
      `Totalt${printedFigures(area)}`,
    ]),
  ]
}

type Figures = Pick<PrintedReport['scores'][number], 'achieved' | 'max' | 'percent'>

function printedFigures({ achieved, max, percent }: Figures): string {
  return `${achieved}${max}${percent === null ? '' : `${percent} %`}`
}

function figuresOf({ achieved, max, percent }: Figures): number[] {
  return [achieved, max, ...(percent === null ? [] : [percent / 100])]
}

function wordsOf(blocks: readonly PrintedBlock[]): string[] {
  return blocks.flatMap((one) => (one.type === 'paragraph' ? [one.text] : one.items)).map(marked)
}

/** "…[^1]" is read as "…[1]". */
function marked(text: string): string {
  return text.replace(/\[\^(\d+)\]/g, '[$1]')
}

function solid(text: string): string {
  return text.replace(/\s+/g, '')
}
