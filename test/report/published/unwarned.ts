import type { ImportedReport } from '@samsyn/report/published'

/**
 * The figures that a reading has otherwise than they are, and of which no warning speaks. A percent
 * that its points may round to is none: nothing in a report contradicts it.
 */
export function unwarned(read: ImportedReport, whole: ImportedReport): string[] {
  const truth = new Map(figures(whole).map(({ at, figure }) => [at, figure]))
  return figures(read).flatMap(({ at, figure, among }) => {
    const wanted = truth.get(at)
    if (figure === null || wanted === undefined || figure === wanted) return []
    const said = read.warnings.some((warning) => warning.at !== null && among.includes(warning.at))
    return said ? [] : [`${at}: ${figure}, not ${wanted}`]
  })
}

interface Figure {
  at: string
  figure: number | null
  /** Where a warning speaks of it. */
  among: string[]
}

function figures({ areas, scores, total }: ImportedReport): Figure[] {
  return [
    ...areas.map(({ no, box }) => ({
      at: `area-${no}/box`,
      figure: box.points,
      among: [`area-${no}/box`, `area-${no}`, `scores/${no}`],
    })),
    ...scores.flatMap(({ no, rows, ...sum }) => [
      ...['achieved', 'maximum', 'percent'].map((which) => ({
        at: `scores/${no} ${which}`,
        figure: sum[which as 'achieved'],
        among: [`scores/${no}`, `area-${no}/box`],
      })),
      ...rows.flatMap((row) =>
        (['achieved', 'maximum', 'percent'] as const)
          .filter((which) => which !== 'percent' || !isRounded(row))
          .map((which) => ({
            at: `scores/${row.no} ${which}`,
            figure: row[which],
            among: [`scores/${row.no}`, `scores/${no}`, `area-${no}/box`],
          })),
      ),
    ]),
    { at: 'total', figure: total, among: ['total'] },
  ]
}

function isRounded({
  achieved,
  maximum,
  percent,
}: ImportedReport['scores'][number]['rows'][number]): boolean {
  if (achieved === null || maximum === null || percent === null) return false
  const exact = (percent * maximum) / 100
  return Math.abs(exact - achieved) <= 0.5 + maximum / 200
}
