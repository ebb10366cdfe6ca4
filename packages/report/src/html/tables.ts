import type { ReportScores, ReportSum } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { type Html, html } from './html.ts'

/** S7. A figure, or what there is beside what is missing: never a sum that is not one. */
export function sumWords({ printed, soFar, missing, of }: ReportSum, words: ReportWords): string {
  return printed ? String(printed.points) : words.soFar(soFar, missing, of)
}

/** One table of chapter 4: an area's sub-questions, and their sum last. */
export function rowsTable(
  { no, name, rows, sum }: ReportScores['areas'][number],
  percent: boolean,
  words: ReportWords,
): Html {
  const { columns } = words
  return html`<table class="scores" data-area="${no}"><thead><tr><th scope="col">${no}. ${name}</th><th scope="col">${columns.achieved}</th><th scope="col">${columns.maximum}</th>${percent && html`<th scope="col">${columns.percent}</th>`}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${row.no} ${row.name}</th><td>${row.printed?.points ?? '–'}</td><td>${row.maximum}</td>${percent && html`<td>${percentOf(row.printed)}</td>`}</tr>`,
  )}</tbody><tfoot><tr><th scope="row">${words.total}</th><td>${sumWords(sum, words)}</td><td>${sum.maximum}</td>${percent && html`<td>${percentOf(sum.printed)}</td>`}</tr></tfoot></table>`
}

/** The figures that the charts are drawn from. */
export function areasTable({ areas, total, percent }: ReportScores, words: ReportWords): Html {
  const { columns } = words
  return html`<table class="scores" data-areas><caption>${words.charts.figures}</caption><thead><tr><th scope="col">${columns.area}</th><th scope="col">${columns.achieved}</th><th scope="col">${columns.maximum}</th>${percent && html`<th scope="col">${columns.percent}</th>`}</tr></thead><tbody>${areas.map(
    ({ no, name, sum }) =>
      html`<tr><th scope="row">${no}. ${name}</th><td>${sumWords(sum, words)}</td><td>${sum.maximum}</td>${percent && html`<td>${percentOf(sum.printed)}</td>`}</tr>`,
  )}</tbody><tfoot><tr><th scope="row">${words.total}</th><td>${sumWords(total, words)}</td><td>${total.maximum}</td>${percent && html`<td>${percentOf(total.printed)}</td>`}</tr></tfoot></table>`
}

function percentOf(printed: { percent: number | null } | null): string {
  return printed?.percent === null || printed === null ? '–' : `${printed.percent}\u00a0%`
}
