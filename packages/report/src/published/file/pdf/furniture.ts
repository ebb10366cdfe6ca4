import { type PrintedLine, said } from './printedLines.ts'

/** How many lines at the top and at the bottom of a page may be its furniture. */
const EDGE = 3

/**
 * What several pages have at the same height of their edges, but for numbers: running heads, feet and
 * page numbers. Nothing that is there only once is taken for it.
 */
export function furnitureOf(pages: readonly (readonly PrintedLine[])[]): ReadonlySet<PrintedLine> {
  const met = new Map<string, PrintedLine[]>()
  for (const lines of pages) {
    const byHeight = [...lines].sort((one, other) => other.y - one.y)
    const edges = new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])
    for (const line of edges) {
      const key = `${Math.round(line.y / 4)}/${said(line).replace(/\d+/g, '#').trim()}`
      met.set(key, [...(met.get(key) ?? []), line])
    }
  }
  const enough = Math.max(3, Math.ceil(pages.length / 4))
  return new Set([...met.values()].filter((lines) => lines.length >= enough).flat())
}
