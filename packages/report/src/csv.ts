/** A mark that says UTF-8; with it and semicolons a spreadsheet in Swedish opens the table. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * What makes a spreadsheet take a text for a formula, in letters of full width too, and behind blanks
 * and letters that nobody sees, which some take away.
 */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/** A table for spreadsheets, a line a row. */
export function csv(table: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + table.map((line) => `${line.map(cell).join(';')}\r\n`).join('')
}

export function beginsAFormula(text: string): boolean {
  return FORMULA.test(text)
}

/** One cell. Text that a spreadsheet would take for a formula gets a sign in front of it. */
function cell(content: string | number): string {
  const text = typeof content === 'string' && beginsAFormula(content) ? `'${content}` : `${content}`
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
