import {
  areaIn,
  emptyOutline,
  type FoundArea,
  type FoundOutline,
  type SummaryPart,
} from './foundOutline.ts'
import { type HeadingKind, headingKinds } from './headings.ts'
import { joined } from './joined.ts'
import type { Ledger } from './ledger.ts'
import type { KnownNames } from './names.ts'
import { type Opening, openingOf, type Position } from './opening.ts'
import { isEnded, type ReadingLine, shown } from './readingLine.ts'
import { ScoreTables } from './scoreTables.ts'
import { readTable } from './walkTable.ts'

/** Goes through the lines once and finds for each where in a report it belongs. */
export function outlineOf(
  lines: readonly ReadingLine[],
  names: KnownNames,
  ledger: Ledger,
): FoundOutline {
  const walk = new Walk(names, ledger)
  let place = 0
  while (place < lines.length) place += walk.step(lines, place)
  walk.end()
  return walk.outline
}

/** In the order of a report. */
const ORDER: readonly HeadingKind[] = [
  'about',
  'summary',
  'evaluation',
  'result',
  'areas',
  'examples',
  'scores',
]
/** Of a box so many lines are looked at for what its sections may be called. */
const MOST_LABELS = 24
/** A heading takes so many lines at most. */
const MOST_LINES = 4

export class Walk {
  readonly outline: FoundOutline
  readonly names: KnownNames
  readonly ledger: Ledger
  #chapter: Position['chapter'] = 'front'
  #summary: SummaryPart = 'evaluation'
  area: FoundArea | null = null
  part: Position['part'] = 'start'
  /** Where the lines that come belong; null where nobody knows. */
  #into: ReadingLine[] | null
  #furthest = -1
  #lastArea = 0
  #afterHeading = true
  #last: ReadingLine | undefined
  #sectionLevel = Number.POSITIVE_INFINITY
  #isKnownArea = true

  constructor(names: KnownNames, ledger: Ledger) {
    this.names = names
    this.ledger = ledger
    this.outline = emptyOutline(new ScoreTables(names, ledger))
    this.#into = this.outline.cover
  }

  get isInSummary(): boolean {
    return this.#chapter === 'summary'
  }

  end(): void {
    this.outline.scores.end()
  }

  /** Reads on from this line; how many it took. */
  step(lines: readonly ReadingLine[], place: number): number {
    const line = lines[place]
    if (!line) return 1
    const taken = this.#takes(lines, place, line)
    this.#last = lines[place + taken - 1]
    return taken
  }

  #takes(lines: readonly ReadingLine[], place: number, line: ReadingLine): number {
    const { kind, cell } = line.source
    if (cell) return this.#table(lines, place, cell.table)
    if (kind === 'picture') {
      this.outline.pictures.push({ line: line.no, part: this.#at() })
      this.ledger.put(line.no, 'frame/picture')
      return 1
    }
    if (kind === 'title') {
      this.outline.cover.push(line)
      return 1
    }
    const heading = this.#heading(lines, place, line)
    if (heading > 0) return heading
    this.#afterHeading = false
    this.take(line)
    return 1
  }

  /** A line that is no heading. */
  take(line: ReadingLine): void {
    const { scores } = this.outline
    const row = { nos: [line.no], text: line.text }
    if (this.#chapter !== 'scores' && scores.isOne(row)) {
      this.ledger.warn('orderOdd', line.no, 'scores', { found: shown(line.text) })
      this.#openScores()
    }
    if (this.#chapter !== 'scores') {
      this.#into?.push(line)
      return
    }
    if (scores.take(row)) return
    if (scores.tables.size === 0) this.outline.lead.push(line)
  }

  #table(lines: readonly ReadingLine[], place: number, table: number): number {
    let end = place
    while (lines[end]?.source.cell?.table === table) end += 1
    readTable(lines.slice(place, end), this)
    return end - place
  }

  /** How many lines of a heading begin here. */
  #heading(lines: readonly ReadingLine[], place: number, line: ReadingLine): number {
    const { kind, level = 1 } = line.source
    if (kind === 'item' || kind === 'footnote') return 0
    const last = this.#last
    const free = kind !== undefined || line.blank > 0 || line.gap || this.#afterHeading
    if (!free && last && !isEnded(last.text)) return 0
    if (line.text.length > 160) return 0
    for (let count = this.#span(lines, place); count > 0; count -= 1) {
      const own = lines.slice(place, place + count)
      const text = joined(own)
      const opening = openingOf(text, this.#position(), this.names, lines[place + count])
      if (!opening || this.#isRow(opening, line)) continue
      // An area's name does not take the head of its box along.
      if (opening.opens === 'area' && own.slice(1).some(isAnyHead)) continue
      for (const one of own) this.ledger.put(one.no, 'frame/heading')
      this.#afterHeading = true
      if (kind === 'heading' && opening.opens === 'section') this.#sectionLevel = level
      this.#open(opening, line)
      return count
    }
    return kind === 'heading' ? this.#unknownHeading(line, level) : 0
  }

  /** In a table the name of a row opens nothing. */
  #isRow({ opens }: Opening, line: ReadingLine): boolean {
    if (opens !== 'section') return false
    const row = { nos: [line.no], text: line.text }
    return this.outline.scores.isOne(row) || (this.#chapter === 'scores' && /^\d/u.test(line.text))
  }

  /** A heading that only the form of the file tells. */
  #unknownHeading(line: ReadingLine, level: number): number {
    this.#afterHeading = true
    if (this.area && level <= this.#sectionLevel && level > 2 && this.part !== 'lists') {
      this.ledger.put(line.no, 'frame/heading')
      this.#section(this.area, line.text, line, [])
    } else if (level <= 1) this.#into = null
    else this.#into?.push(line)
    return 1
  }

