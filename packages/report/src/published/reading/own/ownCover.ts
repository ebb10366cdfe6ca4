import type { Locale } from '@samsyn/scoring'
import type { Edition } from '../../../report/report.ts'
import { type ReportWords, reportWords } from '../../../words/reportWords.ts'
import type { ReadingLine } from '../readingLine.ts'
import { daySaid, editionSaid, nameSaid } from './said.ts'

/** What a report of ours says of itself before its first chapter. */
export interface OwnCover {
  language: Locale
  words: ReportWords
  edition: Edition
  municipality: string
  year: number
  /** ISO date. */
  assessed: string | null
}

const locales: readonly Locale[] = ['sv', 'nb', 'en']

/** Undefined where it is no cover of ours. */
export function ownCover(lines: readonly ReadingLine[]): OwnCover | undefined {
  // Of the next page is what the star means, over the contents.
  const [kicker, title, ...others] = lines.filter(
    ({ source }) => source.page === lines[0]?.source.page,
  )
  const language = locales.find((one) => reportWords(one).kicker === kicker?.text)
  if (!language || !title) return undefined
  const words = reportWords(language)
  const [, municipality = '', year] = /^(?:(.*)\s)?(\d{1,4})$/su.exec(title.text) ?? []
  // In Word it comes first of the others, on paper last.
  const at = title.source.kind === 'title' ? 0 : others.length - 1
  const edition = editionSaid(others[at]?.text ?? '', words)
  if (year === undefined || !edition) return undefined
  const day = nameSaid(others.filter((_, place) => place !== at).at(-1)?.text ?? '', words.assessed)
  const assessed = (day !== undefined && daySaid(day, words)) || null
  return { language, words, edition, municipality, year: Number(year), assessed }
}
