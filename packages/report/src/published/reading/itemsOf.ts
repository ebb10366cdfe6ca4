import type { ReportBlock, ReportItem } from '../../report/reportBlock.ts'
import { blocksOf, type Reading, signOf, unsigned } from './blocksOf.ts'
import { contentOf, joined } from './joined.ts'
import type { Ledger } from './ledger.ts'
import { beginsLow, isEnded, type ReadingLine, shown } from './readingLine.ts'

/** One strength or improvement, as its lines. */
export interface FoundItem {
  lines: ReadingLine[]
  /** A page began in the middle of it, and its beginning is not there. */
  isRest: boolean
}

/** The items of a printed list. Where signs or blank lines part them. */
export function foundItems(lines: readonly ReadingLine[]): FoundItem[] {
  const sign = signOf(lines)
  const items: FoundItem[] = []
  for (const line of lines) {
    const last = items.at(-1)
    if (sign?.test(line.text)) items.push({ lines: [unsigned(line, sign)], isRest: false })
    else if (!last) items.push({ lines: [line], isRest: sign !== undefined })
    else if (line.gap && beginsLow(line.text) && items[0]?.isRest) {
      // The first column began in the middle of an item, and here the second one does.
      items.push({ lines: [line], isRest: true })
    } else if (sign || goesOn(last, line)) last.lines.push(line)
    else items.push({ lines: [line], isRest: false })
  }
  return items
}

function goesOn({ lines }: FoundItem, line: ReadingLine): boolean {
  const last = lines.at(-1)
  if (line.source.kind !== undefined) return false
  if (line.blank === 0 && !line.gap) return true
  return beginsLow(line.text) && !isEnded(last?.text ?? '')
}

/**
 * What a page's end has cut: where items stand apart from each other, one that is followed at once
 * by the next page's first has lost its end, and one that a page begins with, its beginning.
 */
export function warnOfCuts(items: readonly FoundItem[], at: string, ledger: Ledger): void {
  const starts = items.slice(1).flatMap(({ lines }) => lines.slice(0, 1))
  const apart = starts.filter(({ blank }) => blank > 0).length * 2 > starts.length
  items.forEach((item, place) => {
    const [first] = item.lines
    const last = item.lines.at(-1)
    if (item.isRest && first) ledger.warn('textCut', first.no, at, { found: shown(first.text) })
    const next = items[place + 1]
    const [nextLine] = next?.lines ?? []
    if (!last || !nextLine || next?.isRest || !apart) return
    if (nextLine.gap && nextLine.blank === 0 && !isEnded(last.text)) {
      ledger.warn('textCut', last.no, at, { found: shown(last.text) })
    }
  })
}

export function itemText({ lines }: FoundItem): string {
  return joined(lines)
}

/** Items as the report has them. */
export function reportItems(items: readonly FoundItem[], reading: Reading): ReportItem[] {
  return items.map(({ lines }) => ({
    blocks: [{ type: 'paragraph', content: contentOf(lines, reading.hyphens, reading.footnotes) }],
  }))
}

/** Of a form that knows its items: lists in them stay where they are. */
export function knownItems(lines: readonly ReadingLine[], reading: Reading): ReportItem[] {
  return itemsIn(blocksOf(lines, reading))
}

/** The items of lists; what is in none is one by itself. */
export function itemsIn(blocks: readonly ReportBlock[]): ReportItem[] {
  return blocks.flatMap((block): ReportItem[] =>
    block.type === 'list' ? block.items : [{ blocks: [block] }],
  )
}
