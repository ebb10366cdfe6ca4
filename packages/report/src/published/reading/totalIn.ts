import { figureOf, isFigure } from './figures.ts'
import type { ReadingLine } from './readingLine.ts'

export interface FoundTotal {
  value: number | null
  raw: string
  line: number
}

const POINTS =
  /(?<![\d.,])([\dOolIS]{1,3})(?:\s*(?:\/|av|of)\s*(?:totalt\s+|de\s+)?800)?\s+(?:poäng|poeng|points)|(?:total(?:t|poäng|poeng)?|sum)\s*:?\s*([\dOolIS]{1,3})\s*(?:\/|av|of)\s*800/giu
const NAMED =
  /(?:resultat|result|total|till|til|sammanlagt|når|nådde|oppnådde|fick|fikk|får)\D{0,40}$/iu
const MOST = 800

/**
 * The total that the summary tells, among all the points that it tells: the one that the areas add
 * up to, else the last one that is called a result.
 */
export function totalIn(lines: readonly ReadingLine[], sum: number | null): FoundTotal | null {
  const told = toldIn(lines)
  const read = told.filter(({ value }) => value !== null && value <= MOST)
  return (
    read.find(({ value }) => value === sum) ??
    read.findLast(({ isNamed }) => isNamed) ??
    read.at(-1) ??
    told[0] ??
    null
  )
}

function toldIn(lines: readonly ReadingLine[]): (FoundTotal & { isNamed: boolean })[] {
  const starts: number[] = []
  let length = 0
  for (const { text } of lines) {
    starts.push(length)
    length += text.length + 1
  }
  const all = lines.map(({ text }) => text).join(' ')
  let at = 0
  return [...all.matchAll(POINTS)].flatMap((found) => {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= found.index) at += 1
    const raw = found[1] ?? found[2] ?? ''
    const line = lines[at]?.no
    if (line === undefined || !isFigure(raw)) return []
    const before = all.slice(Math.max(0, found.index - 60), found.index)
    const isNamed = found[2] !== undefined || NAMED.test(before)
    return [{ value: figureOf(raw).value, raw, line, isNamed }]
  })
}
