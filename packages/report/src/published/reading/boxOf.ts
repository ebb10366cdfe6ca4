import { signOf, unsigned } from './blocksOf.ts'
import { figuresAtEnd, isFigure } from './figures.ts'
import { type Hyphens, joined } from './joined.ts'
import type { Ledger } from './ledger.ts'
import { beginsLow, type ReadingLine, shown } from './readingLine.ts'

export interface FoundBox {
  labels: string[]
  points: number | null
  /** Where the points are, or where they would be. */
  line: number | null
  /** Whether it has its points, readable or not. */
  isWhole: boolean
  /** What came after it and is no part of it. */
  rest: ReadingLine[]
}

/** A label is no sentence. */
const LONGEST = 140

/** The labels of an area's box and its points. */
export function boxOf(
  lines: readonly ReadingLine[],
  at: string,
  hyphens: Hyphens,
  ledger: Ledger,
): FoundBox {
  const groups: ReadingLine[][] = []
  const box: FoundBox = { labels: [], points: null, line: null, isWhole: false, rest: [] }
  const sign = signOf(lines)
  for (const line of lines) {
    if (box.rest.length > 0) box.rest.push(line)
    else if (isPoints(line)) takePoints(line, box, at, ledger)
    else if (/^po[äe]ng$|^points$/iu.test(line.text)) ledger.put(line.no, 'frame/columnHead')
    else if (line.text.length > LONGEST || box.isWhole) box.rest.push(line)
    else {
      ledger.put(line.no, at)
      const last = groups.at(-1)
      if (last && goesOn(line, sign)) last.push(line)
      else groups.push([sign ? unsigned(line, sign) : line])
    }
  }
  box.labels = groups.map((group) => joined(group, hyphens))
  if (!box.isWhole) takeFromLabel(box, lines)
  box.line ??= lines.at(-1)?.no ?? null
  return box
}

function goesOn(line: ReadingLine, sign: RegExp | undefined): boolean {
  if (line.source.kind !== undefined) return false
  return sign ? !sign.test(line.text) : beginsLow(line.text)
}

/** "66", "66 poäng", "66 / 100"; and what has taken its place: "43, 2 av 5 saknas", "–". */
function isPoints({ text }: ReadingLine): boolean {
  return (
    (/^\S{1,4}(?:\s*(?:poäng|poeng|points))?(?:\s*(?:\/|av|of)\s*100)?$/iu.test(text) &&
      isFigure(text.split(/[\s/]/u)[0] ?? '')) ||
    /^\d{1,3}, \d+ \p{L}+ \d+ \p{L}+$/u.test(text)
  )
}

function takePoints(line: ReadingLine, box: FoundBox, at: string, ledger: Ledger): void {
  const { text, no } = line
  const figure = /^(\d{1,3})(?:$|[\s/])/u.exec(text)?.[1]
  ledger.put(no, at)
  if (box.isWhole) {
    if (figure === undefined || Number(figure) !== box.points) {
      ledger.warn('figureDiffers', no, at, { found: shown(text), wanted: String(box.points ?? '') })
    }
    return
  }
  box.line = no
  box.isWhole = true
  if (figure !== undefined) box.points = Number(figure)
  else if (/\d.*\d/u.test(text) || /^[–-]$/u.test(text)) {
    ledger.warn('figureMissing', no, at, { found: shown(text) })
  } else ledger.warn('figureUnreadable', no, at, { found: shown(text) })
}

/** Where the points' column stands beside a label. */
function takeFromLabel(box: FoundBox, lines: readonly ReadingLine[]): void {
  const ending = box.labels.filter((label) => /\s\d{1,3}$/u.test(label))
  const [label] = ending
  if (ending.length !== 1 || label === undefined) return
  const { before, figures } = figuresAtEnd(label)
  if (figures.length !== 1 || before === '') return
  box.labels[box.labels.indexOf(label)] = before
  box.points = Number(figures[0])
  box.isWhole = true
  box.line = lines.find(({ text }) => /\s\d{1,3}$/u.test(text))?.no ?? null
}
