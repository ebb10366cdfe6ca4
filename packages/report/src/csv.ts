/** A mark that says UTF-8; with it and semicolons a spreadsheet in Swedish opens the table. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A table for spreadsheets, a line a row. */
export function csv(table: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + table.map((line) => `${line.map(cell).join(';')}\r\n`).join('')
}

/** One cell. Text that a spreadsheet would take for a formula gets a sign in front of it. */
function cell(content: string | number): string {
  const text =
    typeof content === 'string' && /^[=+\-@\t\r]/.test(content) ? `'${content}` : `${content}`
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
