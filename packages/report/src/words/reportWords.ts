import type { Locale } from '@samsyn/scoring'
import type { ReportFollowUp } from '../report/comparison.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

/** Every word of a report that is neither its writers' nor its template's. */
export interface ReportWords {
  kicker: string
  /** What stands on every page of what is not final. */
  working: string
  draft(no: number): string
  final(revision: number): string
  assessed(day: string): string
  /** A day as people say it; the month from 1. */
  day(day: number, month: number, year: number): string
  contents: string
  chapters: {
    about: string
    summary(municipality: string): string
    /** Where the outline has the summary in two chapters. */
    method: string
    result: string
    areas: string
    examples: string
    scores: string
    comments: string
  }
  headings: {
    evaluation: string
    result: string
    comparisons: string
    comments: string
    area(no: number, name: string): string
    general: string
    strengths: string
    improvements: string
  }
  /** Over the box of an area. */
  box: { labels: string; points: string }
  columns: { area: string; achieved: string; maximum: string; percent: string }
  total: string
  /** S7. "43, 2 av 5 saknas" */
  soFar(points: number, missing: number, of: number): string
  unscored: string
  nothingYet: string
  points(points: number, maximum: number): string
  charts: ChartWords
  comparison: ComparisonWords
  followUp: FollowUpWords
  scoresLead: string
  /** Names a table that stands in a text. */
  table: string
  goodExample: string
  footnotes: string
  footnote(no: number): string
  backToText: string
}

/** Of pictures: their captions, what they show in words, and the heads of the tables behind them. */
export interface ChartWords {
  bars: string
  barsSaid(lines: readonly string[]): string
  profile: string
  profileSaid(lines: readonly string[]): string
  dots: string
  dotsSaid(lines: readonly string[]): string
  years: string
  yearsSaid(lines: readonly string[]): string
  /** `them` as `ComparisonWords.evaluations` has it; `marked` is the result that is pointed out. */
  totals(them: string, marked: string | null): string
  totalsSaid(lines: readonly string[]): string
  /** The table behind a picture. */
  figures: string
  /** A caption and the years that it has: "Poängprofil 2018, 2022 och 2026". */
  ofYears(caption: string, years: readonly string[]): string
  /** A caption and what it is shown beside: "…, jämfört med medel av 12 utvärderingar sedan 2020". */
  beside(caption: string, base: string): string
  /** Heads a column, and names a line. */
  mean: string
  subQuestion: string
  year: string
  /** Of totals: from and to, how many there are, and which. */
  interval: string
  evaluations: string
  totalPoints: string
  /** "lägst 402, högst 668" */
  range(lowest: string, highest: string): string
  /** How many of the base lie higher. */
  higher(count: number, of: number): string
}

export interface ComparisonWords {
  /** "medel av 12 utvärderingar sedan 2020"; `n` as written, "7–12" where figures differ. */
  meanOf(n: string, since: number | null): string
  /** "medel 62,4 (12)" */
  meanIs(mean: string, n: number): string
  /** "12 utvärderingar sedan 2020" */
  evaluations(n: number, since: number | null): string
  /** What the result is compared with, in whole sentences. */
  base(base: { set: string; version: number; day: string; evaluations: string }): string
}

export interface FollowUpWords {
  heading(year: number): string
  /** How many there are of each, in a sentence. */
  lead(count: Readonly<Record<FollowUpOutcome | 'unsaid', number>>): string
  outcomes: Readonly<Record<FollowUpOutcome | 'unsaid', string>>
  columns: { improvement: string; outcome: string; comment: string }
}

type FollowUpOutcome = NonNullable<ReportFollowUp['items'][number]['outcome']>

const all: Readonly<Record<Locale, ReportWords>> = { sv, nb, en }

export function reportWords(language: Locale): ReportWords {
  return all[language]
}
