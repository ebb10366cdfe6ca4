import type { ReportScores } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'

/** What a chart of the areas shows, in words, a line an area. */
export function chartLines(areas: ReportScores['areas'], words: ReportWords): string[] {
  return areas.map(({ no, name, sum }) => {
    const said = sum.printed
      ? words.points(sum.printed.points, sum.maximum)
      : words.soFar(sum.soFar, sum.missing, sum.of)
    return `${no}. ${name}: ${said}`
  })
}
