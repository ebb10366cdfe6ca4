import type { AreaNo } from '@samsyn/scoring'
import type { ReportWords } from '../../../words/reportWords.ts'
import type { FoundBox } from '../boxOf.ts'
import type { FoundArea } from '../foundOutline.ts'
import type { Ledger } from '../ledger.ts'
import type { KnownNames } from '../names.ts'
import type { ReadingLine } from '../readingLine.ts'
import { unlessNothing } from './nothingYet.ts'
import { splitAt, type Under } from './ownChapters.ts'
import { nameSaid } from './said.ts'

/** An area of a report of ours: its parts stand in an order of which it is sure. */
export interface OwnArea {
  found: FoundArea
  box: FoundBox
  headings: ReadingLine[]
}

/** Undefined where it is none of ours. */
export function ownArea(
  { heading, text, lines }: Under,
  names: KnownNames,
  words: ReportWords,
  ledger: Ledger,
): OwnArea | undefined {
  const no = areaNoIn(text, words)
  const name = no === undefined ? undefined : nameSaid(text, (one) => words.headings.area(no, one))
  const parts = splitAt(lines, 3)
  const [general, ...others] = parts
  const [strengths, improvements] = others.splice(-2)
  if (no === undefined || name === undefined || !general || !strengths || !improvements)
    return undefined
  const wanted = [words.headings.general, words.headings.strengths, words.headings.improvements]
  const found = [general, strengths, improvements].map((one) => one.text)
  if (!wanted.every((one, place) => one === found[place])) return undefined
  const lists = listsOf(strengths, improvements, ledger)
  const said = (own: ReadingLine[]) => unlessNothing(own, words, ledger)
  const sections = others.map((one) => ({
    heading: one.text,
    line: one.heading.no,
    known: names.same(one.text).filter(({ area, place }) => area === no && place !== 'area'),
    lines: said(one.lines),
  }))
  return {
    found: {
      no,
      name: name.trim(),
      line: heading.no,
      box: [],
      general: said(general.lines),
      sections,
      strengths: said(lists.strengths),
      improvements: said(lists.improvements),
      lists: [],
      listsHead: null,
    },
    box: ownBox(lines.slice(0, lines.indexOf(general.heading)), `area-${no}/box`, words, ledger),
    headings: [heading, ...parts.map((one) => one.heading)],
  }
}

function areaNoIn(text: string, { headings }: ReportWords): AreaNo | undefined {
  return [1, 2, 3, 4, 5, 6, 7, 8].find((no) => text.startsWith(headings.area(no, '').trim()))
}

/** In Word they stand in two cells side by side, on paper one after the other. */
function listsOf(strengths: Under, improvements: Under, ledger: Ledger) {
  const { cell } = improvements.heading.source
  if (!cell) return { strengths: strengths.lines, improvements: improvements.lines }
  const { lines } = improvements
  const right = lines.findIndex(
    ({ source }) => source.cell?.table === cell.table && source.cell.column === cell.column,
  )
  const end = right < 0 ? lines.length : right
  const own = (line: ReadingLine): ReadingLine[] => {
    const { cell: at, ...source } = line.source
    if (at?.table !== cell.table) return [line]
    if (line.text !== '' || source.content || source.kind === 'item') return [{ ...line, source }]
    ledger.put(line.no, 'frame/columnHead')
    return []
  }
  return {
    strengths: lines.slice(0, end).flatMap(own),
    improvements: lines.slice(end).flatMap(own),
  }
}

/** The labels, then the points under their head. */
function ownBox(
  lines: readonly ReadingLine[],
  at: string,
  { box }: ReportWords,
  ledger: Ledger,
): FoundBox {
  const items = lines.filter(({ source }) => source.kind === 'item')
  const points = lines
    .filter(({ source, text }) => source.kind !== 'item' && text !== '')
    .filter(({ text }, place) => !(place === 0 && text === box.labels) && text !== box.points)
    .at(-1)
  for (const line of lines) ledger.put(line.no, 'frame/columnHead')
  for (const line of [...items, ...(points ? [points] : [])]) ledger.put(line.no, at)
  const isFigure = points !== undefined && /^\d+$/u.test(points.text)
  if (points && !isFigure) ledger.warn('figureMissing', points.no, at, { found: points.text })
  return {
    labels: items.map(({ text }) => text),
    points: isFigure ? Number(points.text) : null,
    line: points?.no ?? lines[0]?.no ?? null,
    isWhole: points !== undefined,
    rest: [],
  }
}
