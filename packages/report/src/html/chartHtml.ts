import type { Chart } from '../charts/chart.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { Html, html } from './html.ts'
import { chartTable } from './tables.ts'

/**
 * A picture, its caption, and what it is drawn from: under the bars, which everybody looks up, the
 * table stands open; under the others it opens, and is printed all the same.
 */
export function chartHtml(chart: Chart, words: ReportWords): Html {
  const { id, title, svg } = chart
  // Made by `html` alone, as all markup.
  const drawing = new Html(svg)
  const figures = `${title}: ${words.charts.figures}`
  const table = html`<div class="wide" role="region" tabindex="0" aria-label="${figures}">${chartTable(chart, words)}</div>`
  return html`<figure data-figure="${id}">${id === 'dots' ? scrolling(drawing, title) : drawing}<figcaption>${title}</figcaption></figure>
${id === 'bars' ? table : html`<details class="behind"><summary>${words.charts.figures}</summary>${table}</details>`}
`
}

/** The names in it would be too small to read on a phone: there it is wider than its page. */
function scrolling(drawing: Html, title: string): Html {
  return html`<div class="picture" role="group" tabindex="0" aria-label="${title}">${drawing}</div>`
}
