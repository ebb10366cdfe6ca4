import type { ReportBlock } from '../../report/reportBlock.ts'
import { blocksOf, type Reading } from './blocksOf.ts'
import { putAll } from './foundOutline.ts'
import type { Ledger } from './ledger.ts'
import { beginsLow, isEnded, type ReadingLine, shown } from './readingLine.ts'

/** The blocks of one text, its lines placed, and what of it is lost or out of order said. */
export function narrative(
  lines: readonly ReadingLine[],
  at: string,
  reading: Reading,
  ledger: Ledger,
): ReportBlock[] {
  putAll(ledger, lines, at)
  lines.forEach((line, place) => {
    if (line.source.kind !== undefined || line.source.cell) return
    if (/\S {3,}\S/u.test(line.text.slice(0, 2000))) {
      ledger.warn('textLost', line.no, at, { found: shown(line.text) })
    }
    const last = lines[place - 1]
    if (!line.gap || !last) return
    // Pages that belong together go on in the middle of a sentence, or begin a new one.
    if (isEnded(last.text) && beginsLow(line.text)) {
      ledger.warn('orderOdd', line.no, at, { found: shown(line.text) })
    }
  })
  return blocksOf(lines, reading)
}

const CHART =
  /(?:nedan(?:stående)?|följande|nästa|nedenfor|neste|følgende|below)\s.*?(?:visas|vises|diagram|figur|graf|chart)|(?:nedan|nedenfor)\s+(?:visas|vises)|diagram\p{L}*\s+(?:nedan|ovan|nedenfor|visar|viser)/iu

/** Pictures that a text speaks of and has not got. */
export function warnOfCharts(
  lines: readonly ReadingLine[],
  pictures: readonly { line: number; part: string }[],
  ledger: Ledger,
): void {
  for (const { line, part } of pictures) ledger.warn('chartLost', line, part)
  if (pictures.length > 0) return
  for (const line of lines) {
    if (CHART.test(line.text.slice(0, 300))) {
      ledger.warn('chartLost', line.no, 'summary/result', { found: shown(line.text) })
    }
  }
}
