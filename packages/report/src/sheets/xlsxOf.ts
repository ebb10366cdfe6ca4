import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import { beginsAFormula } from '../csv.ts'
import { plainText } from '../report/plainText.ts'
import type { Report } from '../report/report.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'
import { sheetsOf } from './sheetsOf.ts'
import { undated } from './undated.ts'

/** A cell takes no more letters than this. */
const MOST_LETTERS = 32_767
type NodeFeature = NonNullable<
  NonNullable<Parameters<typeof writeExcelFile>[1]>['features']
>[number]
const HEAD = { fontWeight: 'bold', alignVertical: 'bottom', wrap: true } as const
const RULED = { bottomBorderStyle: 'thin', bottomBorderColor: '#595F60' } as const

/** The report as a workbook: its tables, each with a head that stays and a filter. The same value gives the same bytes. */
export async function xlsxOf(report: Report): Promise<Uint8Array> {
  const sheets = sheetsOf(report)
  const file = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [headOf(sheet), ...sheet.rows.map(rowOf)],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [filtered(sheets)] },
  )
  return undated(await file.toBuffer())
}

function headOf({ columns }: Sheet): Row {
  return columns.map(({ head }) => ({ ...textCell(head), ...HEAD, ...RULED }))
}

function rowOf({ cells, isSum = false }: SheetRow): Row {
  return cells.map((cell) => {
    const made = cellOf(cell)
    return isSum && made ? { ...made, fontWeight: 'bold' as const } : made
  })
}

function cellOf(cell: SheetCell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return textCell(cell)
  const top = { alignVertical: 'top' } as const
  return typeof cell === 'number'
    ? { type: Number, value: cell, ...(!Number.isInteger(cell) && { format: '0.0' }), ...top }
    : { type: Number, value: cell.share, format: '0 %', ...top }
}

/** Text is text: no program takes it for a formula, and the one that looks like one is text for good. */
function textCell(text: string): CellObject {
  return {
    type: String,
    value: lettersOf(text),
    wrap: true,
    alignVertical: 'top',
    ...(beginsAFormula(text) && { format: '@' }),
  }
}

/** Line by line as every program takes them; "_x0041_" is no way to write an A. */
function lettersOf(text: string): string {
  const lines = text.split('\n').map(plainText).join('\n')
  const literal = lines.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  if (literal.length <= MOST_LETTERS) return literal
  // No half of a letter at the cut.
  return `${literal.slice(0, MOST_LETTERS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Heads by which a table is sorted and narrowed. */
function filtered(sheets: readonly Sheet[]): NodeFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            if (!sheet || sheet.rows.length === 0) return content
            const range = `A1:${letterOf(sheet.columns.length - 1)}${sheet.rows.length + 1}`
            return content.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
          },
        },
      },
    },
  }
}

/** A column's name; ours are fewer than the alphabet has letters. */
function letterOf(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column)
}
