import { areaNo, type PublishedResult, publishedResult, subQuestionNo } from '@samsyn/scoring'
import { type Column, columns } from './columns.ts'
import type { CsvLine } from './csvLines.ts'
import { type ImportFault, isText, shortly } from './importFault.ts'

/** One printed figure, and whose it is. */
export interface ReadLine extends Pick<PublishedResult, 'municipality' | 'country' | 'year'> {
  template: string | null
  source: string
  part: { total: true } | { area: number } | { row: PublishedResult['rows'][number]['no'] }
  /** Null where the figure was not printed. */
  points: number | null
}

/** A line of the table by its columns, or everything in it that cannot be read. */
export function readLine(
  { line, cells }: CsvLine,
  heads: readonly (Column | undefined)[],
): ReadLine | { faults: ImportFault[] } {
  const faults: ImportFault[] = []
  const of = (column: Column) => unguarded(cells[heads.indexOf(column)] ?? '')
  const fault = (what: ImportFault['what'], column: Column, wanted?: string) => {
    const found = shortly(of(column))
    faults.push({ what, line, at: columns[column][0], found, ...(wanted && { wanted }) })
  }
  if (cells.slice(heads.length).some((cell) => cell.trim() !== ''))
    faults.push({
      what: 'cellsTooMany',
      line,
      at: '',
      found: `${cells.length}`,
      wanted: `${heads.length}`,
    })
  const shape = publishedResult.shape
  const text = (column: 'municipality' | 'source', most: number) => {
    if (!isText(of(column))) fault('badCharacters', column)
    else if (of(column) === '') fault('empty', column)
    else if (of(column).length > most) fault('tooLong', column, String(most))
    return of(column)
  }
  const municipality = text('municipality', 200)
  const source = of('source') === '' ? '' : text('source', 500)
  const country = shape.country.safeParse((of('country') || 'SE').toUpperCase()).data
  if (!country) fault('notOneOf', 'country', 'SE, NO')
  const year = /^\d{4}$/.test(of('year'))
    ? shape.year.safeParse(Number(of('year'))).data
    : undefined
  if (year === undefined) fault('notAYear', 'year')
  const template = shape.template.safeParse(of('template') || null)
  if (!template.success) fault('form', 'template')
  const part = partOf(of('part'))
  if (!part) fault('notAPart', 'part')
  const points = pointsOf(of('points'))
  if (points === undefined) fault('notWhole', 'points')
  if (faults.length > 0 || !country || year === undefined || !part || points === undefined)
    return { faults }
  return { municipality, source, country, year, template: template.data ?? null, part, points }
}

/** Without the sign that keeps a spreadsheet from taking it for a formula, as we write it ourselves. */
function unguarded(cell: string): string {
  const text = cell.normalize('NFC').trim()
  return /^'['=+\-@]/.test(text) ? text.slice(1) : text
}

function partOf(text: string): ReadLine['part'] | undefined {
  if (/^total(t|en)?$/i.test(text)) return { total: true }
  const area = /^\d$/.test(text) ? areaNo.safeParse(Number(text)).data : undefined
  if (area !== undefined) return { area }
  // A spreadsheet in Swedish may have made a figure of it.
  const row = subQuestionNo.safeParse(text.replace(',', '.')).data
  return row && { row }
}

/** Printed points are whole; a spreadsheet may write "67,0". Undefined where it is no such figure. */
function pointsOf(text: string): number | null | undefined {
  if (text === '' || /^[-–—]$/.test(text)) return null
  return /^[-−]?\d{1,6}([.,]0+)?$/.test(text)
    ? Number.parseInt(text.replace('−', '-'), 10)
    : undefined
}
