import type { ReportBlock, ReportCell } from '../../report/reportBlock.ts'
import type { ReadingLine } from './readingLine.ts'

/** The lines of a table by its rows and columns. */
export function cellsOf(lines: readonly ReadingLine[]): ReadingLine[][][] {
  const rows = new Map<number, Map<number, ReadingLine[]>>()
  for (const line of lines) {
    const { cell } = line.source
    if (!cell) continue
    const row = rows.get(cell.row) ?? new Map<number, ReadingLine[]>()
    row.set(cell.column, [...(row.get(cell.column) ?? []), line])
    rows.set(cell.row, row)
  }
  return [...rows.values()].map((row) => [...row.values()])
}

/** A table of a text. */
export function tableOf(
  lines: readonly ReadingLine[],
  blocksIn: (cell: ReadingLine[]) => ReportBlock[],
): ReportBlock {
  return {
    type: 'table',
    rows: cellsOf(lines).map((row) =>
      row.map((cell): ReportCell => {
        const plain = cell
          .filter(({ text, source }) => text !== '' || source.content || source.kind === 'item')
          .map((line) => ({ ...line, source: uncelled(line) }))
        return { header: cell[0]?.source.cell?.header ?? false, blocks: blocksIn(plain) }
      }),
    ),
  }
}

/** As a line of a cell is read by itself: a block of its own. */
export function uncelled({ source }: ReadingLine): ReadingLine['source'] {
  const { cell: _, ...rest } = source
  return { ...rest, kind: source.kind ?? 'paragraph' }
}
