import { fitting } from './fitting.ts'
import type { PrintedReport, PrintedRow } from './printedReport.ts'

/** How the two judge one sub-question, in thousandths of a point, and how they come to agree. */
export interface Course {
  no: string
  /** In whole points. */
  maximum: number
  /** What they agree on; prints as the report does. */
  agreed: number
  judged: readonly [number, number]
  word: 'aligned' | 'close' | 'divergent'
  /**
   * `straight`: propose and agree. `secondThoughts`: a submission is withdrawn and made again.
   * `counter`: the second proposes something else in place of the first one's proposal.
   * `returned`: agreed, returned by the lead, and agreed anew. `adjudicated`: the lead decides.
   */
  way: 'straight' | 'secondThoughts' | 'counter' | 'returned' | 'adjudicated'
}

const TOLERANCE = 10
const words = ['aligned', 'divergent', 'close'] as const
const ways = ['straight', 'secondThoughts', 'counter', 'straight', 'returned'] as const

/** A course for each row of the print, all kinds of them, and the same each time. */
export function courses(report: PrintedReport): Course[] {
  return report.scores
    .flatMap((area) => area.subQuestions)
    .map((row, nth): Course => {
      const wanted = words[nth % words.length] ?? 'aligned'
      const agreed = someFitting(row, nth)
      const judged = judgedAround(agreed, row.max, wanted)
      const spread = 100 * Math.abs(judged[0] - judged[1])
      const word =
        spread === 0 ? 'aligned' : spread <= TOLERANCE * 1000 * row.max ? 'close' : 'divergent'
      const way = nth % 11 === 7 ? 'adjudicated' : (ways[nth % ways.length] ?? 'straight')
      return { no: row.no, maximum: row.max, agreed, judged, word, way }
    })
}

/** Not always the middle one: the ends of the fitting values are where rounding goes wrong. */
function someFitting(row: PrintedRow, nth: number): number {
  const fits = fitting(row)
  const chosen = [fits[0], fits[Math.floor(fits.length / 2)], fits.at(-1)][nth % 3]
  if (chosen === undefined) throw new Error(`nothing prints as ${JSON.stringify(row)}`)
  return chosen
}

function judgedAround(
  agreed: number,
  maximum: number,
  wanted: Course['word'],
): readonly [number, number] {
  const apart = { aligned: 0, close: 30 * maximum, divergent: 110 * maximum }[wanted]
  const most = 1000 * maximum
  return [Math.max(0, agreed - apart), Math.min(most, agreed + apart)]
}
