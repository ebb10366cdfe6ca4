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
    const isIn = place && place.from <= line.no && line.no <= place.to
    const at = isIn ? partOf(place.at) : 'unplaced'
    const warnings = imported.warnings.filter((one) => one.line === line.no)
    const last = runs.at(-1)
    const own = { ...line, text: readable(line.text), warnings }
    if (last?.at === at) last.lines.push(own)
    else {
      const part = told.has(at) ? undefined : parts.find((one) => one.at === at)
      if (part) told.add(at)
      runs.push({ at, lines: [own], part })
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

/** Signs of a font's own, as bullets often are, have no picture in others. */
function readable(text: string): string {
  return text.replace(/\p{Co}/gu, '•')
}
