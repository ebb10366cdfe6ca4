import { type Html, html } from '../html/html.ts'
import type { ReportScores } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { chartLines } from './chartLines.ts'

const WIDTH = 400
const HEIGHT = 230
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 10, 20, 28]
const MARKS = [0, 25, 50, 75, 100]

/** The areas' points as one line, with a gap where an area is unfinished. */
export function profileSvg({ areas }: ReportScores, words: ReportWords): Html {
  const step = (WIDTH - LEFT - RIGHT) / areas.length
  const x = (place: number) => rounded(LEFT + step * (place + 0.5))
  const y = (share: number) => rounded(TOP + (HEIGHT - TOP - BOTTOM) * (1 - share))
  const dots = areas.map(({ no, sum }, place) => ({
    no,
    x: x(place),
    points: sum.printed?.points,
    y: sum.printed ? y(sum.printed.points / sum.maximum) : 0,
  }))
  const lines = dots.flatMap((dot, place) => {
    const next = dots[place + 1]
    if (!next || dot.points === undefined || next.points === undefined) return []
    return [
      html`<line class="line" x1="${dot.x}" y1="${dot.y}" x2="${next.x}" y2="${next.y}" stroke="currentColor" stroke-width="2"/>`,
    ]
  })
  return html`<svg class="chart" role="img" aria-labelledby="profile-name profile-said" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-size="14" fill="currentColor"><title id="profile-name">${words.charts.profile}</title><desc id="profile-said">${words.charts.profileSaid(chartLines(areas, words))}</desc>${MARKS.map(
    (mark) =>
      html`<line class="rail" x1="${LEFT}" y1="${y(mark / 100)}" x2="${WIDTH - RIGHT}" y2="${y(mark / 100)}" stroke="currentColor" stroke-opacity="0.3" stroke-width="0.75"/><text class="soft" x="${LEFT - 6}" y="${y(mark / 100) + 5}" text-anchor="end">${mark}</text>`,
  )}${lines}${dots.map(
    ({ no, points, ...at }, place) =>
      html`<text class="soft" x="${at.x}" y="${HEIGHT - 6}" text-anchor="middle">${no}</text>${
        points !== undefined &&
        html`<circle class="dot" cx="${at.x}" cy="${at.y}" r="4" fill="currentColor"/><text class="figure" x="${at.x}" y="${at.y + (isValley(dots, place) ? 19 : -9)}" text-anchor="middle">${points}</text>`
      }`,
  )}</svg><figcaption>${words.charts.profile}</figcaption>`
}

/** Where the line comes down from both sides, there is room below. */
function isValley(dots: readonly { points: number | undefined }[], place: number): boolean {
  const here = dots[place]?.points ?? 0
  const beside = [dots[place - 1]?.points, dots[place + 1]?.points]
  const known = beside.filter((points) => points !== undefined)
  return known.length > 0 && known.every((points) => points > here)
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100
}
