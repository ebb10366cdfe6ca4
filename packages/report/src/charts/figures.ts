import type { Locale } from '@samsyn/scoring'
import type { ReportSum } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'

/** What nobody has a figure for. */
export const NONE = '–'

/** S7. A figure, or what there is beside what is missing: never a sum that is not one. */
export function sumWords({ printed, soFar, missing, of }: ReportSum, words: ReportWords): string {
  return printed ? String(printed.points) : words.soFar(soFar, missing, of)
}

/** The same as it is said: "66 av 100 poäng". */
export function sumSaid({ printed, maximum, soFar, missing, of }: ReportSum, words: ReportWords) {
  return printed ? words.points(printed.points, maximum) : words.soFar(soFar, missing, of)
}

export function percentWords(printed: { percent: number | null } | null): string {
  return printed === null || printed.percent === null ? NONE : `${printed.percent}\u00a0%`
}

/** A mean in thousandths of a point, half up to one decimal, which it always has: "62,4", "62,0". */
export function meanWords(thousandths: number, language: Locale): string {
  const tenths = Math.floor((Math.abs(thousandths) + 50) / 100)
  const sign = thousandths < 0 && tenths > 0 ? '−' : ''
  return `${sign}${Math.floor(tenths / 10)}${language === 'en' ? '.' : ','}${tenths % 10}`
}

/** "12", or "7–12" where not all figures have as many behind them. */
export function countWords(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return least === most ? String(most) : `${least}–${most}`
}
