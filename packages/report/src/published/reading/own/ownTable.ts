import type { ReadingLine } from '../readingLine.ts'

/** A table of ours as its cells, with a line of each row for whoever has a word on it. */
export interface OwnRow {
  cells: string[]
  line: number
}

/** The lines of each table by itself. */
export function tablesIn(lines: readonly ReadingLine[]): ReadingLine[][] {
  const tables = new Map<number, ReadingLine[]>()
  for (const line of lines) {
    const { cell } = line.source
    if (!cell) continue
    tables.set(cell.table, [...(tables.get(cell.table) ?? []), line])
  }
  return [...tables.values()]
}

export function rowsIn(table: readonly ReadingLine[]): OwnRow[] {
  const rows = new Map<number, OwnRow>()
  for (const { text, no, source } of table) {
    const { cell } = source
    if (!cell) continue
    const row = rows.get(cell.row) ?? { cells: [], line: no }
    rows.set(cell.row, row)
    while (row.cells.length < cell.column) row.cells.push('')
    const before = row.cells[cell.column]
    row.cells[cell.column] = before ? `${before} ${text}` : text
  }
  return [...rows.values()]
}

/** "3. Styrning och kontroll", "3.2 Politisk styrning": the number and the name. */
export function numbered(cell: string): { no: string; name: string } | undefined {
  const [, no, name = ''] = /^(\d+(?:\.\d+)?)\.?(?:\s+(.*))?$/su.exec(cell) ?? []
  return no === undefined ? undefined : { no, name }
}
