import type { Source, SourceLine } from '../source.ts'
import type { Ledger } from './ledger.ts'
import { isBroken, mended } from './letters.ts'

/** A line that is not blank, or a cell that is, with what stood around it. */
export interface ReadingLine {
  no: number
  /** Mended, with the blanks around it: they tell how the lines of a text go together. */
  raw: string
  /** Without them; runs of blanks inside are as they were. */
  text: string
  source: SourceLine
  /** Blank lines before it. */
  blank: number
  /** One of them had blanks in it, as an empty paragraph leaves. */
  spacer: boolean
  /** A page begins here, or what a page repeats stood before it. */
  gap: boolean
}

/** Of lines with broken letters so many are named, and then how many there are. */
const MOST_BROKEN = 40

/** The lines that are not blank. */
export function readingLines(source: Source, ledger: Ledger): ReadingLine[] {
  const pageMark = marksPages(source.lines)
  const lines: ReadingLine[] = []
  let blank = 0
  let spacer = false
  let broken = 0
  let page: number | undefined
  for (const line of source.lines) {
    const raw = mended(line.text)
    const text = raw.trim()
    if (text === '' && !line.content?.length && !isSaidByItsPlace(line)) {
      blank += 1
      spacer ||= raw.length > 0
      continue
    }
    if (isBroken(line.text)) {
      broken += 1
      if (broken <= MOST_BROKEN) ledger.warn('letterBroken', line.no, null, { found: shown(text) })
    }
    const gap = (pageMark && isPageMark(raw)) || (page !== undefined && line.page !== page)
    lines.push({
      no: line.no,
      raw,
      text,
      source: line,
      blank,
      spacer,
      gap: gap && lines.length > 0,
    })
    ledger.expect(line.no)
    blank = 0
    spacer = false
    page = line.page
  }
  if (broken > MOST_BROKEN) ledger.warn('letterBroken', null, null, { found: String(broken) })
  return lines
}

/** What has no letters and is something all the same. */
function isSaidByItsPlace({ kind, cell }: SourceLine): boolean {
  return kind === 'picture' || kind === 'item' || cell !== undefined
}

/** A text of which the form feeds became blanks has one before the first line of each page. */
function marksPages(lines: readonly SourceLine[]): boolean {
  const printed = lines.filter(({ text, kind }) => kind === undefined && text.trim() !== '')
  const marked = printed.filter(({ text }) => isPageMark(text))
  return marked.length * 10 < printed.length
}

function isPageMark(raw: string): boolean {
  return /^ (?=\S)/u.test(raw)
}

/** So much of a line as a warning shows. */
export function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** Whether a sentence ends here. */
export function isEnded(text: string): boolean {
  return /[.!?:;…][)"”’'»\]\ue100-\ue1ff\s]*$/u.test(text)
}

export function beginsLow(text: string): boolean {
  return /^["”’'»(]?\p{Ll}/u.test(text)
}
