import { type Footnote, MOST_FOOTNOTES, markOf } from './footnoteMark.ts'
import { without } from './furniture.ts'
import { joined } from './joined.ts'
import type { Ledger } from './ledger.ts'
import { type ReadingLine, shown } from './readingLine.ts'

/**
 * The footnotes that stand at the foot of their pages, away from the text that they cut; and the
 * text with a mark where each belongs, for which a plain text has only a number at a word's end.
 */
export function withoutFootnotes(
  lines: readonly ReadingLine[],
  ledger: Ledger,
): { lines: ReadingLine[]; footnotes: Footnote[] } {
  const footnotes: Footnote[] = []
  const gone = new Set<ReadingLine>()
  const marked = new Map<ReadingLine, ReadingLine>()
  const taken = new Set<number>()
  for (const noted of [...knownIn(lines), ...printedIn(lines)]) {
    const [first] = noted.lines
    if (!first) continue
    if (noted.search && !marksPlace(noted, lines, marked)) {
      if (!noted.sure) continue
      ledger.warn('footnoteLost', first.no, `footnote/${noted.no}`, { found: shown(first.text) })
    }
    if (taken.has(noted.no)) {
      ledger.warn('footnoteLost', first.no, `footnote/${noted.no}`, { found: shown(first.text) })
      continue
    }
    taken.add(noted.no)
    footnotes.push({ no: noted.no, text: noted.text })
    for (const line of noted.lines) {
      gone.add(line)
      ledger.put(line.no, `footnote/${noted.no}`)
    }
  }
  footnotes.sort((one, other) => one.no - other.no)
  const last = footnotes.at(-1)?.no ?? 0
  for (let no = 1; no < Math.min(last, MOST_FOOTNOTES); no += 1) {
    if (!taken.has(no)) ledger.warn('footnoteLost', null, `footnote/${no}`)
  }
  const left = lines.map((line) => (gone.has(line) ? line : (marked.get(line) ?? line)))
  return { lines: without(left, (line) => gone.has(line)), footnotes }
}

interface Noted extends Footnote {
  lines: ReadingLine[]
  /** Whether its place is yet to be found. */
  search: boolean
  /** Whether it is one even where its place is not found. */
  sure: boolean
  /** Of its first line among all, and of the first line of its page. */
  place: number
  page: number
}

function knownIn(lines: readonly ReadingLine[]): Noted[] {
  const known = lines.filter(({ source }) => source.kind === 'footnote' && source.footnote)
  return known.map((line) => ({
    no: line.source.footnote ?? 0,
    text: line.text,
    lines: [line],
    search: false,
    sure: true,
    place: 0,
    page: 0,
  }))
}

const DEFINED = /^(\d{1,2})\s+(?=["”’»(]?\p{Lu})/u

function printedIn(lines: readonly ReadingLine[]): Noted[] {
  const found: Noted[] = []
  const byPage = lines.some(({ gap }) => gap)
  let page = 0
  let place = 0
  while (place < lines.length && found.length < MOST_SEARCHED) {
    const line = lines[place]
    if (!line) break
    if (line.gap) page = place
    const no = definedNo(line, found.at(-1), place)
    const end = no === undefined ? place + 1 : endOf(lines, place)
    const atFoot = lines[end]?.gap ?? true
    const next = lines[end]
    const goesOn = next !== undefined && next.blank === 0 && DEFINED.test(next.text)
    if (no !== undefined && (!byPage || atFoot || goesOn)) {
      const own = lines.slice(place, end)
      const before = found.at(-1)?.no ?? 0
      found.push({
        no,
        text: joined(own).replace(DEFINED, ''),
        lines: own,
        search: true,
        sure: byPage && atFoot && no === before + 1,
        place,
        page,
      })
    }
    place = end
  }
  return found
}

function definedNo(line: ReadingLine, last: Noted | undefined, place: number): number | undefined {
  if (line.source.kind !== undefined || line.source.cell) return undefined
  const no = Number(DEFINED.exec(line.text)?.[1] ?? 0)
  if (no < 1 || no > MOST_FOOTNOTES) return undefined
  const follows = last !== undefined && last.place + last.lines.length === place
  return line.blank > 0 || line.gap || follows ? no : undefined
}

function endOf(lines: readonly ReadingLine[], start: number): number {
  let end = start + 1
  while (end < lines.length) {
    const line = lines[end]
    if (!line || line.blank > 0 || line.gap || DEFINED.test(line.text)) break
    end += 1
  }
  return end
}

/** A text that seems to have more footnotes has something else. */
const MOST_SEARCHED = 4 * MOST_FOOTNOTES

/** So many lines before a footnote its place may be, where its page has none. */
const FAR = 120

/** Whether a place for it was found; then the line has its mark. */
function marksPlace(
  { no, place, page }: Noted,
  lines: readonly ReadingLine[],
  marked: Map<ReadingLine, ReadingLine>,
): boolean {
  for (const start of [page, Math.max(0, place - FAR)]) {
    for (const pattern of patterns(no)) {
      for (const line of lines.slice(Math.max(start, place - FAR), place)) {
        const now = marked.get(line) ?? line
        if (!pattern.test(now.text)) continue
        const replaced = (text: string) => text.replace(pattern, markOf(no))
        marked.set(line, { ...now, raw: replaced(now.raw), text: replaced(now.text) })
        return true
      }
    }
  }
  return false
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** From the surest: raised figures, behind a word, behind a year, before a word, behind an abbreviation. */
function patterns(no: number): RegExp[] {
  const raised = [...String(no)].map((digit) => superscripts[Number(digit)]).join('')
  return [
    raised,
    `(?<=[\\p{Ll}”"’»)])${no}(?![\\d\\p{L}])`,
    `(?<=(?<!\\d)(?:19|20)\\d\\d)${no}(?!\\d)`,
    `(?<=\\s)${no}(?=\\p{Ll}{3})`,
    `(?<=\\p{Lu})${no}(?![\\d\\p{L}])`,
  ].map((pattern) => new RegExp(pattern, 'u'))
}
