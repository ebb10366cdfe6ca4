import type * as Y from 'yjs'
import { type Line, linesIn } from './lines.ts'
import { type Match, matchesIn, type Sought } from './matches.ts'

/** Words that were found in a text, and where they stand. */
export interface Found extends Match {
  line: Line
}

/** Everything that is found in a text, in reading order. */
export function foundIn(text: Y.XmlFragment, sought: Sought): Found[] {
  return linesIn(text).flatMap((line) =>
    matchesIn(line.letters, sought).map((match) => ({ line, ...match })),
  )
}

/** So many letters on each side tell where one is. */
const AROUND = 32

/** What was found with what stands around it, for a list. */
export function excerptOf({ line: { letters }, from, to }: Found) {
  const [start, end] = [Math.max(0, from - AROUND), Math.min(letters.length, to + AROUND)]
  const shown = (a: number, b: number) => letters.slice(a, b).replaceAll('\ufffc', ' ')
  return {
    before: (start > 0 ? '…' : '') + shown(start, from),
    words: shown(from, to),
    after: shown(to, end) + (end < letters.length ? '…' : ''),
  }
}
