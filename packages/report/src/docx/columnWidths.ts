import { linesIn } from '../report/linesIn.ts'
import type { ReportCell } from '../report/reportBlock.ts'

/** So many letters ask for no less and no more room. */
const [FEWEST, MOST] = [6, 60]
/** What the margins of a cell take, and bold letters more than others. */
const BESIDE = 3

/** Columns as wide as their longest text asks for, together as wide as there is room. */
export function columnWidths(rows: readonly (readonly ReportCell[])[], room: number): number[] {
  const columns = Math.max(...rows.map(({ length }) => length))
  const asked = Array.from(
    { length: columns },
    (_, at) => BESIDE + Math.min(MOST, Math.max(FEWEST, ...rows.map((row) => lettersIn(row[at])))),
  )
  const all = asked.reduce((sum, one) => sum + one, 0)
  return asked.map((one) => Math.floor((room * one) / all))
}

function lettersIn(cell: ReportCell | undefined): number {
  const lengths = linesIn(cell?.blocks ?? []).map((line) =>
    line.reduce((sum, one) => sum + (one.type === 'text' ? one.text.length : 1), 0),
  )
  return Math.max(0, ...lengths)
}
