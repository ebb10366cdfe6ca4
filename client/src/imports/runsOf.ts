import type { ReportRead, ReportWarning } from '../connection/index.ts'

type Line = ReportRead['source']['lines'][number] & { warnings: ReportWarning[] }

/** Neighbouring lines that went to one place, and what was read there; each place is told once. */
export interface Run {
  at: string
  lines: Line[]
  part: ReportRead['parts'][number] | undefined
}

export function runsOf({ imported, source, parts }: ReportRead): Run[] {
  const runs: Run[] = []
  const told = new Set<string>()
  let nth = 0
  for (const line of source.lines) {
    if (line.text.trim() === '') continue
    const { places } = imported
    while (nth + 1 < places.length && (places[nth]?.to ?? 0) < line.no) nth += 1
    const place = places[nth]
    const at = place && place.from <= line.no && line.no <= place.to ? place.at : 'unplaced'
    const warnings = imported.warnings.filter((one) => one.line === line.no)
    const last = runs.at(-1)
    if (last?.at === at) last.lines.push({ ...line, warnings })
    else {
      const key = partOf(at)
      const part = told.has(key) ? undefined : parts.find((one) => one.at === key)
      if (part) told.add(key)
      runs.push({ at, lines: [{ ...line, warnings }], part })
    }
  }
  return runs
}

/** The place that a line's own belongs to: rows are of their area's table, notes of all notes. */
function partOf(at: string): string {
  const row = /^scores\/(\d)/.exec(at)?.[1]
  if (row !== undefined) return `scores/${row}`
  return at.startsWith('footnote/') ? 'footnotes' : at
}
