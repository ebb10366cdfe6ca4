import type { Chart } from '../charts/chart.ts'
import type { ReportScores, ReportSum, ReportText } from '../report/report.ts'
import type { FollowUpArea } from './followUpAreas.ts'
import type { GoodPassage } from './goodPassages.ts'

/**
 * A report as every form of it goes through it: chapters, what stands under each heading in order,
 * and deeper headings. What differs between languages is decided here, so a renderer knows parts
 * and no languages.
 */
export interface Heading {
  /** Names the place in links; the same in every language. */
  id: string
  /** Null where only its parts stand, each with its own. */
  heading: string | null
  parts: Part[]
  under: Heading[]
}

export interface Titled extends Heading {
  heading: string
}

export interface Chapter extends Titled {
  /** From 1, as printed. */
  no: number
}

export type Part =
  | { part: 'text'; text: ReportText }
  /** Text of the report's own, about which nobody remarks. */
  | { part: 'about' }
  /** The sub-questions of an area with its one score; null in a report without scores. */
  | { part: 'box'; labels: readonly string[]; sum: ReportSum | null }
  /** Strengths and improvements, side by side. */
  | { part: 'lists'; strengths: ReportText; improvements: ReportText }
  /** The total, by itself and large; with something missing it says so (S7). */
  | { part: 'total'; total: ReportSum }
  /** Pictures one after the other, each with its caption and the table of figures behind it. */
  | { part: 'charts'; charts: readonly Chart[] }
  /** What came of earlier improvements, an area at a time. */
  | { part: 'followUp'; areas: readonly FollowUpArea[] }
  | { part: 'examples'; passages: readonly GoodPassage[] }
  /** One table of chapter 4. */
  | { part: 'table'; area: ReportScores['areas'][number]; percent: boolean }
  | { part: 'said'; words: string }
