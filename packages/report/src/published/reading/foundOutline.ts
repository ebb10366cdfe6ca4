import type { AreaNo } from '@samsyn/scoring'
import type { Ledger } from './ledger.ts'
import type { KnownName } from './names.ts'
import type { ReadingLine } from './readingLine.ts'
import type { ScoreTables } from './scoreTables.ts'

export interface FoundSection {
  heading: string
  line: number
  /** What the questionnaires call so. */
  known: readonly KnownName[]
  lines: ReadingLine[]
}

export interface FoundArea {
  no: AreaNo
  name: string
  /** Of its heading; null where only parts of it are there. */
  line: number | null
  box: ReadingLine[]
  general: ReadingLine[]
  sections: FoundSection[]
  strengths: ReadingLine[]
  improvements: ReadingLine[]
  /** Under one head for both. */
  lists: ReadingLine[]
  listsHead: ReadingLine | null
}

export type SummaryPart = 'evaluation' | 'result' | 'comparisons' | 'comments'

/** The lines of a report by where they belong. */
export interface FoundOutline {
  cover: ReadingLine[]
  about: ReadingLine[]
  summary: Record<SummaryPart, ReadingLine[]>
  areas: Map<AreaNo, FoundArea>
  scores: ScoreTables
  /** Before the first table of chapter 4. */
  lead: ReadingLine[]
  examples: ReadingLine[]
  pictures: { line: number; part: string }[]
  /** Whether any heading of a report was there. */
  isKnown: boolean
}

export function emptyOutline(scores: ScoreTables): FoundOutline {
  return {
    cover: [],
    about: [],
    summary: { evaluation: [], result: [], comparisons: [], comments: [] },
    areas: new Map(),
    scores,
    lead: [],
    examples: [],
    pictures: [],
    isKnown: false,
  }
}

export function areaIn(outline: FoundOutline, no: AreaNo): FoundArea {
  const known = outline.areas.get(no)
  if (known) return known
  const area: FoundArea = {
    no,
    name: '',
    line: null,
    box: [],
    general: [],
    sections: [],
    strengths: [],
    improvements: [],
    lists: [],
    listsHead: null,
  }
  outline.areas.set(no, area)
  return area
}

/** Puts every line at a place. */
export function putAll(ledger: Ledger, lines: readonly ReadingLine[], at: string): void {
  for (const line of lines) ledger.put(line.no, at)
}
