import type writeExcelFile from 'write-excel-file/node'
import { html } from '../html/html.ts'
import type { Sheet, SheetColumn, SheetRow } from './sheet.ts'

type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>
type Feature = NonNullable<Options['features']>[number]

/**
 * What the library leaves out of a workbook of tables: heads that narrow their rows and stand again
 * on each page of paper, rows as high as their texts, and columns that fit on the page.
 */
export function asTables(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) =>
            content.replace(
              '<definedNames/>',
              html`<definedNames>${sheets.map(namesOf)}</definedNames>`.markup,
            ),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            return sheet ? tableOf(content, sheet) : content
          },
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) => {
            const row = index === undefined ? undefined : sheets[sheetIndex]?.rows[index - 1]
            const columns = sheets[sheetIndex]?.columns ?? []
            return tag === 'row' && row ? { ...attributes, ht: heightOf(row, columns) } : attributes
          },
        },
      },
    },
  }
}

function tableOf(content: string, sheet: Sheet): string {
  return content
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('<cols>', '<sheetFormatPr defaultRowHeight="15"/><cols>')
    .replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(sheet, '')}"/>`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
}

/** Of a line, and the highest that a row may be; in points. */
const [LINE, HIGHEST] = [15, 405]

/** As high as its texts ask for, until a program measures it: it stays a height that follows them. */
function heightOf({ cells }: SheetRow, columns: readonly SheetColumn[]): number {
  const lines = cells.map((cell, at) => {
    const width = columns[at]?.width ?? 1
    const said = typeof cell === 'string' ? cell.split('\n') : ['']
    return said.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / width)), 0)
  })
  return Math.min(HIGHEST, LINE * Math.max(...lines))
}

/** By these names a program knows what is filtered and what is printed on each page. */
function namesOf(sheet: Sheet, at: number) {
  return html`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${sheet.name}'!${rangeOf(sheet, '$')}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${sheet.name}'!$1:$1</definedName>`
}

/** "A1:E44"; ours have fewer columns than the alphabet has letters. */
function rangeOf({ columns, rows }: Sheet, fixed: string): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + columns.length - 1)
  return `${fixed}A${fixed}1:${fixed}${last}${fixed}${rows.length + 1}`
}
