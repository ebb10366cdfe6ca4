import { type Html, html } from '../html/html.ts'
import type { ReportScores } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { chartLines } from './chartLines.ts'
import { wrapped } from './wrapped.ts'

const WIDTH = 400
const LINE = 18
/** A bar with what stands over it, and the space to the next. */
const BAR = 10
const GAP = 14
/** Right of the bars stands the figure. */
const FIGURE = 38
const LENGTH = WIDTH - FIGURE
/** So many letters fit in a line. */
const LETTERS = 48

/**
 * The areas' points as bars out of 100. What is unfinished is drawn hollow. Colours and letters are
 * the page's; without one they are black on nothing, which reads in grey as well.
 */
export function barsSvg({ areas }: ReportScores, words: ReportWords): Html {
  let top = 0
  const rows = areas.map(({ no, name, sum }) => {
    const lines = wrapped(`${no}. ${name}`, LETTERS)
    const from = top
    const bar = from + lines.length * LINE + 3
    top = bar + BAR + GAP
    const length = (LENGTH * Math.min(sum.soFar, sum.maximum)) / sum.maximum
    return html`${lines.map(
      (line, place) => html`<text x="0" y="${from + LINE * place + 13}">${line}</text>`,
    )}<rect class="rail" x="0" y="${bar}" width="${LENGTH}" height="${BAR}" fill="none" stroke="currentColor" stroke-opacity="0.3" stroke-width="0.75"/>${
      length > 0 &&
      (sum.printed
        ? html`<rect class="bar" x="0" y="${bar}" width="${rounded(length)}" height="${BAR}" fill="currentColor"/>`
        : html`<rect class="bar-open" x="0" y="${bar}" width="${rounded(length)}" height="${BAR}" fill="none" stroke="currentColor" stroke-dasharray="3 2"/>`)
    }<text class="figure" x="${WIDTH}" y="${bar + BAR}" text-anchor="end">${sum.printed ? sum.printed.points : `(${sum.soFar})`}</text>`
  })
  return html`<svg class="chart" role="img" aria-labelledby="bars-name bars-said" viewBox="0 0 ${WIDTH} ${top}" font-size="14" fill="currentColor"><title id="bars-name">${words.charts.bars}</title><desc id="bars-said">${words.charts.barsSaid(chartLines(areas, words))}</desc>${rows}</svg><figcaption>${words.charts.bars}</figcaption>`
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100
}
