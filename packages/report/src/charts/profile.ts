import { type Html, html } from '../html/html.ts'
import type { Report, ReportScores } from '../report/report.ts'
import { type ReportWords, reportWords } from '../words/reportWords.ts'
import { type BesideAll, besideCells, besideHead, besideIn, besideSaid } from './beside.ts'
import type { Chart } from './chart.ts'
import { type Drawing, drawn, rounded } from './drawn.ts'
import { meanWords, NONE, sumSaid, sumWords } from './figures.ts'
import { mark, stroke, type Whose } from './marks.ts'
import { shareOf } from './shareOf.ts'
import { spread } from './spread.ts'

const WIDTH = 440
/** Left of the lines stands what the rows below are, right of them whose line it is. */
const [LEFT, RIGHT] = [78, 50]
const [TOP, LINES] = [8, 190]
const ROW = 19
const STEPS = [0, 25, 50, 75, 100]

type Areas = ReportScores['areas']

/** A line and the row of figures under it: one of each by area, with a gap where there is none. */
interface Series {
  whose: Whose
  name: string
  /** 0–1 of the maximum. */
  shares: readonly (number | undefined)[]
  figures: readonly string[]
}

/** The areas' points as lines: this result, the mean that it is shown beside, and earlier ones. */
export function profile(report: Report): Chart[] {
  const { scores, language, year } = report
  if (!scores) return []
  const words = reportWords(language)
  const beside = besideIn(report, 'areas', words)
  const { areas } = scores
  const chart: Omit<Chart, 'svg'> = {
    id: 'profile',
    title: captionOf(words.charts.profile, beside, year, words),
    said: words.charts.profileSaid(
      areas.map(({ no, name, sum }) =>
        [
          `${no}. ${name}: ${sumSaid(sum, words)}`,
          ...besideSaid(beside.of(no), beside, report, words),
        ].join(', '),
      ),
    ),
    table: {
      head: [words.columns.area, String(year), ...besideHead(beside, words)],
      rows: areas.map(({ no, name, sum }) => [
        `${no}. ${name}`,
        sumWords(sum, words),
        ...besideCells(beside.of(no), beside, report),
      ]),
    },
  }
  return [drawn(chart, drawing(areas, seriesOf(report, areas, beside, words), words))]
}

/** Of what is shown beside earlier years and a base. */
export function captionOf(
  caption: string,
  { years, base }: BesideAll,
  year: number,
  { charts }: ReportWords,
): string {
  const shown = years.length > 0 ? charts.ofYears(caption, [...years, year].map(String)) : caption
  return base === undefined ? shown : charts.beside(shown, base)
}

function seriesOf(
  { year, language }: Report,
  areas: Areas,
  beside: BesideAll,
  words: ReportWords,
): Series[] {
  const series = (
    whose: Whose,
    name: string,
    points: (number | undefined)[],
    figures: string[],
  ) => ({
    whose,
    name,
    shares: points.map((one, place) => shareOf(one, areas[place]?.sum.maximum ?? 0)),
    figures,
  })
  const own = areas.map(({ sum }) => sum.printed?.points)
  const means = areas.map(({ no }) => beside.of(no).mean)
  const past = beside.years.map((_, nth) => areas.map(({ no }) => beside.of(no).past[nth]))
  const figuresOf = (points: readonly (number | undefined)[]) =>
    points.map((one) => String(one ?? NONE))
  return [
    series({ kind: 'own' }, String(year), own, figuresOf(own)),
    ...(beside.base === undefined
      ? []
      : [
          series(
            { kind: 'mean' },
            words.charts.mean,
            means.map((one) => one && one.mean / 1000),
            means.map((one) => (one ? meanWords(one.mean, language) : NONE)),
          ),
        ]),
    // The latest first, as it matters most.
    ...beside.years
      .map((of, nth) => {
        const points = past[nth] ?? []
        const back = beside.years.length - 1 - nth
        return series({ kind: 'past', nth: back }, String(of), points, figuresOf(points))
      })
      .reverse(),
  ]
}

function drawing(areas: Areas, all: readonly Series[], { columns }: ReportWords): Drawing {
  const lines = Math.max(LINES, all.length * ROW)
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, areas.length)
  const x = (place: number) => rounded(LEFT + step * (place + 0.5))
  const y = (share: number) => rounded(TOP + lines * (1 - share))
  const numbers = TOP + lines + 22
  const rows = all.map(({ whose, name, figures }, nth) => {
    const at = numbers + ROW * (nth + 1)
    const weight = whose.kind === 'own' ? 600 : 400
    return html`${stroke(whose, 0, at - 5, 20, at - 5)}${mark(whose, 10, at - 5)}<text x="26" y="${at}" font-weight="${weight}">${name}</text>${figures.map(
      (figure, place) =>
        html`<text class="${whose.kind === 'own' ? 'figure' : 'soft'}" x="${x(place)}" y="${at}" text-anchor="middle" font-weight="${weight}">${figure}</text>`,
    )}`
  })
  const inside = html`${STEPS.map(
    (at) =>
      html`<line class="rail" x1="${LEFT}" y1="${y(at / 100)}" x2="${WIDTH - RIGHT}" y2="${y(at / 100)}" stroke="currentColor" stroke-opacity="0.3" stroke-width="0.75"/><text class="soft" x="${LEFT - 6}" y="${rounded(y(at / 100) + 5)}" text-anchor="end">${at}</text>`,
  )}${[...all].reverse().map((one) => lineOf(one, x, y))}${namesOf(all, y, lines)}<text class="soft" x="0" y="${numbers}" font-size="12">${columns.area}</text>${areas.map(
    ({ no }, place) =>
      html`<text class="soft" x="${x(place)}" y="${numbers}" text-anchor="middle">${no}</text>`,
  )}${rows}`
  return { width: WIDTH, height: numbers + ROW * all.length + 6, inside }
}

function lineOf({ whose, shares }: Series, x: (n: number) => number, y: (s: number) => number) {
  const pieces = shares.flatMap((share, place): Html[] => {
    const next = shares[place + 1]
    if (share === undefined || next === undefined) return []
    return [stroke(whose, x(place), y(share), x(place + 1), y(next))]
  })
  const marks = shares.flatMap((share, place) =>
    share === undefined ? [] : [mark(whose, x(place), y(share))],
  )
  return html`${pieces}${marks}`
}

/** Whose line it is, beside its end. */
function namesOf(all: readonly Series[], y: (share: number) => number, lines: number): Html[] {
  const ended = all.flatMap(({ whose, name, shares }) => {
    const end = shares.findLast((share) => share !== undefined)
    return end === undefined ? [] : [{ whose, name, at: y(end) }]
  })
  const range = { from: TOP + 4, to: TOP + lines }
  const places = spread(
    ended.map(({ at }) => at),
    16,
    range,
  )
  return ended.map(
    ({ whose, name }, nth) =>
      html`<text class="name ${whose.kind}" x="${WIDTH - RIGHT + 6}" y="${rounded((places[nth] ?? 0) + 4)}" font-weight="${whose.kind === 'own' ? 600 : 400}">${name}</text>`,
  )
}
