import { type ScoreTable, scoreTable, type Template } from '@samsyn/scoring'
import { z } from 'zod'

const printed = z.object({ achieved: z.int(), percent: z.int() })

/**
 * S7. A sum over rows: `printed` is its figure and null while rows are missing; `soFar` is the sum
 * of what is printed, and stands beside what is missing.
 */
const sum = z.object({
  maximum: z.int(),
  printed: printed.nullable(),
  soFar: z.int(),
  missing: z.int(),
})

/** Chapter 4 as data. Figures are whole points and whole percent, as they print. */
export const scoresFile = z.object({
  municipality: z.string(),
  year: z.int(),
  template: z.string(),
  areas: z.array(
    z.object({
      no: z.int(),
      name: z.string(),
      subQuestions: z.array(
        z.object({
          no: z.string(),
          name: z.string(),
          maximum: z.int(),
          /** S2. The agreed points, in whole thousandths; null without consensus. */
          exact: z.int().nullable(),
          printed: printed.nullable(),
        }),
      ),
      sum,
    }),
  ),
  total: sum,
})
export type ScoresFile = z.infer<typeof scoresFile>

export interface Scored {
  municipality: string
  year: number
  template: Template
  /** The agreed points of each sub-question that has some, in thousandths. */
  consensus: Parameters<typeof scoreTable>[1]
}

/** Chapter 4 as a value, ready for `JSON.stringify`. */
export function scoresJson({ municipality, year, template, consensus }: Scored): ScoresFile {
  const { areas, total } = scoreTable(template, consensus)
  return {
    municipality,
    year,
    template: template.id,
    areas: areas.map(({ no, name, rows, figure }) => ({
      no,
      name,
      subQuestions: rows.map((row) => ({
        no: row.no,
        name: row.name,
        maximum: row.maximum,
        exact: row.points,
        printed: row.printed && { achieved: row.printed.points, percent: row.printed.percent },
      })),
      sum: sumOf(figure),
    })),
    total: sumOf(total),
  }
}

function sumOf(figure: ScoreTable['total']): z.infer<typeof sum> {
  switch (figure.state) {
    case 'complete': {
      const { points, percent, maximum } = figure
      return { maximum, printed: { achieved: points, percent }, soFar: points, missing: 0 }
    }
    case 'incomplete': {
      const { soFar, missing, maximum } = figure
      return { maximum, printed: null, soFar, missing }
    }
  }
}
