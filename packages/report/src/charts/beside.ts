import type { Report } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { countWords, meanWords, NONE } from './figures.ts'

/** A mean of the base, in thousandths of a point. */
export interface Mean {
  mean: number
  n: number
}

/** What else is known of one area or sub-question: the base's mean, and each earlier figure. */
export interface BesideOne {
  mean: Mean | undefined
  /** By the years of `BesideAll.years`; undefined where it was not printed or does not compare. */
  past: readonly (number | undefined)[]
}

/** What the areas, or the sub-questions, are shown beside. */
export interface BesideAll {
  /** Of the earlier results that have any, from the oldest. */
  years: readonly number[]
  /** The base in words; undefined where it has no mean of any. */
  base: string | undefined
  of(no: string | number): BesideOne
}

/** `which` is that whose figures are asked for: some results have totals only. */
export function besideIn(report: Report, which: 'areas' | 'rows', words: ReportWords): BesideAll {
  const { comparison, earlier = [] } = report
  const shown = new Set<string | number>(numbersOf(report, which))
  const past = earlier.filter((one) => one[which].some(({ no }) => shown.has(no)))
  const means = (comparison?.[which] ?? []).filter(({ no }) => shown.has(no))
  return {
    years: past.map(({ year }) => year),
    base:
      comparison && means.length > 0
        ? words.comparison.meanOf(countWords(means.map(({ n }) => n)), comparison.base.since)
        : undefined,
    of: (no) => ({
      mean: means.find((one) => one.no === no),
      past: past.map((one) => one[which].find((figure) => figure.no === no)?.points),
    }),
  }
}

function numbersOf({ scores }: Report, which: 'areas' | 'rows'): (string | number)[] {
  const areas = scores?.areas ?? []
  return which === 'areas'
    ? areas.map(({ no }) => no)
    : areas.flatMap(({ rows }) => rows.map(({ no }) => no))
}

/** What stands after a result in words: "medel 62,4 av 12 utvärderingar, 2018: 55". */
export function besideSaid(
  { mean, past }: BesideOne,
  { years }: BesideAll,
  { language }: Report,
  words: ReportWords,
): string[] {
  return [
    ...(mean ? [words.comparison.meanIs(meanWords(mean.mean, language), mean.n)] : []),
    ...years.flatMap((year, place) =>
      past[place] === undefined ? [] : [`${year}: ${past[place]}`],
    ),
  ]
}

/** The heads of the columns for it, and its cells in a row. */
export function besideHead({ base, years }: BesideAll, words: ReportWords): string[] {
  const { mean, evaluations } = words.charts
  return [...(base === undefined ? [] : [mean, evaluations]), ...years.map(String)]
}

export function besideCells(one: BesideOne, { base }: BesideAll, { language }: Report): string[] {
  const { mean, past } = one
  const means = mean ? [meanWords(mean.mean, language), String(mean.n)] : [NONE, NONE]
  return [
    ...(base === undefined ? [] : means),
    ...past.map((points) => (points === undefined ? NONE : String(points))),
  ]
}
