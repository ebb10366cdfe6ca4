import type { AreaNo, Template } from '@samsyn/scoring'
import type { FoundBox } from './boxOf.ts'
import { checkYear } from './checkYear.ts'
import { isDash, type PrintedFigure } from './figures.ts'
import type { FoundOutline } from './foundOutline.ts'
import type { Ledger } from './ledger.ts'
import type { Figures, ScoreRow, ScoreTable } from './scoreTables.ts'
import type { FoundTotal } from './totalIn.ts'

/** What there is to check the figures of a report with: what it prints twice, and the questionnaire. */
export interface Checked {
  outline: FoundOutline
  boxes: ReadonlyMap<AreaNo, FoundBox>
  template: Template | null
  total: FoundTotal | null
}

/** Says of every figure that another place contradicts, and of every one that is not there. */
export function checkFigures(checked: Checked, ledger: Ledger): void {
  const off = roundedBy(checked.outline.scores.tables.values())
  for (const no of areaNos(checked)) checkArea(no, checked, off, ledger)
  checkTotal(checked, ledger)
  checkYear(checked.outline, ledger)
}

function areaNos({ outline, template }: Checked): AreaNo[] {
  const wanted = template?.areas.map(({ no }) => no) ?? [1, 2, 3, 4, 5, 6, 7, 8]
  return [
    ...new Set([...wanted, ...outline.areas.keys(), ...outline.scores.tables.keys()]),
  ].toSorted()
}

function checkArea(
  no: AreaNo,
  { outline, boxes, template }: Checked,
  off: number,
  ledger: Ledger,
): void {
  const table = outline.scores.tables.get(no)
  const box = boxes.get(no)
  const overview = outline.scores.overview.get(no)
  const line = outline.areas.get(no)?.line ?? null
  if (!table || table.rows.length === 0)
    ledger.warn('tableMissing', table?.line ?? line, `scores/${no}`)
  if (table) checkTable(table, { template, percent: outline.scores.percent, off }, ledger)
  const sum = table?.sum?.achieved?.value ?? overview?.achieved?.value ?? rowSum(table)
  if (overview) sameSum(overview, sum, no, ledger)
  if (!box && (outline.areas.has(no) || sum !== null)) {
    ledger.warn('figureMissing', line ?? table?.line ?? null, `area-${no}/box`, wanted(sum))
  } else if (box && !box.isWhole) {
    ledger.warn('figureMissing', box.line ?? line, `area-${no}/box`, wanted(sum))
  } else if (box && box.points !== null && sum !== null && box.points !== sum) {
    ledger.warn('figureDiffers', box.line, `area-${no}/box`, {
      found: String(box.points),
      wanted: String(sum),
    })
  }
  const own = rowSum(table)
  if (!table?.sum && box && box.points !== null && own !== null && own !== box.points) {
    ledger.warn('sumDiffers', box.line, `scores/${no}`, {
      found: String(box.points),
      wanted: String(own),
    })
  }
}

function wanted(sum: number | null): { wanted?: string } {
  return sum === null ? {} : { wanted: String(sum) }
}

function sameSum(
  { achieved, line }: Figures,
  sum: number | null,
  no: AreaNo,
  ledger: Ledger,
): void {
  if (!achieved || sum === null || achieved.value === sum) return
  ledger.warn('figureDiffers', line, `scores/${no}`, { found: achieved.raw, wanted: String(sum) })
}

function checkTable(
  table: ScoreTable,
  { template, percent, off }: { template: Template | null; percent: boolean; off: number },
  ledger: Ledger,
): void {
  const at = `scores/${table.no}`
  const asked = template?.areas.find(({ no }) => no === table.no)
  for (const row of table.rows) checkRow(row, percent, off, ledger)
  for (const row of asked?.subQuestions ?? []) {
    const printed = table.rows.find(({ no }) => no === row.no)
    if (!printed) ledger.warn('rowMissing', table.line, `scores/${row.no}`, { wanted: row.name })
    else differs(printed.maximum, row.maximum, printed.line, `scores/${row.no}`, ledger)
  }
  for (const row of table.rows) {
    if (asked && !asked.subQuestions.some(({ no }) => no === row.no)) {
      ledger.warn('rowUnknown', row.line, `scores/${row.no}`, { found: row.name })
    }
  }
  if (!asked) checkNumbers(table, ledger)
  const { sum } = table
  if (!sum) {
    ledger.warn('figureMissing', table.line, at)
    return
  }
  readable(sum, percent, at, ledger)
  const maximum = total(table.rows.map((row) => row.maximum))
  if (sum.maximum?.value != null && maximum !== null && sum.maximum.value !== maximum) {
    ledger.warn('sumDiffers', sum.line, at, { found: sum.maximum.raw, wanted: String(maximum) })
  }
  const achieved = rowSum(table)
  if (sum.achieved?.value != null && achieved !== null && sum.achieved.value !== achieved) {
    ledger.warn('sumDiffers', sum.line, at, { found: sum.achieved.raw, wanted: String(achieved) })
  }
  checkPercent(sum, 0, at, ledger)
}

