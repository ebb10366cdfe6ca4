import { type PublishedResult, subQuestionNo } from '@samsyn/scoring'
import { isText, shortly } from '../brought/index.ts'
import { type Column, columns } from './columns.ts'
import type { CsvLine } from './csvLines.ts'
import type { ImportFault } from './importFault.ts'

/** One printed figure, and whose it is. */
export interface ReadLine extends Pick<PublishedResult, 'municipality' | 'country' | 'year'> {
  template: string | null
  source: string
  /** The total, an area by its number, or a sub-question. */
  part: 'total' | number | PublishedResult['rows'][number]['no']
  /** Null where the figure was not printed. */
  points: number | null
}

/** A line of the table by its columns, or everything in it that cannot be read. */
export function readLine(
  { line, cells }: CsvLine,
  places: Places,
): ReadLine | { faults: ImportFault[] } {
  const faults: ImportFault[] = []
  const of = (column: Column) => unguarded(cells[places.of.get(column) ?? -1] ?? '')
  const fault = (what: ImportFault['what'], column: Column, found: string, wanted?: string) => {
    const at = columns[column][0]
    faults.push({ what, line, at, found: shortly(found), ...(wanted && { wanted }) })
  }
  const text = (column: Column, most: number) => {
    const found = of(column)
    if (!isText(found)) fault('badCharacters', column, found)
    else if (found.length > most) fault('tooLong', column, found, String(most))
    return found
  }
  if (cells.slice(places.count).some((cell) => cell.trim() !== ''))
    faults.push({
      what: 'cellsTooMany',
      line,
      at: '',
      found: String(cells.length),
      wanted: String(places.count),
    })
  const municipality = text('municipality', 200)
  if (municipality === '') fault('empty', 'municipality', '')
  const source = text('source', 500)
  const [land, when, form, what, figure] = [
    of('country').toUpperCase() || 'SE',
    of('year'),
    of('template'),
    of('part'),
    of('points'),
  ]
  const country = land === 'SE' || land === 'NO' ? land : undefined
  if (!country) fault('notOneOf', 'country', land, 'SE, NO')
  const year = yearOf(when)
  if (year === undefined) fault('notAYear', 'year', when)
  if (form !== '' && !/^[a-z0-9-]{3,40}$/.test(form)) fault('form', 'template', form)
  const part = partOf(what)
  if (!part) fault('notAPart', 'part', what)
  const points = pointsOf(figure)
  if (points === undefined) fault('notWhole', 'points', figure)
  if (faults.length > 0 || !country || year === undefined || !part || points === undefined)
    return { faults }
  return { municipality, source, country, year, template: form || null, part, points }
}

/** Where each column stands, and how many there are. */
export interface Places {
  of: ReadonlyMap<Column, number>
  count: number
}

/** Without the sign that keeps a spreadsheet from taking it for a formula, as we write it ourselves. */
function unguarded(cell: string): string {
  const text = cell.trim()
  return /^'['=+\-@]/.test(text) ? text.slice(1) : text
}

function yearOf(text: string): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1990 && year <= 2200 ? year : undefined
}

function partOf(text: string): ReadLine['part'] | undefined {
  if (/^total(t|en)?$/i.test(text)) return 'total'
  if (/^[1-8]$/.test(text)) return Number(text)
  // A spreadsheet in Swedish may have made a figure of it.
  return subQuestionNo.safeParse(text.replace(',', '.')).data
}

/** Printed points are whole; a spreadsheet may write "67,0". Undefined where it is no such figure. */
function pointsOf(text: string): number | null | undefined {
  if (text === '' || /^[-–—]$/.test(text)) return null
  return /^[-−]?\d{1,6}([.,]0+)?$/.test(text)
    ? Number.parseInt(text.replace('−', '-'), 10)
    : undefined
}
