import type { ReportWords } from './reportWords.ts'

/** An ISO date as people say it; what is none stands as it is. */
export function dayWords(date: string, words: ReportWords): string {
  const [year, month, day] = date.split('-').map(Number)
  return year && month && day ? words.day(day, month, year) : date
}
