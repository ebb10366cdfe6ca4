import type { Block } from '@samsyn/document'
import type { SubQuestionNo, TextRef } from '@samsyn/scoring'

/** Everything that the checks read: one report as it would be released now. */
export interface CheckedReport {
  municipality: string
  /** The names of all other municipalities of the country. */
  otherMunicipalities: readonly string[]
  year: number
  /** In reading order. */
  texts: readonly CheckedText[]
  areas: readonly CheckedArea[]
  /** S6: whole points; null while something is missing. */
  total: Sum
  /** Who was interviewed, as the team remembers them; never in a report. */
  interviewees: readonly string[]
  /** Points (strengths and improvements) that a passage of the text supports, by their ids. */
  supported: ReadonlySet<string>
  threads: readonly OpenThread[]
  /** Improvements that were asked for earlier, and what came of them. */
  followUp: readonly FollowedUp[]
}

export interface CheckedText {
  ref: TextRef
  kind: 'general' | 'section' | 'strengths' | 'improvements' | 'summary'
  /** Null for the summary. */
  area: number | null
  /** What a section is about, or all of the area's; none for the summary. */
  subQuestions: readonly SubQuestionNo[]
  blocks: readonly Block[]
}

export interface CheckedArea {
  no: number
  figure: Sum
  rows: readonly CheckedRow[]
}

/** What is printed of a sum of rows; null where rows are missing (S7). */
export interface Sum {
  maximum: number
  printed: { points: number; percent: number } | null
}

export interface CheckedRow extends Sum {
  no: SubQuestionNo
  /** R5: the words of its section are others than when the team agreed. */
  textMoved: boolean
}

export interface FollowedUp {
  no: number
  area: number
  text: string
  answered: boolean
}

export interface OpenThread {
  no: number
  ref: TextRef
  kind: 'suggestion' | 'blocking'
}
