import type { Source, SourceLine } from '@samsyn/report/published'

/** A report with something done to it, of a kind that is counted by itself. */
export interface Damaged {
  kind: string
  /** Which of its kind, so that one that fails can be found again. */
  which: string
  made: () => Source
  /** Where a report without percent is no worse for it. */
  percent?: false
}

/** Lines as a source again, by the numbers that they have now. */
export function sourceOfLines(lines: readonly Omit<SourceLine, 'no'>[]): Source {
  return { lines: lines.map((line, place) => ({ ...line, no: place + 1 })) }
}

/** The same line with other letters. */
export function retold({ content: _, ...line }: SourceLine, text: string): SourceLine {
  return { ...line, text }
}
