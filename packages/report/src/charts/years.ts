import { html } from '../html/html.ts'
import type { Report } from '../report/report.ts'
import { reportWords } from '../words/reportWords.ts'
import type { Chart } from './chart.ts'
import { type Drawing, drawn, rounded } from './drawn.ts'
import { NONE, sumSaid, sumWords } from './figures.ts'
import { lifted } from './lifted.ts'
import { niceStep } from './niceStep.ts'
import { textWidth } from './textWidth.ts'
import { tiers } from './tiers.ts'

const WIDTH = 440
const [LEFT, RIGHT] = [40, 6]
/** The first and the last stand so far within. */
const INSET = 28
const LINES = 150
const LINE = 17

interface Total {
  year: number
  /** Undefined while something is missing. */
  points: number | undefined
  isOwn: boolean
}

/** The municipality's totals through the years, this one the last: where there are earlier ones. */
export function years(report: Report): Chart[] {
  const { scores, earlier = [], year, language } = report
  if (!scores || earlier.length === 0) return []
  const words = reportWords(language)
  const { total } = scores
  const all: Total[] = [
    ...earlier.map((one) => ({ year: one.year, points: one.total, isOwn: false })),
    { year, points: total.printed?.points, isOwn: true },
  ]
  const known = [...new Set(all.map((one) => one.year))].sort((one, other) => one - other)
  const chart: Omit<Chart, 'svg'> = {
    id: 'years',
    title: words.charts.ofYears(words.charts.years, known.map(String)),
    said: words.charts.yearsSaid([
      ...earlier.map((one) => `${one.year}: ${one.total}`),
      `${year}: ${sumSaid(total, words)}`,
    ]),
    table: {
      head: [words.charts.year, words.charts.totalPoints],
      rows: [
        ...earlier.map((one) => [String(one.year), String(one.total)]),
        [String(year), sumWords(total, words)],
      ],
    },
  }
  return [drawn(chart, drawing(all, total.maximum))]
}

function drawing(all: readonly Total[], maximum: number): Drawing {
  const most = Math.max(1, maximum, ...all.map(({ points }) => points ?? 0))
  const step = niceStep(most / 4)
  const [first, last] = [
    Math.min(...all.map(({ year }) => year)),
    Math.max(...all.map(({ year }) => year)),
  ]
  const room = WIDTH - LEFT - RIGHT - 2 * INSET
  const places = all.map(({ year, points, isOwn }) => {
    const share = last > first ? (year - first) / (last - first) : 0.5
    const x = rounded(LEFT + INSET + room * share)
    return { x, points, isOwn, year, figure: points === undefined ? NONE : String(points) }
  })
  const wide = (text: string) => textWidth(text, 14)
  const yearTiers = tiers(
    places.map(({ x, year }) => ({ middle: x, width: wide(String(year)) })),
    4,
  )
  const under = (points: number) => rounded(LINES * (1 - Math.max(points, 0) / most))
  const marked = places.flatMap(({ x, points }) =>
    points === undefined ? [] : [{ x, y: under(points), radius: 5 }],
  )
  const feet = lifted(
    places.map(({ x, points, figure }) => ({
      middle: x,
      width: wide(figure),
      foot: under(points ?? 0) - 11,
    })),
    marked,
    LINE,
  )
  // The highest figure decides how far down the scale begins.
  const top = 16 - Math.min(0, ...feet)
  const y = (points: number) => rounded(top + under(points))
  const bottom = y(0)
  const steps = Array.from({ length: Math.floor(most / step) + 1 }, (_, nth) => nth * step)
  const rails = steps.map(
    (points) =>
      html`<line class="rail" x1="${LEFT}" y1="${y(points)}" x2="${WIDTH - RIGHT}" y2="${y(points)}" stroke="currentColor" stroke-opacity="0.3" stroke-width="0.75"/><text class="soft" x="${LEFT - 8}" y="${y(points) + 5}" text-anchor="end">${points}</text>`,
  )
  // Through what there is: a year without a figure is a gap at the end, not a fall.
  const known = places.flatMap(({ x, points }) =>
    points === undefined ? [] : [{ x, y: y(points) }],
  )
  const path = known.map((at) => `${at.x},${at.y}`).join(' ')
  const marks = places.map(({ x, points, isOwn, figure, year }, nth) => {
    const weight = isOwn ? 600 : 400
    const at = points === undefined ? bottom : y(points)
    const above = rounded(top + (feet[nth] ?? 0))
    const below = bottom + 20 + LINE * (yearTiers[nth] ?? 0)
    return html`${
      points !== undefined &&
      (isOwn
        ? html`<circle class="dot" cx="${x}" cy="${at}" r="5" fill="currentColor"/>`
        : html`<circle class="hollow own" cx="${x}" cy="${at}" r="4.25" fill="#fff" stroke="currentColor" stroke-width="1.5"/>`)
    }<text class="${isOwn ? 'figure' : 'value'}" x="${x}" y="${above}" text-anchor="middle" font-weight="${weight}">${figure}</text><text class="${isOwn ? 'year own' : 'year'}" x="${x}" y="${below}" text-anchor="middle" font-weight="${weight}">${year}</text>`
  })
  const inside = html`${rails}<polyline class="line" points="${path}" fill="none" stroke="currentColor" stroke-width="2"/>${marks}`
  return { width: WIDTH, height: bottom + 28 + LINE * Math.max(...yearTiers), inside }
}
