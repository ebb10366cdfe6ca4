import { html } from '../html/html.ts'
import type { Report, ReportScores } from '../report/report.ts'
import { reportWords } from '../words/reportWords.ts'
import type { Chart } from './chart.ts'
import { type Drawing, drawn, rounded } from './drawn.ts'
import { percentWords, sumSaid, sumWords } from './figures.ts'
import { wrapped } from './wrapped.ts'

const WIDTH = 400
const LINE = 18
/** A bar with what stands over it, and the space to the next. */
const BAR = 10
const GAP = 14
/** Right of the bars stands the figure. */
const FIGURE = 44
const LENGTH = WIDTH - FIGURE

/** The areas' points as bars out of 100. What is unfinished is drawn hollow, its sum in brackets. */
export function bars({ scores, language }: Report): Chart[] {
  if (!scores) return []
  const words = reportWords(language)
  const { columns, charts } = words
  const { areas, total, percent } = scores
  const cells = (sum: ReportScores['total']) => [
    sumWords(sum, words),
    String(sum.maximum),
    ...(percent ? [percentWords(sum.printed)] : []),
  ]
  const said = areas.map(({ no, name, sum }) => `${no}. ${name}: ${sumSaid(sum, words)}`)
  const chart: Omit<Chart, 'svg'> = {
    id: 'bars',
    title: charts.bars,
    said: charts.barsSaid([...said, `${words.total}: ${sumSaid(total, words)}`]),
    table: {
      head: [
        columns.area,
        columns.achieved,
        columns.maximum,
        ...(percent ? [columns.percent] : []),
      ],
      rows: [
        ...areas.map(({ no, name, sum }) => [`${no}. ${name}`, ...cells(sum)]),
        [words.total, ...cells(total)],
      ],
    },
  }
  return [drawn(chart, drawing(areas))]
}

function drawing(areas: ReportScores['areas']): Drawing {
  let top = 0
  const rows = areas.map(({ no, name, sum }) => {
    const lines = wrapped(`${no}. ${name}`, WIDTH, 14)
    const from = top
    const bar = from + lines.length * LINE + 3
    top = bar + BAR + GAP
    const share = sum.maximum > 0 ? Math.min(sum.soFar / sum.maximum, 1) : 0
    const length = rounded(LENGTH * share)
    return html`${lines.map(
      (line, place) => html`<text x="0" y="${from + LINE * place + 13}">${line}</text>`,
    )}<rect class="rail" x="0.5" y="${bar}" width="${LENGTH}" height="${BAR}" fill="none" stroke="currentColor" stroke-opacity="0.3" stroke-width="0.75"/>${
      length > 0 &&
      (sum.printed
        ? html`<rect class="bar" x="0.5" y="${bar}" width="${length}" height="${BAR}" fill="currentColor"/>`
        : html`<rect class="bar-open" x="0.5" y="${bar}" width="${length}" height="${BAR}" fill="none" stroke="currentColor" stroke-dasharray="3 2"/>`)
    }<text class="figure" x="${WIDTH}" y="${bar + BAR}" text-anchor="end" font-weight="600">${sum.printed ? sum.printed.points : `(${sum.soFar})`}</text>`
  })
  return { width: WIDTH, height: Math.max(1, top - GAP + 4), inside: html`${rows}` }
}
