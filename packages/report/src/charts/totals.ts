import { type Html, html } from '../html/html.ts'
import type { Report } from '../report/report.ts'
import { reportWords } from '../words/reportWords.ts'
import { type Bin, binsOf } from './binsOf.ts'
import type { Chart } from './chart.ts'
import { type Drawing, drawn, rounded } from './drawn.ts'
import { meanWords, sumSaid, sumWords } from './figures.ts'
import { textWidth } from './textWidth.ts'

const WIDTH = 440
const SIDE = 16
/** Above the bars are two lines for what the marks are. */
const [TOP, BARS] = [46, 120]

/** How the base's totals are distributed, and where this one is among them. */
export function totals(report: Report): Chart[] {
  const { scores, comparison, municipality, year, language } = report
  if (!scores || !comparison || comparison.totals.length === 0) return []
  const words = reportWords(language)
  const { charts } = words
  const { base, total } = comparison
  const own = scores.total.printed?.points
  const mean = meanWords(total.mean, language)
  const sorted = [...comparison.totals].sort((one, other) => one - other)
  const bins = binsOf(sorted, [total.mean / 1000, ...(own === undefined ? [] : [own])])
  const filled = bins.filter((bin) => bin.totals.length > 0)
  const them = words.comparison.evaluations(sorted.length, base.since)
  const marked = `${municipality} ${year}`
  const higher = sorted.filter((one) => own !== undefined && one > own).length
  const chart: Omit<Chart, 'svg'> = {
    id: 'totals',
    title: charts.totals(them, own === undefined ? null : marked),
    said: charts.totalsSaid([
      them,
      charts.range(String(sorted[0]), String(sorted.at(-1))),
      words.comparison.meanIs(mean, total.n),
      ...filled.map((bin) => `${bin.name}: ${bin.totals.length} (${bin.totals.join(', ')})`),
      `${marked}: ${sumSaid(scores.total, words)}`,
      ...(own === undefined ? [] : [charts.higher(higher, sorted.length)]),
    ]),
    table: {
      head: [charts.interval, charts.evaluations, charts.totalPoints],
      rows: [
        ...filled.map((bin) => [bin.name, String(bin.totals.length), bin.totals.join(', ')]),
        [charts.mean, String(total.n), mean],
        [marked, '1', sumWords(scores.total, words)],
      ],
    },
  }
  const marks: Mark[] = [
    ...(own === undefined ? [] : [{ at: own, name: `${year}: ${own}`, isOwn: true }]),
    { at: total.mean / 1000, name: `${charts.mean}: ${mean} (n = ${total.n})`, isOwn: false },
  ]
  return [drawn(chart, drawing(bins, marks))]
}

interface Mark {
  /** Points. */
  at: number
  name: string
  isOwn: boolean
}

function drawing(bins: readonly Bin[], marks: readonly Mark[]): Drawing {
  const [from, to] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1]
  const x = (points: number) =>
    rounded(SIDE + ((WIDTH - 2 * SIDE) * (points - from)) / Math.max(1, to - from))
  const most = Math.max(1, ...bins.map(({ totals: inside }) => inside.length))
  const bottom = TOP + BARS
  const bars = bins.flatMap((bin) => {
    const count = bin.totals.length
    if (count === 0) return []
    const height = rounded(((BARS - 22) * count) / most)
    const width = rounded(x(bin.to) - x(bin.from) - 2)
    return [
      html`<rect class="base" x="${rounded(x(bin.from) + 1)}" y="${bottom - height}" width="${width}" height="${height}" fill="currentColor" fill-opacity="0.22" stroke="currentColor" stroke-opacity="0.6" stroke-width="0.75"/>`,
    ]
  })
  const counts = bins.flatMap((bin) => {
    const count = bin.totals.length
    if (count === 0) return []
    const y = rounded(bottom - ((BARS - 22) * count) / most - 5)
    return [
      html`<text class="count" x="${rounded((x(bin.from) + x(bin.to)) / 2)}" y="${y}" text-anchor="middle" stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${count}</text>`,
    ]
  })
  // As many of the limits as have room.
  const limits = [...bins.map((bin) => bin.from), to]
  const wide = Math.max(...limits.map((limit) => textWidth(String(limit), 14))) + 8
  const each = Math.max(1, Math.ceil((wide * bins.length) / (WIDTH - 2 * SIDE)))
  const names = limits.flatMap((limit, nth) =>
    nth % each === 0
      ? [
          html`<line class="rail" x1="${x(limit)}" y1="${bottom}" x2="${x(limit)}" y2="${bottom + 5}" stroke="currentColor" stroke-width="0.75"/><text class="soft" x="${x(limit)}" y="${bottom + 20}" text-anchor="middle">${limit}</text>`,
        ]
      : [],
  )
  const inside = html`${bars}<line class="rail" x1="${SIDE}" y1="${bottom}" x2="${WIDTH - SIDE}" y2="${bottom}" stroke="currentColor" stroke-width="0.75"/>${marks.map((one) => markOf(one, x(one.at), bottom))}${counts}${names}`
  return { width: WIDTH, height: bottom + 28, inside }
}

/** A line through all bars with its name beside its head, on whichever side there is room. */
function markOf({ name, isOwn }: Mark, x: number, bottom: number): Html {
  const y = isOwn ? 14 : 34
  const isRight = x + 6 + textWidth(name, 14) <= WIDTH
  return html`<line class="${isOwn ? 'line' : 'mean'}" x1="${x}" y1="${y - 11}" x2="${x}" y2="${bottom}" stroke="currentColor" stroke-width="${isOwn ? 2.5 : 1.5}"${!isOwn && html` stroke-dasharray="7 4"`}/><text class="${isOwn ? 'figure' : 'soft'}" x="${isRight ? x + 6 : x - 6}" y="${y}" text-anchor="${isRight ? 'start' : 'end'}" font-weight="${isOwn ? 600 : 400}">${name}</text>`
}
