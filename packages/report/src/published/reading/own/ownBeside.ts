import { areaNo, subQuestionNo } from '@samsyn/scoring'
import type { ReportEarlier } from '../../../report/comparison.ts'
import { dayWords } from '../../../words/dayWords.ts'
import type { ReportWords } from '../../../words/reportWords.ts'
import type { ImportedComparison, PrintedMean } from '../../importedReport.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadingLine } from '../readingLine.ts'
import { numbered, type OwnRow, rowsIn } from './ownTable.ts'
import { daySaid, isSame } from './said.ts'

export type OwnBase = ImportedComparison['base']

/** What a report of ours is compared with, out of the sentence that says so. */
export function ownBase(text: string, words: ReportWords): OwnBase | undefined {
  const { comparison } = words
  const said = comparison.base({
    set: '\u{F0001}',
    version: 70_707_070,
    day: '\u{F0002}',
    evaluations: '\u{F0003}',
  })
  const pattern = said
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace('\u{F0001}', '(?<set>.*)')
    .replace('70707070', '(?<version>\\d+)')
    .replace('\u{F0002}', '(?<day>.+?)')
    .replace('\u{F0003}', '(?<them>.+?)')
  const found = new RegExp(`^${pattern}$`, 'su').exec(text)?.groups
  const { set = '', version, day = '', them = '' } = found ?? {}
  const dated = daySaid(day, words)
  const [evaluations, since = null] = (them.match(/\d+/gu) ?? []).map(Number)
  if (dated === undefined || version === undefined || evaluations === undefined) return undefined
  const base = { set, version: Number(version), dated, since, evaluations }
  const again = comparison.base({
    ...base,
    day: dayWords(dated, words),
    evaluations: comparison.evaluations(evaluations, since),
  })
  return again === text ? base : undefined
}

/** What the tables behind the pictures say of other results. */
export interface OwnBeside {
  means: Pick<ImportedComparison, 'total' | 'areas' | 'rows' | 'totals'>
  earlier: ReportEarlier[]
}

export function nothingBeside(): OwnBeside {
  return { means: { total: null, areas: [], rows: [], totals: [] }, earlier: [] }
}

/** Reads one such table. Undefined where it is none of ours. */
export function readBeside(
  table: readonly ReadingLine[],
  beside: OwnBeside,
  words: ReportWords,
  ledger: Ledger,
): true | undefined {
  const [head, ...rows] = rowsIn(table)
  const { charts, columns } = words
  const [first = '', second = ''] = head?.cells ?? []
  const put = (at: string) => {
    for (const { no } of table) ledger.put(no, at)
  }
  if (!head) return undefined
  if (isSame(first, charts.interval)) {
    put('comparison')
    return readTotals(rows, beside, words, ledger)
  }
  if (isSame(first, charts.year) && isSame(second, charts.totalPoints)) {
    put('earlier')
    return readYears(rows, beside, ledger)
  }
  const which = isSame(first, charts.subQuestion)
    ? ('rows' as const)
    : isSame(first, columns.area)
      ? ('areas' as const)
      : undefined
  if (!which) return undefined
  // Before what it is shown beside stand its own figures, and of a sub-question its maximum.
  const own = which === 'areas' ? 2 : 3
  const hasMeans = isSame(head.cells[own] ?? '', charts.mean)
  const years = head.cells.slice(hasMeans ? own + 2 : own).map(Number)
  put(hasMeans ? 'comparison' : years.length > 0 ? 'earlier' : 'frame/picture')
  for (const row of rows) {
    const figures = row.cells.slice(own)
    const [mean = '', n = ''] = hasMeans ? figures.splice(0, 2) : []
    const no = numbered(row.cells[0] ?? '')?.no
    if (!readRow(which, no, { mean, n, figures, years, line: row.line }, beside, ledger))
      return undefined
  }
  return true
}

interface BesideRow {
  mean: string
  n: string
  figures: string[]
  years: number[]
  line: number
}

function readRow(
  which: 'areas' | 'rows',
  no: string | undefined,
  { mean, n, figures, years, line }: BesideRow,
  { means, earlier }: OwnBeside,
  ledger: Ledger,
): boolean {
  const area = areaNo.safeParse(Number(no))
  const row = subQuestionNo.safeParse(no)
  if (which === 'areas' ? !area.success : !row.success) return false
  const printed = meanOf(mean, n, line, ledger)
  if (printed && which === 'areas' && area.success) means.areas.push({ no: area.data, ...printed })
  if (printed && which === 'rows' && row.success) means.rows.push({ no: row.data, ...printed })
  const taken = new Set<ReportEarlier>()
  return years.every((year, place) => {
    const one = earlier.find((result) => result.year === year && !taken.has(result))
    if (!one) return false
    taken.add(one)
    const points = figureIn(figures[place] ?? '', 'earlier', line, ledger)
    if (points === undefined) return true
    if (which === 'areas' && area.success) one.areas.push({ no: area.data, points })
    if (which === 'rows' && row.success) one.rows.push({ no: row.data, points })
    return true
  })
}

/** The last row is this report's own. */
function readYears(rows: readonly OwnRow[], { earlier }: OwnBeside, ledger: Ledger): true {
  for (const { cells, line } of rows.slice(0, -1)) {
    const year = figureIn(cells[0] ?? '', 'earlier', line, ledger)
    const total = figureIn(cells[1] ?? '', 'earlier', line, ledger)
    if (year !== undefined && total !== undefined)
      earlier.push({ year, total, areas: [], rows: [] })
  }
  return true
}

/** By intervals; after them the mean, and this report's own. */
function readTotals(
  rows: readonly OwnRow[],
  { means }: OwnBeside,
  { charts }: ReportWords,
  ledger: Ledger,
): true | undefined {
  const [mean] = rows.slice(-2)
  if (!mean || !isSame(mean.cells[0] ?? '', charts.mean)) return undefined
  means.total = meanOf(mean.cells[2] ?? '', mean.cells[1] ?? '', mean.line, ledger) ?? null
  for (const { cells, line } of rows.slice(0, -2)) {
    const totals = (cells[2] ?? '').split(/,\s*/u).map(Number)
    means.totals.push(...totals.filter((one) => Number.isInteger(one)))
    const count = Number(cells[1])
    if (totals.length !== count) {
      ledger.warn('sumDiffers', line, 'comparison', {
        found: String(count),
        wanted: String(totals.length),
      })
    }
  }
  return true
}

function meanOf(
  mean: string,
  count: string,
  line: number,
  ledger: Ledger,
): PrintedMean | undefined {
  const [, sign, whole, tenth] = /^([−-]?)(\d+)[.,](\d)$/u.exec(mean) ?? []
  const n = figureIn(count, 'comparison', line, ledger)
  if (whole === undefined && mean !== '–' && mean !== '')
    ledger.warn('figureUnreadable', line, 'comparison', { found: mean })
  if (whole === undefined || n === undefined || n < 1) return undefined
  return { tenths: (sign ? -1 : 1) * (Number(whole) * 10 + Number(tenth)), n }
}

/** Undefined where a dash says that there is none; what is neither is said. */
function figureIn(text: string, at: string, line: number, ledger: Ledger): number | undefined {
  if (/^-?\d+$/u.test(text)) return Number(text)
  if (text !== '–' && text !== '') ledger.warn('figureUnreadable', line, at, { found: text })
  return undefined
}
