/**
 * J3. What of a result does not fit. An error cannot be what was printed, or says two things, and
 * keeps a set from being published. A warning is what published reports do contain: it stays as
 * printed, and is shown with it.
 */
export const resultErrors = [
  'templateUnknown',
  'areaUnknown',
  'rowUnknown',
  'areaTwice',
  'rowTwice',
  'resultTwice',
  'outOfRange',
  'yearAhead',
] as const

export const resultWarnings = [
  'totalDiffers',
  'areaDiffers',
  'areaMissing',
  'rowMissing',
  'rowsWithoutTemplate',
] as const

export type ResultFindingKind = (typeof resultErrors)[number] | (typeof resultWarnings)[number]

export interface ResultFinding {
  what: ResultFindingKind
  severity: 'error' | 'warning'
  /** Which result, by its place in the set. */
  result: number
  /** "total", the number of an area or of a row; null where it is about all of it. */
  at: string | null
  found?: string | undefined
  /** What would fit, where there is one such thing: a figure, or a range as "0–30". */
  wanted?: string | undefined
}

/** One before it is said of which result. */
export type Found = Omit<ResultFinding, 'severity' | 'result'>
