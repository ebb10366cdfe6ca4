import { sumWords } from '../charts/figures.ts'
import type { Part } from '../outline/outline.ts'
import type { Report, ReportSum, ReportText } from '../report/report.ts'
import { type ReportWords, reportWords } from '../words/reportWords.ts'
import { blocksHtml, headingHtml } from './blocks.ts'
import { chartHtml } from './chartHtml.ts'
import { followUpHtml } from './followUpHtml.ts'
import { type Html, html } from './html.ts'
import { rowsTable } from './tables.ts'

/** What a page adds to the report by itself. */
export interface Beside {
  /** Stands under a text: a form for remarks, say. */
  afterText?: ((text: ReportText['ref'], heading: string) => Html | undefined) | undefined
}

/** Under which heading a part stands. */
interface Under {
  level: number
  heading: string
}

/** One part of a report as markup. */
export function partHtml(part: Part, report: Report, under: Under, beside: Beside): Html {
  const words = reportWords(report.language)
  const { level } = under
  switch (part.part) {
    case 'text':
      return textHtml(part.text, words, under, beside)
    case 'about':
      return html`<div class="text">${blocksHtml(report.about, words, level)}</div>`
    case 'box':
      return html`<div class="box"><div><p class="box-head">${words.box.labels}</p><ul>${part.labels.map(
        (label) => html`<li>${label}</li>`,
      )}</ul></div>${
        part.sum &&
        html`<div class="box-points"><p class="box-head">${words.box.points}</p><p class="box-figure"${isOpen(part.sum)}>${sumWords(part.sum, words)}</p></div>`
      }</div>`
    case 'lists': {
      const { strengths, improvements } = words.headings
      return html`<div class="lists"><section>${headingHtml(level + 1, html`${strengths}`)}${textHtml(part.strengths, words, { level: level + 1, heading: strengths }, beside)}</section><section>${headingHtml(level + 1, html`${improvements}`)}${textHtml(part.improvements, words, { level: level + 1, heading: improvements }, beside)}</section></div>`
    }
    case 'total':
      return totalHtml(part.total, words)
    case 'charts':
      return html`${part.charts.map((chart) => chartHtml(chart, words))}`
    case 'followUp':
      return html`${part.areas.map((area) => followUpHtml(area, words, level))}`
    case 'examples':
      return html`<ul class="stars">${part.passages.map(
        ({ area, passage }) =>
          html`<li>${passage} <a href="#area-${area}">${areaName(report, area)}</a></li>`,
      )}</ul>`
    case 'table':
      return rowsTable(part.area, part.percent, words)
    case 'said':
      return html`<p class="said">${part.words}</p>`
  }
}

/** `data-room` and `data-root` say of every letter in it which text it belongs to. */
function textHtml(
  { ref, blocks }: ReportText,
  words: ReportWords,
  { level, heading }: Under,
  { afterText }: Beside,
): Html {
  const inside =
    blocks.length === 0
      ? html`<p class="nothing">${words.nothingYet}</p>`
      : html`<div class="text" data-room="${ref.room}" data-root="${ref.root}">${blocksHtml(blocks, words, level)}</div>`
  return html`${inside}${afterText?.(ref, heading)}`
}

function totalHtml(total: ReportSum, words: ReportWords): Html {
  const ofMaximum = total.printed && html` <span>/ ${total.maximum}</span>`
  return html`<p class="total"><span>${words.total}</span> <strong${isOpen(total)}>${sumWords(total, words)}</strong>${ofMaximum}</p>`
}

/** Words stand where a figure would, and are not as large as one. */
function isOpen({ printed }: ReportSum): Html | false {
  return printed === null && html` data-open`
}

function areaName({ areas }: Report, no: number): string {
  return areas.find((area) => area.no === no)?.name ?? String(no)
}
