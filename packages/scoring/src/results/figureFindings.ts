import type { Template } from '../template.ts'
import type { Found } from './resultFinding.ts'
import type { PublishedResult } from './resultSet.ts'

interface Part {
  no: string
  maximum: number
  /** Missing where it was not printed. */
  points?: number | undefined
}

/** J3. What of a result's figures does not fit its questionnaire, or does not fit itself. */
export function figureFindings(result: PublishedResult, template: Template | undefined): Found[] {
  const { total, rows } = result
  const known = areasOf(result, template)
  const hasParts = result.areas.length > 0 || rows.length > 0
  return [
    ...repeated('areaTwice', result.areas),
    ...repeated('rowTwice', rows),
    ...(template ? unknownParts(result, known) : []),
    ...(result.template === null && rows.length > 0
      ? [{ what: 'rowsWithoutTemplate', at: null } as const]
      : []),
    ...outOfRange({
      no: 'total',
      maximum: sumOf(known.map(({ maximum }) => maximum)),
      points: total,
    }),
    ...known.flatMap((area) => [...outOfRange(area), ...area.rows.flatMap(outOfRange)]),
    ...(hasParts ? missing('areaMissing', known) : []),
    ...(rows.length > 0
      ? missing(
          'rowMissing',
          known.flatMap((area) => area.rows),
        )
      : []),
    ...partsDiffer('totalDiffers', 'total', total, known),
    ...known.flatMap((area) => partsDiffer('areaDiffers', area.no, area.points, area.rows)),
  ]
}

/**
 * The parts that there should be, with what is printed of each. Every questionnaire has had eight
 * areas of a hundred points; where nobody knows which one it was, no more is known.
 */
function areasOf(
  { areas, rows }: PublishedResult,
  template: Template | undefined,
): (Part & { rows: Part[] })[] {
  const printed = new Map<string, number>()
  // Of two the first: the other is said to be there twice.
  for (const { no, points } of [...areas, ...rows])
    if (!printed.has(String(no))) printed.set(String(no), points)
  const part = (no: string, maximum: number): Part => ({ no, maximum, points: printed.get(no) })
  return template
    ? template.areas.map(({ no, subQuestions }) => ({
        ...part(String(no), sumOf(subQuestions.map(({ maximum }) => maximum))),
        rows: subQuestions.map((row) => part(row.no, row.maximum)),
      }))
    : Array.from({ length: 8 }, (_, place) => ({ ...part(String(place + 1), 100), rows: [] }))
}

function repeated(
  what: 'areaTwice' | 'rowTwice',
  figures: readonly { no: string | number }[],
): Found[] {
  const met = new Set<string | number>()
  return figures.flatMap(({ no }) => {
    const isThere = met.has(no)
    met.add(no)
    return isThere ? { what, at: String(no) } : []
  })
}

function unknownParts(
  { areas, rows }: PublishedResult,
  known: readonly (Part & { rows: Part[] })[],
) {
  const areaNos = new Set(known.map(({ no }) => no))
  const rowNos = new Set(known.flatMap((area) => area.rows.map(({ no }) => no)))
  return [
    ...areas.flatMap(({ no }): Found[] =>
      areaNos.has(String(no)) ? [] : [{ what: 'areaUnknown', at: String(no) }],
    ),
    ...rows.flatMap(({ no }): Found[] => (rowNos.has(no) ? [] : [{ what: 'rowUnknown', at: no }])),
  ]
}

function outOfRange({ no, maximum, points }: Part): Found[] {
  if (points === undefined || (points >= 0 && points <= maximum)) return []
  return [{ what: 'outOfRange', at: no, found: String(points), wanted: range(0, maximum) }]
}

function missing(what: 'areaMissing' | 'rowMissing', parts: readonly Part[]): Found[] {
  return parts.flatMap(({ no, points }) => (points === undefined ? [{ what, at: no }] : []))
}

/** A sum fits where what is not printed can make up for the rest of it. */
function partsDiffer(
  what: 'totalDiffers' | 'areaDiffers',
  at: string,
  printed: number | undefined,
  parts: readonly Part[],
): Found[] {
  const open = parts.filter(({ points }) => points === undefined)
  if (printed === undefined || open.length === parts.length) return []
  const least = sumOf(parts.map(({ points = 0 }) => points))
  const most = least + sumOf(open.map(({ maximum }) => maximum))
  if (printed >= least && printed <= most) return []
  return [{ what, at, found: String(printed), wanted: range(least, most) }]
}

function range(least: number, most: number): string {
  return least === most ? String(least) : `${least}–${most}`
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0)
}
