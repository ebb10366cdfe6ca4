import { columnHeads } from './figures.ts'
import { headingKinds } from './headings.ts'
import type { ReadingLine } from './readingLine.ts'
import { cellsOf, uncelled } from './tableOf.ts'
import type { Walk } from './walk.ts'

/** A table that the form of the file knows as one: of scores, an area's box, its two lists, or of a text. */
export function readTable(lines: readonly ReadingLine[], walk: Walk): void {
  const rows = cellsOf(lines)
  const [head = []] = rows
  const kinds = head.map((cell) => headingKinds(cell[0]?.text ?? '')[0])
  if (walk.isInSummary && isBehindPicture(lines, walk) && isCompared(head)) {
    for (const line of lines) walk.ledger.put(line.no, 'frame/compared')
  } else if (isScores(rows, walk)) readScores(rows, walk)
  else if (walk.area && (kinds[0] === 'boxHead' || walk.part === 'box')) {
    readColumns(rows, walk, ['boxHead'])
  } else if (walk.area && kinds.includes('strengths') && kinds.includes('improvements')) {
    readColumns(rows, walk, ['strengths', 'improvements'])
  } else for (const line of lines) walk.take(line)
}

function rowText(row: readonly ReadingLine[][]): string {
  return row.flatMap((cell) => cell.map(({ text }) => text.trim())).join(' ')
}

const COMPARED = /(?:^|\s)(?:medel|snitt|genomsnitt|gjennomsnitt|middel|mean)\p{L}*(?:\s|$)/iu

/** A picture stands over it, with no more between them than what it is called. */
function isBehindPicture([first]: readonly ReadingLine[], walk: Walk): boolean {
  const picture = walk.outline.pictures.at(-1)
  return first !== undefined && picture !== undefined && first.no - picture.line <= 4
}

/** Its heads name means, or years: the figures behind a picture of several results. */
function isCompared(head: readonly ReadingLine[][]): boolean {
  const heads = head.map((cell) => cell.map(({ text }) => text).join(' '))
  return heads.some((text) => COMPARED.test(text) || /^(?:år|year|(?:19|20)\d\d)$/iu.test(text))
}

function isScores(rows: readonly ReadingLine[][][], walk: Walk): boolean {
  return rows.some((row) => {
    const text = rowText(row)
    return columnHeads(text) !== undefined || walk.outline.scores.isOne({ nos: [], text })
  })
}

function readScores(rows: readonly ReadingLine[][][], walk: Walk): void {
  for (const row of rows) {
    const [first] = row.flat()
    if (!first) continue
    walk.outline.scores.take({ nos: row.flat().map(({ no }) => no), text: rowText(row) })
  }
  walk.outline.scores.end()
}

/** Each column by itself, from the top; its head is left out. */
function readColumns(
  rows: readonly ReadingLine[][][],
  walk: Walk,
  heads: readonly ('boxHead' | 'strengths' | 'improvements')[],
): void {
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (let column = 0; column < width; column += 1) {
    const cells = rows.flatMap((row) => row[column] ?? [])
    const isHeading = (line: ReadingLine) =>
      headingKinds(line.text).some((kind) => (heads as readonly string[]).includes(kind)) ||
      /^po[äe]ng$/iu.test(line.text)
    for (const line of cells.filter(isHeading)) walk.ledger.put(line.no, 'frame/columnHead')
    const kind = heads[Math.min(column, heads.length - 1)] ?? 'boxHead'
    const own = cells.filter((line) => !isHeading(line))
    const [head = own[0]] = cells
    if (head)
      walk.into(
        kind,
        head,
        own.map((line) => ({ ...line, source: uncelled(line) })),
      )
  }
}
