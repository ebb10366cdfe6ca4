import type { ResultSet } from '@samsyn/scoring'
import { columns } from './columns.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** A set as the table that can be brought in again: a line for each printed figure, totals first. */
export function resultsCsv({ results }: Pick<ResultSet, 'results'>): string {
  const table = results.flatMap(({ municipality, country, year, template, source, ...printed }) =>
    [
      ['total', printed.total] as const,
      ...printed.areas.map(({ no, points }) => [no, points] as const),
      ...printed.rows.map(({ no, points }) => [no, points] as const),
    ].map(([part, points]) => [municipality, country, year, template ?? '', source, part, points]),
  )
  const head = Object.values(columns).map(([name]) => name)
  return (
    BYTE_ORDER_MARK + [head, ...table].map((line) => `${line.map(cell).join(';')}\r\n`).join('')
  )
}

/** What a spreadsheet would take for a formula gets a sign in front of it, but for plain numbers. */
function cell(content: string | number): string {
  const text =
    typeof content === 'string' && /^['=+\-@]/.test(content) ? `'${content}` : `${content}`
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
