import type { AreaNo, Country, SubQuestionNo, Template } from '@samsyn/scoring'
import type { ReportComparison, ReportEarlier, ReportFollowUp } from '../report/comparison.ts'
import type { Edition, Report } from '../report/report.ts'
import type { ReportBlock, ReportItem } from '../report/reportBlock.ts'

/** A published report as it was read. What nobody could read is null or missing, never guessed. */
export interface ImportedReport {
  municipality: string | null
  country: Country
  year: number | null
  /** When it was evaluated and put together: an ISO date or month, as printed. */
  evaluated: string | null
  compiled: string | null
  /** The questionnaire whose names and maxima it has; null where none of the known fits. */
  template: Template['id'] | null
  about: ReportBlock[]
  summary: Record<'evaluation' | 'result' | 'comparisons' | 'comments', ReportBlock[]>
  areas: ImportedArea[]
  /** Their places are in the texts, by number. */
  footnotes: { no: number; text: string }[]
  scores: ImportedScores[]
  /** Whole points. */
  total: number | null
  /** Whether percent is printed beside the points. */
  percent: boolean
  /** What a report of our own says of itself; null for any other. */
  own: { edition: Edition; language: Report['language'] } | null
  /** What a report of our own is shown beside, and what it follows up. */
  comparison: ImportedComparison | null
  /** From the oldest. */
  earlier: ReportEarlier[]
  followUp: ReportFollowUp | null
  /** Lines that found no place, in the order of the source: no text is dropped in silence. */
  unplaced: { line: number; text: string }[]
  /** What became of every line that is not blank, in runs of neighbours, in the order of the source. */
  places: ImportedPlace[]
  /** Sorted by line. */
  warnings: ImportWarning[]
}

/**
 * Lines and where they went: a place in the report ("summary/result", "area-5/box",
 * "area-3/section/3.2+3.3", "scores/3.2", "footnote/4", "comparison", "earlier", "followUp",
 * "unplaced"), or what of the frame they are:
 * "frame/heading", "frame/runningHead", "frame/pageNumber", "frame/contents", "frame/cover",
 * "frame/link", "frame/columnHead", "frame/lead", "frame/picture", "frame/examples", "frame/nothing" (that a text is not
 * written yet), "frame/compared" (the figures behind a picture of several results).
 */
export interface ImportedPlace {
  from: number
  to: number
  at: string
}

export interface ImportedArea {
  no: AreaNo
  name: string
  box: { labels: string[]; points: number | null }
  general: ReportBlock[]
  sections: { heading: string; subQuestions: SubQuestionNo[]; blocks: ReportBlock[] }[]
  strengths: ReportItem[]
  improvements: ReportItem[]
  /** Both as whole texts, where a report of our own has them: not every block is an item of a list. */
  written?: { strengths: ReportBlock[]; improvements: ReportBlock[] }
}

/** The published results that a report of our own is shown beside, as far as it prints them. */
export interface ImportedComparison {
  base: ReportComparison['base']
  total: PrintedMean | null
  areas: (PrintedMean & { no: AreaNo })[]
  rows: (PrintedMean & { no: SubQuestionNo })[]
  /** From the lowest. */
  totals: number[]
}

/** A mean is printed with one decimal, and more than that of it nobody reads. */
export interface PrintedMean {
  /** Tenths of a point. */
  tenths: number
  n: number
}

/** A table of chapter 4, as printed. */
export interface ImportedScores {
  no: AreaNo
  name: string
  achieved: number | null
  maximum: number | null
  percent: number | null
  rows: {
    no: SubQuestionNo
    name: string
    achieved: number | null
    maximum: number | null
    percent: number | null
  }[]
}

/** What a reader should look at before it is kept. */
export interface ImportWarning {
  what: ImportWarningKind
  /** In the source as it is shown, from 1; null where it is about the whole. */
  line: number | null
  /** A place in the report: "area-5/box", "scores/3.2". */
  at: string | null
  /** What stands there, and what another place says. */
  found?: string | undefined
  wanted?: string | undefined
}

export type ImportWarningKind =
  | 'chartLost'
  | 'textCut'
  | 'textLost'
  | 'figureMissing'
  | 'figureDiffers'
  | 'figureUnreadable'
  | 'sumDiffers'
  | 'rowMissing'
  | 'rowUnknown'
  | 'areaMissing'
  | 'areaTwice'
  | 'sectionMissing'
  | 'tableMissing'
  | 'columnsMixed'
  | 'footnoteLost'
  | 'orderOdd'
  | 'letterBroken'
  | 'textUnplaced'
  | 'templateUnknown'
  | 'outlineUnknown'
