import { headingKinds } from './headings.ts'
import type { Ledger } from './ledger.ts'
import type { ReadingLine } from './readingLine.ts'

/** Takes away what a page repeats and what only leads to other pages; each is named in the ledger. */
export function withoutFurniture(lines: readonly ReadingLine[], ledger: Ledger): ReadingLine[] {
  const frame = frameOf(lines)
  return without(lines, (line) => {
    const at = frame.get(line)
    if (at === undefined) return false
    ledger.put(line.no, at)
    return true
  })
}

/** What stood around a line that goes is around the next one, and there a page may have ended. */
export function without(
  lines: readonly ReadingLine[],
  goes: (line: ReadingLine) => boolean,
): ReadingLine[] {
  const left: ReadingLine[] = []
  let blank = 0
  let spacer = false
  let gap = false
  for (const line of lines) {
    blank += line.blank
    spacer ||= line.spacer
    if (goes(line)) {
      gap = true
      continue
    }
    left.push({ ...line, blank, spacer, gap: (gap || line.gap) && left.length > 0 })
    blank = 0
    spacer = false
    gap = false
  }
  return left
}

function frameOf(lines: readonly ReadingLine[]): Map<ReadingLine, string> {
  const frame = new Map<ReadingLine, string>()
  const edges = edgesOf(lines)
  for (const line of repeated(edges)) frame.set(line, 'frame/runningHead')
  for (const line of counted(edges)) frame.set(line, 'frame/pageNumber')
  for (const line of contentsIn(lines)) frame.set(line, 'frame/contents')
  const addresses = addressesIn(lines)
  lines.forEach((line, place) => {
    const { kind } = line.source
    if (kind === 'furniture') frame.set(line, 'frame/runningHead')
    else if (kind === 'contents') frame.set(line, 'frame/contents')
    else if (kind === undefined && isAlone(lines, place)) {
      if (isRunningHead(line.text)) frame.set(line, 'frame/runningHead')
      else if (isPageNumber(line.text)) frame.set(line, 'frame/pageNumber')
      else if ((addresses.get(bare(line.text)) ?? 0) > 1) frame.set(line, 'frame/link')
    }
  })
  return frame
}

function isAlone(lines: readonly ReadingLine[], place: number): boolean {
  const line = lines[place]
  const next = lines[place + 1]
  if (!line) return false
  return (line.blank > 0 || line.gap || place === 0) && (!next || next.blank > 0 || next.gap)
}

/** "Kommunkompassen - analys av … 2023  37" */
function isRunningHead(text: string): boolean {
  return text.length < 120 && /kommune?kompass/iu.test(text) && /\s\d{1,3}$/u.test(text)
}

/** With a word or a sign that says what it is; a bare number may be points. */
function isPageNumber(text: string): boolean {
  return /^(?:(?:sida|side|page|s\.)\s*\d{1,3}(?:\s*(?:\(|av|of|\/)\s*\d{1,3}\)?)?|\d{1,3}\s*\(\d{1,3}\)|[–-]\s*\d{1,3}\s*[–-])$/iu.test(
    text,
  )
}

interface Edge {
  line: ReadingLine
  page: number
}

/** The first and the last line of every page. */
function edgesOf(lines: readonly ReadingLine[]): Edge[] {
  const edges: Edge[] = []
  let page = 1
  lines.forEach((line, place) => {
    if (line.gap) page += 1
    const first = line.gap || place === 0
    const last = lines[place + 1]?.gap ?? true
    if ((first || last) && line.source.kind === undefined && !line.source.cell) {
      edges.push({ line, page })
    }
  })
  return edges
}

function grouped<Key>(groups: Map<Key, Edge[]>, key: Key): Edge[] {
  const known = groups.get(key) ?? []
  groups.set(key, known)
  return known
}

/** The same but for its figures, on half of the pages and on three at least. */
function repeated(edges: readonly Edge[]): ReadingLine[] {
  const pages = edges.at(-1)?.page ?? 0
  const byText = new Map<string, Edge[]>()
  for (const edge of edges) {
    const { text } = edge.line
    if (text.length > 120 || /^[\d\s]*$/u.test(text) || headingKinds(text).length > 0) continue
    const masked = text.replace(/\d+/gu, '0')
    grouped(byText, masked).push(edge)
  }
  return [...byText.values()]
    .filter((same) => same.length >= 3 && same.length * 2 >= pages)
    .flatMap((same) => same.map(({ line }) => line))
}

/** Bare numbers at the edges of pages that go up with the pages. */
function counted(edges: readonly Edge[]): ReadingLine[] {
  const bare = edges.filter(({ line }) => /^\d{1,3}$/u.test(line.text))
  const byShift = new Map<number, Edge[]>()
  for (const edge of bare) {
    const shift = Number(edge.line.text) - edge.page
    grouped(byShift, shift).push(edge)
  }
  const most = [...byShift.values()].reduce<Edge[]>(
    (best, same) => (same.length > best.length ? same : best),
    [],
  )
  return most.length >= 3 ? most.map(({ line }) => line) : []
}

const LEADS = /(?:\.{3,}|…|(?:\. ){3,}|\s)\s*\d{1,3}$/u
const DOTTED = /(?:\.{5,}|…{2,}|(?:\. ){5,})\s*\d{1,3}$/u

/** The lines of a table of contents; an entry may take two lines. */
function contentsIn(lines: readonly ReadingLine[]): ReadingLine[] {
  const found: ReadingLine[] = []
  let open = false
  lines.forEach((line, place) => {
    if (line.source.kind !== undefined || line.source.cell) return
    if (headingKinds(line.text).includes('contents') || leads(line, DOTTED)) open = true
    else if (open) open = leads(line, LEADS) || leads(lines[place + 1], LEADS)
    if (open) found.push(line)
  })
  return found
}

function leads(line: ReadingLine | undefined, pattern: RegExp): boolean {
  return line !== undefined && line.text.length <= 200 && pattern.test(line.text)
}

/** How often each address stands in the text. */
function addressesIn(lines: readonly ReadingLine[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { text } of lines) {
    if (!text.includes('www.') && !text.includes('http')) continue
    for (const [address] of text.matchAll(/(?:https?:\/\/|www\.)[^\s,;)]+/gu)) {
      found.set(bare(address), (found.get(bare(address)) ?? 0) + 1)
    }
  }
  return found
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//u, '').replace(/[./]+$/u, '')
}
