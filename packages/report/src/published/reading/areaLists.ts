import type { ReportItem } from '../../report/reportBlock.ts'
import type { Reading } from './blocksOf.ts'
import { type About, columnBreak } from './columns.ts'
import { type FoundArea, putAll } from './foundOutline.ts'
import { type FoundItem, foundItems, knownItems, reportItems, warnOfCuts } from './itemsOf.ts'
import type { Ledger } from './ledger.ts'
import { type ReadingLine, shown } from './readingLine.ts'
import { sideBySide } from './sideBySide.ts'

interface AreaLists {
  strengths: ReportItem[]
  improvements: ReportItem[]
}

/** Strengths apart from improvements, whether they have heads of their own or one for both. */
export function areaListsOf(
  area: FoundArea,
  about: readonly About[],
  reading: Reading,
  ledger: Ledger,
): AreaLists {
  const at = {
    strengths: `area-${area.no}/strengths`,
    improvements: `area-${area.no}/improvements`,
  }
  const own = (lines: readonly ReadingLine[], place: string) =>
    lines.length === 0 ? [] : itemsIn(lines, place, reading, ledger)
  const flat = inColumns(area, about, at, reading, ledger)
  const lists = {
    strengths: [...own(area.strengths, at.strengths), ...flat.strengths],
    improvements: [...own(area.improvements, at.improvements), ...flat.improvements],
  }
  for (const which of ['strengths', 'improvements'] as const) {
    if (lists[which].length === 0) ledger.warn('sectionMissing', area.line, at[which])
  }
  return lists
}

function itemsIn(
  lines: readonly ReadingLine[],
  at: string,
  reading: Reading,
  ledger: Ledger,
): ReportItem[] {
  putAll(ledger, lines, at)
  if (lines.some(({ source }) => source.kind !== undefined)) return knownItems(lines, reading)
  const items = foundItems(lines)
  warnOfCuts(items, at, ledger)
  return reportItems(items, reading)
}

/** Two columns under one head. */
function inColumns(
  { lists, listsHead }: FoundArea,
  about: readonly About[],
  at: { strengths: string; improvements: string },
  reading: Reading,
  ledger: Ledger,
): AreaLists {
  if (lists.length === 0) return { strengths: [], improvements: [] }
  const beside = sideBySide(listsHead, lists)
  if (beside) {
    const [first] = beside.crossing
    if (first) ledger.warn('columnsMixed', first.no, at.strengths, { found: shown(first.text) })
    return {
      strengths: itemsIn(beside.left, at.strengths, reading, ledger),
      improvements: itemsIn(beside.right, at.improvements, reading, ledger),
    }
  }
  const items = foundItems(lists)
  const { at: second, isMarked } = columnBreak(items, about)
  const put = (some: readonly FoundItem[], place: string) => {
    warnOfCuts(some, place, ledger)
    for (const { lines } of some) putAll(ledger, lines, place)
    return reportItems(some, reading)
  }
  const [line] = items[second]?.lines ?? items.at(-1)?.lines ?? []
  if (!isMarked && line) {
    ledger.warn('columnsMixed', line.no, at.improvements, { found: shown(line.text) })
  }
  return {
    strengths: put(items.slice(0, second), at.strengths),
    improvements: put(items.slice(second), at.improvements),
  }
}
