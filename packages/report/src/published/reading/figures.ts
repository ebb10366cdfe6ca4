/** A printed figure as somebody read it. Null where it is none: then nobody guesses. */
export interface PrintedFigure {
  value: number | null
  /** As it stands there. */
  raw: string
}

/** Letters that a bad copy has where a figure was. */
const LOOKALIKE = /^(?=.*\d)[\dOoQDlIi|!SsZzBbGg\ufffd]{1,3}%?$|^[OQlI|SZB]{1,3}%?$/u

/** Whether it stands where a figure would: one, a bad copy of one, or the dash of a missing one. */
export function isFigure(token: string): boolean {
  return /^\d{1,3}%?$|^[–-]$|^\d{1,3}[.,]\d{1,3}%?$/u.test(token) || LOOKALIKE.test(token)
}

export function figureOf(raw: string): PrintedFigure {
  return { raw, value: /^\d{1,3}%?$/u.test(raw) ? Number.parseInt(raw, 10) : null }
}

export function isDash(raw: string): boolean {
  return raw === '–' || raw === '-'
}

/** The figures that a line ends with, three at most, and what stands before them. */
export function figuresAtEnd(text: string): { before: string; figures: string[] } {
  if (text.length > 400) return { before: text, figures: [] }
  const words = text
    .replace(/\s+%/gu, '%')
    .replace(/(\d)\s?(?:\/|av |of )\s?(\d{1,3})$/u, '$1 $2')
    .split(/\s+/u)
    .filter((word) => word !== '')
  let count = 0
  while (count < 3 && isFigure(words.at(-1 - count) ?? '')) count += 1
  const at = words.length - count
  return { before: words.slice(0, at).join(' '), figures: words.slice(at) }
}

/** What a score table has beside its names. */
export type Column = 'achieved' | 'maximum' | 'percent'

const POINTS = 'po[äe\ufffd]ng|points'
const WORDS: Readonly<Record<Column, string>> = {
  achieved: `(?:upp?n.{1,2}(?:tt|dd)[ae]?|oppn.{1,2}(?:tt|dd)e?|achieved)(?:\\s+(?:${POINTS}))?|${POINTS}`,
  maximum: `(?:max|maks|m[öo\ufffd]jlig|mulig)[\\p{L}\ufffd]*\\.?(?:\\s+(?:${POINTS}))?`,
  percent: 'pro[cs]ent|percent|%',
}
const COLUMN = Object.values(WORDS).join('|')
const COLUMNS = new RegExp(`(?:^|\\s)(?:(?:${COLUMN})\\s+){1,2}(?:${COLUMN})$`, 'iu')
const NAMED = new RegExp(
  Object.entries(WORDS)
    .map(([column, word]) => `(?<${column}>${word})`)
    .join('|'),
  'giu',
)

/** The heads of a score table's columns at the end of a line, in their order. */
export function columnHeads(text: string): { before: string; columns: Column[] } | undefined {
  if (text.length > 200) return undefined
  const found = COLUMNS.exec(text)
  if (!found) return undefined
  const heads = found[0].trim()
  const before = text.slice(0, found.index).trim()
  // Within a sentence they are words like others.
  if (before !== '' && /^\p{Ll}/u.test(heads)) return undefined
  const columns = [...heads.matchAll(NAMED)].flatMap(({ groups = {} }) =>
    (Object.keys(WORDS) as Column[]).filter((column) => groups[column] !== undefined),
  )
  const isOne = new Set(columns).size === columns.length
  const isWhole = columns.includes('achieved') && columns.includes('maximum')
  return isOne && isWhole ? { before, columns } : undefined
}
