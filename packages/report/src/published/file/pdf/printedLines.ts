import type { ReportInline } from '../../../report/reportBlock.ts'
import type { Block } from '../block.ts'
import { blockOf } from '../block.ts'
import { isOnNextLine } from './joinedRuns.ts'
import type { Run } from './runs.ts'

/** A line as it is printed, from left to right. */
export interface PrintedLine {
  runs: Run[]
  x: number
  right: number
  y: number
  size: number
}

/** What lies between two words, at least, for them to be in two columns: in heights of letters. */
const GUTTER = 1.1
/** So many lines one above the other have the same gap, and so many letters on both sides. */
const LINES_OF_COLUMNS = 3
const LETTERS_OF_COLUMN = 10

/**
 * The lines of a page that says nothing of its structure, in the order in which they are read: where
 * a gap goes down through several lines with text on both sides, one column after the other.
 */
export function printedLines(runs: readonly Run[]): PrintedLine[] {
  const said = runs.filter(({ text, furniture }) => !furniture && text.trim() !== '')
  return inColumns(linesOf(said))
}

function linesOf(runs: readonly Run[]): PrintedLine[] {
  const lines: PrintedLine[] = []
  const sorted = [...runs].sort((one, other) => other.y - one.y || one.x - other.x)
  // Raised marks come to the line that they stand in, which lies a little below them.
  const large = sorted.filter((run) => !isSmall(run, sorted))
  const small = sorted.filter((run) => isSmall(run, sorted))
  for (const run of large) {
    const line = lines.findLast((one) => isSameLine(one, run))
    if (line) line.runs.push(run)
    else lines.push({ runs: [run], x: run.x, right: run.x, y: run.y, size: run.size })
  }
  for (const run of small) {
    const line =
      lines.find((one) => isRaisedIn(one, run)) ?? lines.find((one) => isSameLine(one, run))
    if (line) line.runs.push(run)
    else lines.push({ runs: [run], x: run.x, right: run.x, y: run.y, size: run.size })
  }
  return lines.map((line) => withEdges(line.runs)).sort((one, other) => other.y - one.y)
}

/** A number, much smaller than what the page is printed in. */
function isSmall(run: Run, all: readonly Run[]): boolean {
  if (!/^\s*\d{1,3}\s*$/.test(run.text)) return false
  const near = all.filter((one) => one !== run && Math.abs(one.y - run.y) < run.size * 1.2)
  return near.some((one) => one.size > run.size * 1.2 && one.text.trim().length > 1)
}

function isSameLine(line: PrintedLine, run: Run): boolean {
  return Math.abs(line.y - run.y) < Math.min(line.size, run.size) * 0.45
}

function isRaisedIn(line: PrintedLine, run: Run): boolean {
  const above = run.y - line.y
  return above >= 0 && above < line.size * 0.8 && line.size > run.size * 1.2
}

function withEdges(found: readonly Run[]): PrintedLine {
  const runs = [...found].sort((one, other) => one.x - other.x)
  const size = Math.max(...runs.map((run) => run.size))
  const base = runs.find((run) => run.size === size)
  return {
    runs,
    x: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: base?.y ?? 0,
    size,
  }
}

function inColumns(lines: readonly PrintedLine[]): PrintedLine[] {
  const ordered: PrintedLine[] = []
  let at = 0
  while (at < lines.length) {
    const band = bandFrom(lines, at)
    if (band) {
      ordered.push(...band.left, ...band.right)
      at += band.lines
    } else {
      ordered.push(...lines.slice(at, at + 1))
      at += 1
    }
  }
  return ordered
}

interface Band {
  lines: number
  left: PrintedLine[]
  right: PrintedLine[]
}

/** As many lines as one gap goes down through, from this one on. */
function bandFrom(lines: readonly PrintedLine[], at: number): Band | undefined {
  const first = lines[at]
  if (!first) return undefined
  for (const gap of gapsIn(first)) {
    let { from, to } = gap
    let count = 1
    let both = 1
    for (const line of lines.slice(at + 1)) {
      const before = lines[at + count - 1]
      if (before && before.y - line.y > before.size * 3.2) break
      const open = openIn(line, from, to)
      if (!open || open.to - open.from < first.size * GUTTER) break
      ;({ from, to } = open)
      count += 1
      if (line.x < from && line.right > to) both += 1
    }
    const middle = (from + to) / 2
    const band = lines.slice(at, at + count)
    const left = band.flatMap((line) => part(line, (run) => run.x < middle))
    const right = band.flatMap((line) => part(line, (run) => run.x >= middle))
    if (both >= LINES_OF_COLUMNS && isProse(left) && isProse(right))
      return { lines: count, left, right }
  }
  return undefined
}

function gapsIn({ runs, size }: PrintedLine): { from: number; to: number }[] {
  return runs.flatMap((run, place) => {
    const next = runs[place + 1]
    const from = run.x + run.width
    return next && next.x - from > size * GUTTER ? [{ from, to: next.x }] : []
  })
}

/** What of a gap is free in a line; nothing where letters stand right through it. */
function openIn({ runs }: PrintedLine, from: number, to: number) {
  let [open, shut] = [from, to]
  for (const { x, width } of runs) {
    const right = x + width
    if (right <= open || x >= shut) continue
    if (x <= open && right < shut) open = right
    else if (x > open && right >= shut) shut = x
    else return undefined
  }
  return { from: open, to: shut }
}

function part(line: PrintedLine, isIn: (run: Run) => boolean): PrintedLine[] {
  const runs = line.runs.filter(isIn)
  return runs.length > 0 ? [withEdges(runs)] : []
}

function isProse(lines: readonly PrintedLine[]): boolean {
  const letters = lines.map((line) => said(line).replace(/[^\p{L}]/gu, '').length)
  return letters.reduce((sum, one) => sum + one, 0) > LETTERS_OF_COLUMN * lines.length
}

export function said({ runs }: PrintedLine): string {
  return runs
    .map((run, place) => {
      const before = runs[place - 1]
      return (before && isGap(before, run) ? ' ' : '') + run.text
    })
    .join('')
    .replace(/\u00AD$/, '-')
}

function isGap(before: Run, run: Run): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(run.text) || isOnNextLine(before, run)) return false
  return run.x - (before.x + before.width) > run.size * 0.18
}

/** A line as it stands, with its marks of footnotes. */
export function blockOfLine(line: PrintedLine, page: number): Block {
  const text = said(line)
  const marks = line.runs.filter((run) => isRaisedIn(line, run) && /^\s*\d{1,3}\s*$/.test(run.text))
  if (marks.length === 0) return { text, page }
  const content = line.runs.flatMap((run, place): ReportInline[] => {
    const before = line.runs[place - 1]
    const gap = before && isGap(before, run) ? ' ' : ''
    return marks.includes(run)
      ? [{ type: 'footnote' as const, no: Number(run.text.trim()), text: '' }]
      : [{ type: 'text' as const, text: gap + run.text, marks: {} }]
  })
  const { content: inlines } = blockOf({ kind: 'paragraph' }, content)
  return { text, page, ...(inlines && { content: inlines }) }
}
