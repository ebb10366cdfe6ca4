import type { ScoresFile } from './scoresJson.ts'

/** The signs and words of a spreadsheet in Swedish: semicolons, and a mark that says UTF-8. */
const HEAD = ['Nr', 'Område eller delfråga', 'Uppnått', 'Max', 'Procent', 'Saknas']
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Chapter 4 as a table for spreadsheets: a line a sub-question, each area's sum after its rows, the
 * total last. What has no consensus prints as "–" (S7), and a sum with something missing is left
 * without figures and says how many are missing.
 */
export function scoresCsv({ areas, total }: ScoresFile): string {
  const lines = areas.flatMap(({ no, name, subQuestions, sum }) => [
    ...subQuestions.map((row) => [
      row.no,
      row.name,
      row.printed?.achieved ?? '–',
      row.maximum,
      row.printed?.percent ?? '–',
      row.printed ? '' : 1,
    ]),
    sumLine(String(no), name, sum),
  ])
  const table = [HEAD, ...lines, sumLine('', 'Totalt', total)]
  return BYTE_ORDER_MARK + table.map((line) => `${line.map(cell).join(';')}\r\n`).join('')
}

function sumLine(no: string, name: string, { printed, maximum, missing }: ScoresFile['total']) {
  return [
    no,
    name,
    printed?.achieved ?? '–',
    maximum,
    printed?.percent ?? '–',
    missing === 0 ? '' : missing,
  ]
}

/** One cell. Text that a spreadsheet would take for a formula gets a sign in front of it. */
function cell(content: string | number): string {
  const text =
    typeof content === 'string' && /^[=+\-@\t\r]/.test(content) ? `'${content}` : `${content}`
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
