import type { CellObject } from 'write-excel-file/node'
import { beginsAFormula } from '../csv.ts'
import { plainText } from '../report/plainText.ts'
import type { SheetCell } from './sheet.ts'

/** A cell takes no more letters than this. */
const MOST_LETTERS = 32_767

export function cellOf(cell: SheetCell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return textCell(cell)
  const top = { alignVertical: 'top' } as const
  return typeof cell === 'number'
    ? { type: Number, value: cell, ...(!Number.isInteger(cell) && { format: '0.0' }), ...top }
    : { type: Number, value: cell.share, format: '0 %', ...top }
}

/** Text is text: no program takes it for a formula, and one that looks like one stays text when it is edited. */
export function textCell(text: string): CellObject {
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