/** Where no questionnaire tells, the rows of a table are numbered from 1 without a gap. */
function checkNumbers({ no, rows }: ScoreTable, ledger: Ledger): void {
  const inOrder = rows.toSorted((one, other) => placeIn(one) - placeIn(other))
  inOrder.forEach((row, place) => {
    const next = placeIn(inOrder[place - 1]) + 1
    if (placeIn(row) === next) return
    ledger.warn('rowMissing', row.line, `scores/${no}`, {
      found: row.no,
      wanted: `${no}.${next}`,
    })
  })
}

function placeIn(row: ScoreRow | undefined): number {
  return Number(row?.no.slice(2) ?? 0)
}

function checkRow(row: ScoreRow, percent: boolean, off: number, ledger: Ledger): void {
  const at = `scores/${row.no}`
  readable(row, percent, at, ledger)
  const { achieved, maximum } = row
  if (achieved?.value != null && maximum?.value != null && achieved.value > maximum.value) {
    ledger.warn('figureDiffers', row.line, at, { found: achieved.raw, wanted: `≤ ${maximum.raw}` })
  }
  // S3, S4: both are rounded from the same exact points.
  checkPercent(row, off, at, ledger)
}

function readable(
  { achieved, maximum, percent, line }: Figures,
  hasPercent: boolean,
  at: string,
  ledger: Ledger,
): void {
  for (const figure of [achieved, maximum, ...(hasPercent ? [percent] : [])]) {
    if (!figure || isDash(figure.raw)) ledger.warn('figureMissing', line, at)
    else if (figure.value === null) ledger.warn('figureUnreadable', line, at, { found: figure.raw })
  }
}

function checkPercent(printed: Figures, off: number, at: string, ledger: Ledger): void {
  const [achieved, maximum, percent] = [printed.achieved, printed.maximum, printed.percent].map(
    (figure) => figure?.value ?? null,
  )
  if (achieved == null || percent == null || !maximum) return
  const lowest = shareOf(Math.max(0, achieved - off), maximum)
  // Half a point more would have been another point.
  const highest =
    off === 0 ? lowest : Math.max(lowest, Math.ceil((100 * (achieved + off)) / maximum + 0.5) - 1)
  if (percent >= lowest && percent <= highest) return
  const range = lowest === highest ? `${lowest}%` : `${lowest}–${highest}%`
  ledger.warn('figureDiffers', printed.line, at, { found: `${percent}%`, wanted: range })
}

/** A half is rounded up. */
function shareOf(achieved: number, maximum: number): number {
  return Math.floor((100 * achieved) / maximum + 0.5)
}

/** Of so many rows, fewer than a tenth may be others: then percent are those of the printed points. */
const FEWEST_SHARES = 10

/**
 * How far what was rounded may be off: by half a point where percent are of points with decimals, as
 * many rows of such a report tell; by nothing where nearly every row has the percent of its points.
 */
function roundedBy(tables: Iterable<ScoreTable>): number {
  const rows = [...tables].flatMap((table) => table.rows)
  const shares = rows.flatMap(({ achieved, maximum, percent }) =>
    achieved?.value != null && maximum?.value && percent?.value != null
      ? [percent.value === shareOf(achieved.value, maximum.value)]
      : [],
  )
  const others = shares.filter((isOwn) => !isOwn).length
  return shares.length >= FEWEST_SHARES && others * 10 < shares.length ? 0 : 0.5
}

function differs(
  figure: PrintedFigure | null,
  value: number,
  line: number,
  at: string,
  ledger: Ledger,
): void {
  if (figure?.value == null || figure.value === value) return
  ledger.warn('figureDiffers', line, at, { found: figure.raw, wanted: String(value) })
}

function total(figures: readonly (PrintedFigure | null)[]): number | null {
  if (figures.length === 0 || figures.some((figure) => figure?.value == null)) return null
  return figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0)
}

function rowSum(table: ScoreTable | undefined): number | null {
  return table ? total(table.rows.map((row) => row.achieved)) : null
}

/** S6. What the areas add up to; null where one of them is not known. */
export function areasSum(checked: Omit<Checked, 'total'>): { known: number; sum: number | null } {
  const { outline, boxes } = checked
  const points = areaNos({ ...checked, total: null }).map(
    (no) =>
      outline.scores.tables.get(no)?.sum?.achieved?.value ??
      outline.scores.overview.get(no)?.achieved?.value ??
      boxes.get(no)?.points ??
      rowSum(outline.scores.tables.get(no)),
  )
  const known = points.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return { known, sum: points.every((one) => one !== null && one !== undefined) ? known : null }
}

function checkTotal(checked: Checked, ledger: Ledger): void {
  const { total: found } = checked
  const { known, sum } = areasSum(checked)
  if (!found) {
    ledger.warn('figureMissing', null, 'total', sum === null ? {} : { wanted: String(sum) })
  } else if (found.value === null) {
    ledger.warn('figureUnreadable', found.line, 'total', { found: found.raw, ...wanted(sum) })
  } else if (sum === null) {
    ledger.warn('sumDiffers', found.line, 'total', { found: found.raw, wanted: `${known} + ?` })
  } else if (found.value !== sum) {
    ledger.warn('sumDiffers', found.line, 'total', { found: found.raw, wanted: String(sum) })
  }
}