  #span(lines: readonly ReadingLine[], place: number): number {
    let count = 1
    while (count < MOST_LINES) {
      const next = lines[place + count]
      const before = lines[place + count - 1]
      if (!next || !before || next.blank > 0 || next.gap || next.source.kind !== undefined) break
      if (next.source.cell || isEnded(before.text) || next.text.length > 90) break
      count += 1
    }
    return count
  }

  #position(): Position {
    const { area, part } = this
    return {
      chapter: this.#chapter,
      area: this.#chapter === 'areas' ? (area?.no ?? null) : null,
      part,
      labels: area?.box.slice(0, MOST_LABELS).map(({ text }) => text) ?? [],
      isKnownArea: this.#isKnownArea,
    }
  }

  /** Names the place for warnings. */
  #at(): string {
    if (this.#chapter === 'areas' && this.area) return `area-${this.area.no}`
    return this.#chapter === 'summary' ? `summary/${this.#summary}` : this.#chapter
  }

  #open(opening: Opening, line: ReadingLine): void {
    this.outline.isKnown = true
    if (this.#chapter === 'scores') this.outline.scores.end()
    switch (opening.opens) {
      case 'area':
        this.#openArea(opening, line)
        return
      case 'section':
        this.#chapter = 'areas'
        if (this.area?.no !== opening.area) {
          this.ledger.warn('orderOdd', line.no, `area-${opening.area}`, {
            found: shown(opening.heading),
          })
        }
        this.area = areaIn(this.outline, opening.area)
        this.#section(this.area, opening.heading, line, opening.known)
        return
      case 'part':
        this.openPart(opening.kind, line)
    }
  }

  #openArea({ no, name, printedNo }: Opening & { opens: 'area' }, line: ReadingLine): void {
    this.#chapter = 'areas'
    const area = areaIn(this.outline, no)
    const at = `area-${no}`
    if (printedNo !== no) {
      this.ledger.warn('orderOdd', line.no, at, { found: String(printedNo), wanted: String(no) })
    }
    if (area.line !== null) this.ledger.warn('areaTwice', line.no, at)
    else if (no < this.#lastArea) this.ledger.warn('orderOdd', line.no, at)
    if (area.name === '') area.name = name
    area.line ??= line.no
    this.#lastArea = no
    this.#isKnownArea =
      this.names.likest(name, (known) => known.area === no && known.place === 'area') >= 0.6
    this.area = area
    this.part = 'start'
    this.#into = area.general
  }

  #section(
    area: FoundArea,
    heading: string,
    { no }: ReadingLine,
    known: FoundArea['sections'][number]['known'],
  ): void {
    const same = area.sections.find((section) => section.heading === heading)
    const section = same ?? { heading, line: no, known, lines: [] }
    if (!same) area.sections.push(section)
    this.part = 'section'
    this.#into = section.lines
  }

  #openScores(): void {
    this.#chapter = 'scores'
    this.#into = null
  }

  openPart(kind: HeadingKind, line: ReadingLine): void {
    this.#inOrder(kind, line)
    const { outline, area } = this
    switch (kind) {
      case 'about':
        this.#chapter = 'about'
        this.#into = outline.about
        return
      case 'summary':
      case 'evaluation':
      case 'result':
      case 'comparisons':
      case 'comments':
        this.#chapter = 'summary'
        this.#summary = kind === 'summary' ? 'evaluation' : kind
        this.#into = outline.summary[this.#summary]
        return
      case 'areas':
        this.#chapter = 'areas'
        this.area = null
        this.#into = null
        return
      case 'scores':
        this.#openScores()
        return
      case 'examples':
        this.#chapter = 'examples'
        this.#into = outline.examples
        return
      case 'contents':
      case 'footnotes':
      case 'other':
        this.#chapter = 'other'
        this.#into = null
        return
      default:
        if (area) this.#openIn(area, kind, line)
    }
  }

  #openIn(area: FoundArea, kind: HeadingKind, line: ReadingLine): void {
    if (kind === 'boxHead') {
      this.part = 'box'
      this.#into = area.box
      this.ledger.put(line.no, 'frame/columnHead')
    } else if (kind === 'general') {
      this.part = 'general'
      this.#into = area.general
    } else if (kind === 'lists') {
      this.part = 'lists'
      area.listsHead ??= line
      this.#into = area.lists
    } else {
      this.part = 'lists'
      this.#into = kind === 'strengths' ? area.strengths : area.improvements
    }
  }

  /** Lines that a table brings, into one of the area's parts. */
  into(kind: HeadingKind, head: ReadingLine, lines: readonly ReadingLine[]): void {
    if (!this.area) return
    this.#openIn(this.area, kind, head)
    for (const line of lines) this.#into?.push(line)
  }

  #inOrder(kind: HeadingKind, line: ReadingLine): void {
    const order = ORDER.indexOf(kind)
    if (order < 0) return
    if (order < this.#furthest)
      this.ledger.warn('orderOdd', line.no, kind, { found: shown(line.text) })
    this.#furthest = Math.max(this.#furthest, order)
  }
}

function isAnyHead({ text }: ReadingLine): boolean {
  return headingKinds(text).length > 0
}
