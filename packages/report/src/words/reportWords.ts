import type { Locale } from '@samsyn/scoring'
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
  charts: {
    bars: string
    barsSaid(lines: readonly string[]): string
    profile: string
    profileSaid(lines: readonly string[]): string
    /** The table under them. */
    figures: string
  }
  scoresLead: string
  /** Names a table that stands in a text. */
  table: string
  goodExample: string
  footnotes: string
  footnote(no: number): string
  backToText: string
}

const all: Readonly<Record<Locale, ReportWords>> = { sv, nb, en }

export function reportWords(language: Locale): ReportWords {
  return all[language]
}
