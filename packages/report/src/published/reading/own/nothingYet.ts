import type { ReportWords } from '../../../words/reportWords.ts'
import { putAll } from '../foundOutline.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadingLine } from '../readingLine.ts'

/** The lines of a text; none where nothing but that is printed that there is none yet. */
export function unlessNothing(
  lines: ReadingLine[],
  { nothingYet }: ReportWords,
  ledger: Ledger,
): ReadingLine[] {
  const [only] = lines
  if (lines.length !== 1 || only?.text !== nothingYet || only.source.kind !== 'paragraph')
    return lines
  putAll(ledger, lines, 'frame/nothing')
  return []
}
