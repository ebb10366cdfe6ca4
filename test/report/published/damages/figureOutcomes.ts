import type { ImportedReport, ImportWarning } from '@samsyn/report/published'

/** What became of a figure of a report in the reading of a damaged copy. */
export type Outcome = 'right' | 'nullSaid' | 'nullUnsaid' | 'wrongSaid' | 'rounded' | 'wrongUnsaid'

/** Warnings that speak of figures. */
const OF_FIGURES: ReadonlySet<ImportWarning['what']> = new Set([
  'figureMissing',
  'figureDiffers',
  'figureUnreadable',
  'sumDiffers',
  'rowMissing',
  'rowUnknown',
  'tableMissing',
  'areaMissing',
  'areaTwice',
])

/**
 * Each figure of the report, and each that a reading has more. `rounded` is a percent that its points
 * may round to, in a report whose percent are of points with decimals: nothing there contradicts it.
 */
export function figureOutcomes(
  read: ImportedReport,
  whole: ImportedReport,
  hasPercent = true,
): { at: string; outcome: Outcome; read: number | null; wanted: number | null }[] {
  const truth = new Map(figures(whole).map((one) => [one.at, one]))
  const now = new Map(figures(read).map((one) => [one.at, one]))
  const exact = isExact(whole)
  const isUnknown = read.warnings.some(({ what }) => what === 'outlineUnknown')
  return [...new Set([...truth.keys(), ...now.keys()])].map((at) => {
    const figure = now.get(at)?.figure ?? null
    const isGone = !hasPercent && at.endsWith(' percent')
    const wanted = isGone ? null : (truth.get(at)?.figure ?? null)
    const among = now.get(at)?.among ?? truth.get(at)?.among ?? []
    const said = read.warnings.some(
      ({ what, at: place }) => OF_FIGURES.has(what) && place !== null && among.includes(place),
    )
    const rounds = !exact && (now.get(at)?.rounds ?? false)
    const outcome: Outcome =
      figure === wanted
        ? 'right'
        : figure === null
          ? said || isUnknown
            ? 'nullSaid'
            : 'nullUnsaid'
          : said
            ? 'wrongSaid'
            : rounds
              ? 'rounded'
              : 'wrongUnsaid'
    return { at, outcome, read: figure, wanted }
  })
}

interface Figure {
  at: string
  figure: number | null
  /** Where a warning speaks of it. */
  among: string[]
  /** Whether it is a percent that its points may round to. */
  rounds?: boolean
}

function figures({ areas, scores, total }: ImportedReport): Figure[] {
  return [
    ...areas.map(({ no, box }) => ({
      at: `area-${no}/box`,
      figure: box.points,
      among: [`area-${no}/box`, `area-${no}`, `scores/${no}`],
    })),
    ...scores.flatMap(({ no, rows, ...sum }) => [
      ...(['achieved', 'maximum', 'percent'] as const).map((which) => ({
        at: `scores/${no} ${which}`,
        figure: sum[which],
        among: [`scores/${no}`, `area-${no}/box`],
      })),
      ...rows.flatMap((row) =>
        (['achieved', 'maximum', 'percent'] as const).map((which) => ({
          at: `scores/${row.no} ${which}`,
          figure: row[which],
          among: [`scores/${row.no}`, `scores/${no}`, `area-${no}/box`],
          rounds: which === 'percent' && isRounded(row),
        })),
      ),
    ]),
    { at: 'total', figure: total, among: ['total'] },
  ]
}

type Row = ImportedReport['scores'][number]['rows'][number]

function isRounded({ achieved, maximum, percent }: Row): boolean {
  if (achieved === null || maximum === null || percent === null) return false
  const exact = (percent * maximum) / 100
  return Math.abs(exact - achieved) <= 0.5 + maximum / 200
}

/** Whether each percent is that of its printed points. */
function isExact({ scores }: ImportedReport): boolean {
  return scores.every(({ rows }) =>
    rows.every(
      ({ achieved, maximum, percent }) =>
        achieved === null ||
        maximum === null ||
        percent === null ||
        percent === Math.floor((100 * achieved) / maximum + 0.5),
    ),
  )
}
