import type { ReportBlock, ReportItem } from '../../report/reportBlock.ts'
import type { Footnote } from './footnoteMark.ts'
import { contentOf, type Hyphens } from './joined.ts'
import { beginsLow, isEnded, type ReadingLine } from './readingLine.ts'
import { tableOf } from './tableOf.ts'

/** What every maker of blocks needs to know of the whole text. */
export interface Reading {
  hyphens: Hyphens
  footnotes: readonly Footnote[]
  /** Letters that a full line has. */
  width: number
}

/** Signs that lists are printed with; a dash is one only where a list may begin. */
const SIGN = /^(?:[•●▪■◦○‣∙\uf0b7\uf0a7\uf076\uf0d8]\s*|[·\ufffdo]\s+)(?=\S)/u
const DASH = /^[-–*]\s+(?=\S)/u
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/u

/** The sign that the items of a list have; undefined where they have none. */
export function signOf(lines: readonly ReadingLine[]): RegExp | undefined {
  if (lines.some(({ text }) => SIGN.test(text))) return SIGN
  return DASH.test(lines[0]?.text ?? '') ? DASH : undefined
}

/** Without its sign. */
export function unsigned(line: ReadingLine, sign: RegExp): ReadingLine {
  const text = line.text.replace(sign, '')
  return { ...line, text, raw: line.raw.trimStart().replace(sign, '') }
}

/** Lines that belong together, before they are a block. */
interface Group {
  kind: 'paragraph' | 'item' | 'numbered' | 'heading' | 'table'
  lines: ReadingLine[]
  level: number
  /** Of a paragraph: it goes on in the item of that level before it. */
  within?: number
}

/** The blocks of a text. Every line is in one of them. */
export function blocksOf(lines: readonly ReadingLine[], reading: Reading): ReportBlock[] {
  const made: ReportBlock[] = []
  for (let start = 0; start < lines.length; ) {
    const quoted = isQuoted(lines[start])
    let end = start
    while (end < lines.length && isQuoted(lines[end]) === quoted) end += 1
    const own = blocks(groupsOf(lines.slice(start, end), reading), reading)
    if (quoted) made.push({ type: 'quotation', blocks: own })
    else made.push(...own)
    start = end
  }
  return made
}

function isQuoted(line: ReadingLine | undefined): boolean {
  return line?.source.quoted === true || line?.source.kind === 'quotation'
}

function groupsOf(lines: readonly ReadingLine[], reading: Reading): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const begun = beginning(line, last)
    if (begun) groups.push(begun)
    else if (last && goesOn(last, line, reading)) last.lines.push(line)
    else groups.push({ kind: 'paragraph', lines: [line], level: 1 })
  }
  return groups
}

/** A group that this line begins by what it is, whatever stands before it. */
function beginning(line: ReadingLine, last: Group | undefined): Group | undefined {
  const { kind, level = 1, ordered, cell } = line.source
  if (cell) {
    const same = last?.kind === 'table' && last.lines[0]?.source.cell?.table === cell.table
    return same ? undefined : { kind: 'table', lines: [line], level: 1 }
  }
  if (kind === 'item') return { kind: ordered ? 'numbered' : 'item', lines: [line], level }
  if (kind === 'heading') return { kind: 'heading', lines: [line], level }
  if (kind !== undefined) {
    const { level: within } = line.source
    return { kind: 'paragraph', lines: [line], level: 1, ...(within !== undefined && { within }) }
  }
  if (SIGN.test(line.text)) return { kind: 'item', lines: [unsigned(line, SIGN)], level: 1 }
  const inList = last?.kind === 'item'
  if (
    DASH.test(line.text) &&
    (line.blank > 0 || inList || isEnded(last?.lines.at(-1)?.text ?? ''))
  ) {
    return { kind: 'item', lines: [unsigned(line, DASH)], level: 1 }
  }
  const no = Number(NUMBER.exec(line.text)?.[1] ?? 0)
  const before = last?.kind === 'numbered' ? last.level : 0
  // The number of the item before it is kept as its level until the list is made.
  if (no > 0 && no === before + 1)
    return { kind: 'numbered', lines: [unsigned(line, NUMBER)], level: no }
  return undefined
}

