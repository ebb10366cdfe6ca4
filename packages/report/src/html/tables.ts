import type { Chart } from '../charts/chart.ts'
import { percentWords, sumWords } from '../charts/figures.ts'
import type { ReportScores } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { type Html, html } from './html.ts'

/** One table of chapter 4: an area's sub-questions, and their sum last. */
export function rowsTable(
  { no, name, rows, sum }: ReportScores['areas'][number],
  percent: boolean,
  words: ReportWords,
): Html {
  const { columns } = words
  return html`<table class="scores" data-area="${no}"><thead><tr><th scope="col">${no}. ${name}</th><th scope="col">${columns.achieved}</th><th scope="col">${columns.maximum}</th>${percent && html`<th scope="col">${columns.percent}</th>`}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${row.no} ${row.name}</th><td>${row.printed?.points ?? '–'}</td><td>${row.maximum}</td>${percent && html`<td>${percentWords(row.printed)}</td>`}</tr>`,
  )}</tbody><tfoot><tr><th scope="row">${words.total}</th><td>${sumWords(sum, words)}</td><td>${sum.maximum}</td>${percent && html`<td>${percentWords(sum.printed)}</td>`}</tr></tfoot></table>`
}

/** The figures that a chart is drawn from. */
export function chartTable({ id, table: { head, rows } }: Chart, words: ReportWords): Html {
  const [first, ...columns] = head
  return html`<table class="scores" data-figures="${id}"><caption>${words.charts.figures}</caption><thead><tr><th scope="col">${first}</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows.map(
    ([name, ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`
}
