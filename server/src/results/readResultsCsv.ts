import type { PublishedResult } from '@samsyn/scoring'
import { shortly } from '../brought/index.ts'
import { type Column, columnNamed, columns, needed } from './columns.ts'
import { type CsvLine, csvLines, type Separator } from './csvLines.ts'
import type { ImportFault } from './importFault.ts'
import { type ReadLine, readLine } from './readLine.ts'
import { MOST_RESULTS } from './readResultSet.ts'

export interface ReadTable {
  results: PublishedResult[]
  separator: Separator
  /** In which line a result's part stands, its first line where the part is null. */
  lineOf: (result: number, part: string | null) => number | null
}

/** Nobody reads more of them at once. */
const MOST_FAULTS = 1000

/**
 * A table with a line for each printed figure: the municipality, the year, where it was printed,
 * which part ("total", an area's number, or a sub-question's) and how many points. Country and
 * questionnaire may be missing: then it is Sweden, and one that nobody knows. Without points, or
 * with a dash, the figure was not printed. Gives the results, or everything that cannot be read.
 */
export function readResultsCsv(text: string): ReadTable | { faults: ImportFault[] } {
  const { lines, separator, quoteOpen } = csvLines(text.normalize('NFC'))
  const [head, ...body] = lines
  if (quoteOpen !== undefined) return { faults: [{ what: 'quoteOpen', line: quoteOpen, at: '' }] }
  if (!head || body.length === 0) return { faults: [{ what: 'nothing', line: null, at: '' }] }
  const heads = head.cells.map(columnNamed)
  const faults = headFaults(head, heads)
  if (faults.length > 0) return { faults }
  const found = new Map<string, Gathered>()
  const of = new Map(heads.flatMap((column, nth) => (column ? [[column, nth] as const] : [])))
  for (const line of body) {
    // Whoever corrects so many brings the file in again.
    if (faults.length >= MOST_FAULTS) break
    const read = readLine(line, { of, count: heads.length })
    if ('faults' in read) faults.push(...read.faults)
    else faults.push(...gather(found, read, line.line))
  }
  const gathered = [...found.values()]
  for (const { result, first: line } of gathered) {
    if (result.total === null) faults.push({ what: 'totalMissing', line, at: columns.part[0] })
    if (result.source === '') faults.push({ what: 'empty', line, at: columns.source[0] })
  }
  if (gathered.length > MOST_RESULTS)
    faults.push({ what: 'tooHigh', line: null, at: '', wanted: String(MOST_RESULTS) })
  const results = gathered.flatMap(({ result }) =>
    result.total === null ? [] : [{ ...result, total: result.total }],
  )
  if (faults.length > 0) return { faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  return {
    results,
    separator,
    lineOf: (place, part) => {
      const one = gathered[place]
      return one ? (one.lines.get(part ?? '') ?? one.first) : null
    },
  }
}

function headFaults(
  { line, cells }: CsvLine,
  heads: readonly (Column | undefined)[],
): ImportFault[] {
  return [
    ...cells.flatMap((cell, nth): ImportFault[] => {
      const head = heads[nth]
      const found = shortly(cell)
      if (head === undefined)
        return cell.trim() === '' ? [] : [{ what: 'columnUnknown', line, at: found, found }]
      return heads.indexOf(head) < nth ? [{ what: 'columnTwice', line, at: found, found }] : []
    }),
    ...needed.flatMap((column): ImportFault[] =>
      heads.includes(column)
        ? []
        : [{ what: 'columnMissing', line, at: columns[column][0], wanted: columns[column][0] }],
    ),
  ]
}

interface Gathered {
  result: Omit<PublishedResult, 'total'> & { total: number | null }
  first: number
  lines: Map<string, number>
}

/** Adds a line's figure to its result. Questionnaire and source need stand in one of its lines. */
function gather(found: Map<string, Gathered>, read: ReadLine, line: number): ImportFault[] {
  const { municipality, country, year, template, source, part, points } = read
  const key = `${country} ${year} ${municipality}`
  const one = found.get(key) ?? {
    result: { municipality, country, year, template, total: null, areas: [], rows: [], source },
    first: line,
    lines: new Map<string, number>(),
  }
  found.set(key, one)
  const { result } = one
  const faults: ImportFault[] = []
  const differs = (column: Column, there: string, here: string) =>
    faults.push({
      what: 'differs',
      line,
      at: columns[column][0],
      found: shortly(here),
      wanted: shortly(there),
    })
  if (source !== '' && result.source !== '' && source !== result.source)
    differs('source', result.source, source)
  if (template !== null && result.template !== null && template !== result.template)
    differs('template', result.template, template)
  result.source ||= source
  result.template ??= template
  if (points === null) return faults
  const name = String(part)
  if (one.lines.has(name))
    faults.push({ what: 'partTwice', line, at: columns.part[0], found: name })
  one.lines.set(name, line)
  if (part === 'total') result.total = points
  else if (typeof part === 'number') result.areas.push({ no: part, points })
  else result.rows.push({ no: part, points })
  return faults
}
