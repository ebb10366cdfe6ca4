/** A printed figure as somebody read it. Null where it is none: then nobody guesses. */
export interface PrintedFigure {
  value: number | null
  /** As it stands there. */
  raw: string
}

/** Letters that a bad copy has where a figure was. */
const LOOKALIKE = /^(?=.*\d)[\dOoQDlIi|!SsZzBG]{1,3}%?$|^[OQlI|SZB]{1,3}%?$/u

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

const COLUMNS =
  /(?:^|\s)(?:upp?n.{1,2}(?:tt|dd)|oppn.{1,2}(?:tt|dd)|achieved|po[äe�]ng|points)\s+(?:max\w*|maks\w*)(\s+(?:pro[cs]ent|percent|%))?$/iu

/** The heads of a score table's columns at the end of a line. */
export function columnHeads(text: string): { before: string; percent: boolean } | undefined {
  if (text.length > 200) return undefined
  const found = COLUMNS.exec(text)
  if (!found) return undefined
  return { before: text.slice(0, found.index).trim(), percent: found[1] !== undefined }
}
