import { type Html, html } from '../html/html.ts'
import type { Report, ReportScores } from '../report/report.ts'
import { type ReportWords, reportWords } from '../words/reportWords.ts'
import { type BesideAll, besideCells, besideHead, besideIn, besideSaid } from './beside.ts'
import type { Chart } from './chart.ts'
import { type Drawing, drawn, rounded } from './drawn.ts'
import { NONE } from './figures.ts'
import { mark, type Whose } from './marks.ts'
import { captionOf } from './profile.ts'
import { shareOf } from './shareOf.ts'
import { textWidth } from './textWidth.ts'
import { wrapped } from './wrapped.ts'

const WIDTH = 600
/** Left are the names; right, of how many evaluations each mean is one. */
const [LEFT, RIGHT] = [270, 44]
const SIZE = 12
const LINE = 14
const [ROW, HEAD] = [17, 24]
/** Where a row's name begins, after its number. */
const NAME = 26
/** Where the scale's figures stand, under the key. */
const HEADS = 38
const STEPS = [0, 25, 50, 75, 100]

type Row = ReportScores['areas'][number]['rows'][number]

/**
 * Each sub-question in percent of its maximum, since maxima differ, beside the base's mean and the
 * latest earlier result: only where there is one of these.
 */
export function dots(report: Report): Chart[] {
  const { scores, language, year } = report
  if (!scores) return []
  const words = reportWords(language)
  const beside = besideIn(report, 'rows', words)
  if (beside.base === undefined && beside.years.length === 0) return []
  const rows = scores.areas.flatMap((area) => area.rows)
  const nameOf = ({ no, name }: Row) => `${no} ${name}`
  const chart: Omit<Chart, 'svg'> = {
    id: 'dots',
    title: captionOf(words.charts.dots, beside, year, words),
    said: words.charts.dotsSaid(
      rows.map((row) =>
        [
          `${nameOf(row)}: ${row.printed ? words.points(row.printed.points, row.maximum) : NONE}`,
          ...besideSaid(beside.of(row.no), beside, report, words),
        ].join(', '),
      ),
    ),
    table: {
      head: [
        words.charts.subQuestion,
        String(year),
        words.columns.maximum,
        ...besideHead(beside, words),
      ],
      rows: rows.map((row) => [
        nameOf(row),
        String(row.printed?.points ?? NONE),
        String(row.maximum),
        ...besideCells(beside.of(row.no), beside, report),
      ]),
    },
  }
  return [drawn(chart, drawing(scores.areas, beside, report, words))]
}

const x = (share: number) => rounded(LEFT + (WIDTH - LEFT - RIGHT) * share)

function drawing(
  areas: ReportScores['areas'],
  beside: BesideAll,
  { year }: Report,
  words: ReportWords,
): Drawing {
  let top = HEADS + 8
  const rails: Html[] = []
  const lines = areas.map(({ no, name, rows }) => {
    const heads = wrapped(`${no}. ${name}`, WIDTH, SIZE)
    const head = heads.map(
      (line, place) =>
        html`<text class="head" x="0" y="${top + HEAD - 7 + place * LINE}" font-weight="600">${line}</text>`,
    )
    top += HEAD + (heads.length - 1) * LINE
    const first = top
    const lines = rows.map((row) => {
      const names = wrapped(row.name, LEFT - NAME - 8, SIZE)
      const from = top
      top += ROW + (names.length - 1) * LINE
      return rowOf(row, names, { from, middle: from + ROW / 2 - 0.5 }, beside)
    })
    rails.push(...STEPS.map((step) => railOf(x(step / 100), first, top)))
    return html`${head}${lines}`
  })
  const steps = STEPS.flatMap((step) =>
    [HEADS, top + 16].map(
      (y) =>
        html`<text class="soft" x="${x(step / 100)}" y="${y}" text-anchor="middle">${step}</text>`,
    ),
  )
  const counted =
    beside.base !== undefined &&
    html`<text class="soft" x="${WIDTH}" y="${HEADS}" text-anchor="end">n</text>`
  const percent = html`<text class="soft" x="${x(0) - 18}" y="${HEADS}" text-anchor="end">%</text>`
  const inside = html`<g font-size="${SIZE}">${rails}${steps}${percent}${counted}${keyOf(beside, year, words)}${lines}</g>`
  return { width: WIDTH, height: top + 22, inside }
}

function railOf(at: number, from: number, to: number): Html {
  return html`<line class="rail" x1="${at}" y1="${from}" x2="${at}" y2="${to}" stroke="currentColor" stroke-opacity="0.3" stroke-width="0.75"/>`
}

/** A row: its name, and on its rail what it is shown beside, under the result itself. */
function rowOf(
  { no, maximum, printed }: Row,
  names: readonly string[],
  { from, middle }: { from: number; middle: number },
  beside: BesideAll,
): Html {
  const { mean, past } = beside.of(no)
  const own = shareOf(printed?.points, maximum)
  const base = shareOf(mean && mean.mean / 1000, maximum)
  const before = shareOf(past.at(-1), maximum)
  const place = (share: number | undefined, whose: Whose) =>
    share !== undefined && mark(whose, x(share), middle)
  return html`<text class="soft" x="0" y="${middle + 4}">${no}</text>${names.map(
    (name, nth) => html`<text x="${NAME}" y="${from + ROW / 2 + 3.5 + nth * LINE}">${name}</text>`,
  )}<line class="rail" x1="${x(0)}" y1="${middle}" x2="${x(1)}" y2="${middle}" stroke="currentColor" stroke-opacity="0.3" stroke-width="0.75"/>${
    own !== undefined &&
    base !== undefined &&
    html`<line class="apart" x1="${x(own)}" y1="${middle}" x2="${x(base)}" y2="${middle}" stroke="currentColor" stroke-width="1.5"/>`
  }${place(before, { kind: 'past', nth: 0 })}${place(base, { kind: 'mean' })}${place(own, { kind: 'own' })}${
    mean &&
    html`<text class="soft" x="${WIDTH}" y="${middle + 4}" text-anchor="end">${mean.n}</text>`
  }`
}

/** What each mark is, in words beside it. */
function keyOf({ base, years }: BesideAll, year: number, { charts }: ReportWords): Html[] {
  const latest = years.at(-1)
  const key: { whose: Whose; name: string }[] = [
    { whose: { kind: 'own' }, name: String(year) },
    ...(base === undefined ? [] : [{ whose: { kind: 'mean' as const }, name: charts.mean }]),
    ...(latest === undefined
      ? []
      : [{ whose: { kind: 'past' as const, nth: 0 }, name: String(latest) }]),
  ]
  let from = x(0)
  return key.map(({ whose, name }) => {
    const at = from
    from = rounded(at + 20 + textWidth(name, SIZE) + 16)
    return html`${mark(whose, at + 5, 10)}<text x="${at + 16}" y="14">${name}</text>`
  })
}
