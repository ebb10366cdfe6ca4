import type { Figure, SubQuestionNo, TeamView, Template } from '@samsyn/scoring'

/** Chapter 4 as one person may read it: the view's figures under the template's names. */
export interface Chapter {
  areas: ChapterArea[]
  total: Figure
  /** S9, the lead's: exact sum and drift in thousandths of a point. Null for all others. */
  unrounded: Unrounded | null
}
export type Unrounded = NonNullable<TeamView['unrounded']>

export interface ChapterArea {
  no: number
  name: string
  maximum: number
  rows: ChapterRow[]
  figure: Figure
  unrounded: Unrounded | null
}

export interface ChapterRow {
  no: SubQuestionNo
  name: string
  /** Whole points. */
  maximum: number
  /** S3, S4. Null prints as "–" (S7). */
  printed: { points: number; percent: number } | null
  /** C7: the lead ended it, and it says so for ever. */
  adjudicated: boolean
}

export function chapterFour(view: TeamView, template: Template): Chapter {
  return {
    areas: template.areas.map((area) => {
      const seen = view.areas.find(({ no }) => no === area.no)
      if (!seen) throw new Error(`The view lacks area ${area.no}, which its template has`)
      return {
        no: area.no,
        name: area.name,
        maximum: seen.figure.maximum,
        rows: area.subQuestions.map(({ no, name, maximum }) => {
          const row = seen.subQuestions.find((candidate) => candidate.no === no)
          return {
            no,
            name,
            maximum,
            printed: row?.printed ?? null,
            adjudicated: row?.consensus?.by === 'adjudication',
          }
        }),
        figure: seen.figure,
        unrounded: seen.unrounded,
      }
    }),
    total: view.total,
    unrounded: view.unrounded,
  }
}
