import type { Locale } from '@samsyn/scoring'
import { reportWords } from '../../words/reportWords.ts'
import type { Ledger } from './ledger.ts'
import type { ReadingLine } from './readingLine.ts'

const locales: readonly Locale[] = ['sv', 'nb', 'en']

/** What stands over the table behind a picture, as our own reports print it. */
const BEHIND: ReadonlySet<string> = new Set(
  locales.map((locale) => reportWords(locale).charts.figures),
)
/** Over a picture; what else stands before one is a text. */
const CAPTIONS: ReadonlySet<unknown> = new Set(
  locales.flatMap((locale) => Object.values(reportWords(locale).charts)),
)
const TOTAL = new RegExp(
  `^(?:${locales.map((locale) => reportWords(locale).total).join('|')}) [\\d–]+ / \\d+$`,
  'u',
)

/** In the place of figures, where a report goes out without them. */
const UNSCORED: ReadonlySet<string> = new Set(locales.map((locale) => reportWords(locale).unscored))

/**
 * A text without what our own reports print of the figures beside it: the total, captions of
 * pictures, and the tables behind them, which say nothing that chapter 4 does not. In a report that
 * has none of our pictures nothing goes.
 */
export function withoutOwnFigures(
  lines: readonly ReadingLine[],
  pictures: readonly { line: number }[],
  ledger: Ledger,
): ReadingLine[] {
  const isOwn = ({ text }: ReadingLine) => BEHIND.has(text) || UNSCORED.has(text)
  if (!lines.some(isOwn)) return [...lines]
  const drawn = new Set(pictures.map(({ line }) => line))
  let table: number | undefined
  let isBehind = false
  return lines.filter((line) => {
    const { no, text, source } = line
    if (isBehind && source.cell) table = source.cell.table
    isBehind = BEHIND.has(text)
    const isCaption =
      !source.cell && (drawn.has(no - 1) || (drawn.has(no + 1) && CAPTIONS.has(text)))
    const isOfTable = source.cell !== undefined && source.cell.table === table
    const goes = UNSCORED.has(text) || isBehind || isOfTable || TOTAL.test(text) || isCaption
    if (goes) ledger.put(no, 'frame/picture')
    return !goes
  })
}
