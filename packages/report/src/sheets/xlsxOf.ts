import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import type { Report } from '../report/report.ts'
import { asTables } from './asTables.ts'
import { cellOf, textCell } from './cells.ts'
import type { Sheet, SheetColumn, SheetRow } from './sheet.ts'
import { sheetsOf } from './sheetsOf.ts'
import { undated } from './undated.ts'

const HEAD = { fontWeight: 'bold', alignVertical: 'bottom' } as const
const RULED = { bottomBorderStyle: 'thin', bottomBorderColor: '#595F60' } as const

/**
 * The report as a workbook: its tables, each with a head that stays and narrows its rows. The same
 * value gives the same bytes.
 */
export async function xlsxOf(report: Report): Promise<Uint8Array> {
  const sheets = sheetsOf(report)
  const file = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [headOf(sheet), ...sheet.rows.map((row) => rowOf(row, sheet.columns))],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [asTables(sheets)] },
  )
  return undated(await file.toBuffer())
}

function headOf({ columns }: Sheet): Row {
  return columns.map((column) => ({
    ...textCell(column.head),
    ...HEAD,
    ...RULED,
    ...sideOf(column),
  }))
}

function rowOf({ cells, isSum = false }: SheetRow, columns: readonly SheetColumn[]): Row {
  return cells.map((cell, at): CellObject | null => {
    const made = cellOf(cell)
    const column = columns[at]
    if (!made || !column) return made
    return { ...made, ...sideOf(column), ...(isSum && { fontWeight: 'bold' as const }) }
  })
}

function sideOf({ figures = false }: SheetColumn) {
  return { align: figures ? ('right' as const) : ('left' as const) }
}
