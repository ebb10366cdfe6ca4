import type { AreaNo } from '@samsyn/scoring'
import type { ReportFollowUp } from '../../../report/comparison.ts'
import type { ReportWords } from '../../../words/reportWords.ts'
import type { FoundBox } from '../boxOf.ts'
import { emptyOutline, type FoundOutline, putAll } from '../foundOutline.ts'
import { Ledger } from '../ledger.ts'
import type { KnownNames } from '../names.ts'
import type { ReadingLine } from '../readingLine.ts'
import { ScoreTables } from '../scoreTables.ts'
import { unlessNothing } from './nothingYet.ts'
import { ownArea } from './ownAreas.ts'
import { nothingBeside, type OwnBase, type OwnBeside, ownBase, readBeside } from './ownBeside.ts'
import { type OwnChapters, ownChapters } from './ownChapters.ts'
import { type OwnCover, ownCover } from './ownCover.ts'
import { ownFollowUp } from './ownFollowUp.ts'
import { ownOverview, ownScores } from './ownScores.ts'
import { tablesIn } from './ownTable.ts'

/** A report that Samsyn has written, read by what it knows of how it writes them. */
export interface OwnReport {
  cover: OwnCover
  outline: FoundOutline
  boxes: Map<AreaNo, FoundBox>
  /** Whether it has figures at all. */
  isScored: boolean
  base: OwnBase | null
  beside: OwnBeside
  followUp: ReportFollowUp | null
}

/**
 * Headings, tables and pictures tell where everything belongs, so that no paragraph is taken for
 * anything but what its writer wrote, whatever it says. Undefined where the report is not one of ours,
 * or no longer as we wrote it: then it is read as any other, and nothing has been put anywhere.
 */
export function ownReport(
  lines: readonly ReadingLine[],
  names: KnownNames,
  ledger: Ledger,
): OwnReport | undefined {
  if (lines.some(({ source }) => source.kind === undefined)) return undefined
  const first = lines.findIndex(({ source }) => source.kind === 'heading')
  const cover = ownCover(lines.slice(0, Math.max(0, first)))
  if (!cover) return undefined
  // What has to be taken back is put on trial.
  const trial = new Ledger()
  for (const { no } of lines) trial.expect(no)
  const body = withoutContents(lines.slice(first), cover.words).map(verbatim)
  const chapters = ownChapters(body, cover)
  const read = chapters && readChapters(chapters, cover, names, trial)
  if (!read) return undefined
  putAll(trial, lines.slice(0, first), 'frame/cover')
  putAll(trial, lines.slice(first, lines.length - body.length), 'frame/contents')
  ledger.take(trial)
  return read
}

/** On paper the contents have a heading. */
function withoutContents(lines: readonly ReadingLine[], { contents }: ReportWords) {
  return lines[0]?.text === contents ? lines.slice(1) : lines
}

/** Each letter as it was written. */
function verbatim(line: ReadingLine): ReadingLine {
  const { source } = line
  if (source.content || source.text === '' || source.kind === 'picture') return line
  return {
    ...line,
    source: { ...source, content: [{ type: 'text', text: source.text, marks: {} }] },
  }
}

function readChapters(
  chapters: OwnChapters,
  cover: OwnCover,
  names: KnownNames,
  ledger: Ledger,
): OwnReport | undefined {
  const { words } = cover
  const scores = new ScoreTables(names, ledger)
  const result = resultIn(chapters, words)
  const comparisons = comparisonsIn(chapters)
  if (!result) return undefined
  const said = (lines: ReadingLine[]) => unlessNothing(lines, words, ledger)
  const outline: FoundOutline = {
    ...emptyOutline(scores),
    about: chapters.about,
    summary: {
      evaluation: said(chapters.evaluation),
      result: said(result.text),
      comparisons: said(comparisons.text),
      comments: said(chapters.comments),
    },
    examples: chapters.examples,
    isKnown: true,
  }
  const boxes = new Map<AreaNo, FoundBox>()
  for (const under of chapters.areas) {
    const area = ownArea(under, names, words, ledger)
    if (!area || outline.areas.has(area.found.no)) return undefined
    outline.areas.set(area.found.no, area.found)
    boxes.set(area.found.no, area.box)
    putAll(ledger, area.headings, 'frame/heading')
  }
  putAll(ledger, chapters.headings, 'frame/heading')
  const lead = chapters.scores?.filter(({ source }) => !source.cell) ?? []
  putAll(ledger, lead, 'frame/lead')
  if (chapters.scores && !ownScores(chapters.scores, scores, words, ledger)) return undefined
  const beside = nothingBeside()
  const figures = [...result.figures, ...comparisons.figures]
  putAll(ledger, figures, 'frame/picture')
  if (result.base) ledger.put(result.base.line, 'comparison')
  const [overview, ...tables] = tablesIn(figures)
  if (overview && !ownOverview(overview, scores, words)) return undefined
  // Years come before the columns that are of them.
  const inOrder = tables.toSorted((one, other) => one.length - other.length)
  inOrder.sort((one, other) => Number(isYears(other, words)) - Number(isYears(one, words)))
  if (!inOrder.every((table) => readBeside(table, beside, words, ledger))) return undefined
  const followUp = chapters.followUp ? ownFollowUp(chapters.followUp, words, ledger) : null
  if (followUp === undefined) return undefined
  return {
    cover,
    outline,
    boxes,
    isScored: chapters.scores !== null,
    base: result.base?.base ?? null,
    beside,
    followUp,
  }
}

function isYears([first]: readonly ReadingLine[], { charts }: ReportWords): boolean {
  return first?.text === charts.year
}

/** The text of the result, and what comes after it: the total, what it is compared with, pictures. */
function resultIn({ result, scores }: OwnChapters, words: ReportWords) {
  if (scores === null) {
    const last = result.at(-1)
    if (last?.text !== words.unscored) return undefined
    return { text: result.slice(0, -1), figures: [last], base: null }
  }
  let end = picturesAt(result)
  if (end < 0) return undefined
  const compared = result[end - 1]
  const base = compared && ownBase(compared.source.text, words)
  if (base) end -= 1
  const total = result[end - 1]
  if (!total?.text.startsWith(`${words.total} `)) return undefined
  return {
    text: result.slice(0, end - 1),
    figures: result.slice(end - 1),
    base: base && compared ? { base, line: compared.no } : null,
  }
}

function comparisonsIn({ comparisons }: OwnChapters) {
  const at = picturesAt(comparisons)
  if (at < 0) return { text: comparisons, figures: [] }
  return { text: comparisons.slice(0, at), figures: comparisons.slice(at) }
}

/** Where they begin; no writer can put a picture into a text. On paper the caption comes first. */
function picturesAt(lines: readonly ReadingLine[]): number {
  const at = lines.findIndex(({ source }) => source.kind === 'picture')
  const isPaper = lines[at]?.source.page !== undefined
  return isPaper && at > 0 ? at - 1 : at
}
