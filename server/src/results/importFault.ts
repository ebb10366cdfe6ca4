import type { FormFault } from '../brought/index.ts'

/**
 * One thing that keeps a file from being read as a set of results, for a program to put into words.
 * `at` is where: the column of a line in a table, or a place in JSON ("results.2.year").
 */
export interface ImportFault {
  what: ImportFaultKind
  /** From 1; null where the file is no table, or it is about all of it. */
  line: number | null
  at: string
  /** What stands there, where that is short. */
  found?: string | undefined
  /** What would be right, where there is one such thing. */
  wanted?: string | undefined
}

export type ImportFaultKind =
  | FormFault['what']
  | 'notJson'
  | 'badCharacters'
  | 'columnMissing'
  | 'columnUnknown'
  | 'columnTwice'
  | 'cellsTooMany'
  | 'quoteOpen'
  | 'notWhole'
  | 'notAYear'
  | 'notAPart'
  | 'differs'
  | 'partTwice'
  | 'totalMissing'
  | 'nothing'