/** Whether a printed line goes on with what the line before it began. */
function goesOn({ kind, lines }: Group, line: ReadingLine, { width }: Reading): boolean {
  const last = lines.at(-1)
  if (kind === 'table') return line.source.cell !== undefined
  if (!last || kind === 'heading' || last.source.kind !== undefined) return false
  if (line.blank === 0 && !line.gap) return true
  const ended = isEnded(last.text)
  if (line.gap) return !ended || beginsLow(line.text)
  if (ended) return false
  return beginsLow(line.text) || (kind !== 'paragraph' && isFull(last, line, width))
}

/** Words after which nothing ends. */
const LEADING =
  /(?:^|\s)(?:och|eller|samt|som|att|i|på|av|för|med|till|från|kring|inom|vid|om|mellan|og|å|til|fra|ved|innen|the|of|to|and|for|in)$/u

/** Whether the next word had no room in this line. */
function isFull(line: ReadingLine, next: ReadingLine, width: number): boolean {
  const word = /^\S+/u.exec(next.text.slice(0, 60))?.[0].length ?? 0
  return line.text.length + 1 + word >= width - 6 || LEADING.test(line.text.slice(-20))
}

function blocks(groups: readonly Group[], reading: Reading): ReportBlock[] {
  const made: ReportBlock[] = []
  const top = Math.min(...groups.map(({ kind, level }) => (kind === 'heading' ? level : 9)))
  let list: { block: ListBlock; group: Group } | undefined
  for (const group of groups) {
    const isItem = group.kind === 'item' || group.kind === 'numbered'
    if (list && group.within !== undefined) {
      lastAt(list.block.items, group.within)?.blocks.push(blockOf(group, top, reading))
    } else if (!isItem) {
      list = undefined
      made.push(blockOf(group, top, reading))
    } else if (list && (isBelow(group) || (list.group.kind === group.kind && !begins(group)))) {
      addItem(list.block.items, group, reading)
    } else {
      const block: ListBlock = { type: 'list', ordered: group.kind === 'numbered', items: [] }
      made.push(block)
      list = { block, group }
      addItem(block.items, { ...group, level: 1 }, reading)
    }
  }
  return made.map((block) =>
    block.type === 'list' ? { ...block, items: filled(block.items) } : block,
  )
}

/** Without the points that nothing stands in, nor below. */
function filled(items: readonly ReportItem[]): ReportItem[] {
  return items.flatMap(({ blocks, ...item }) => {
    const inside = blocks.map((block) =>
      block.type === 'list' ? { ...block, items: filled(block.items) } : block,
    )
    return inside.length > 0 ? [{ ...item, blocks: inside }] : []
  })
}

type ListBlock = Extract<ReportBlock, { type: 'list' }>

/** Of a list within another. In a printed line the level is its number. */
function isBelow({ lines, level }: Group): boolean {
  return lines[0]?.source.kind !== undefined && level > 1
}

/** Whether its list begins here, though another stands right before it. */
function begins({ kind, lines }: Group): boolean {
  return kind === 'numbered' && lines[0]?.source.begins === true
}

/** The last item of that level, or of the deepest there is. */
function lastAt(items: readonly ReportItem[], level: number): ReportItem | undefined {
  const last = items.at(-1)
  const below = last?.blocks.findLast((block) => block.type === 'list')
  return level > 1 && below ? lastAt(below.items, level - 1) : last
}

/** In the list of its depth: below the last item of the list above. */
function addItem(items: ReportItem[], group: Group, reading: Reading): void {
  const { kind, lines, level } = group
  const ordered = kind === 'numbered'
  let into = items
  for (let depth = isBelow(group) ? level : 1; depth > 1; depth -= 1) {
    const above = into.at(-1)
    if (!above) break
    const below = above.blocks.at(-1)
    const goesOn =
      depth > 2 || (below?.type === 'list' && below.ordered === ordered && !begins(group))
    if (below?.type === 'list' && goesOn) into = below.items
    else {
      const list: ListBlock = { type: 'list', ordered, items: [] }
      above.blocks.push(list)
      into = list.items
    }
  }
  const content = contentOf(lines, reading.hyphens, reading.footnotes)
  into.push({ blocks: content.length > 0 ? [{ type: 'paragraph', content }] : [] })
}

/** `top`: the level of the first headings in this text; there are two, wherever it stands. */
function blockOf({ kind, lines, level }: Group, top: number, reading: Reading): ReportBlock {
  if (kind === 'table') return tableOf(lines, (cell) => blocksOf(cell, reading))
  const content = contentOf(lines, reading.hyphens, reading.footnotes)
  if (kind === 'heading') return { type: 'heading', level: level > top ? 2 : 1, content }
  return { type: 'paragraph', content }
}
