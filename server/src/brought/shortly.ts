/** So many letters of what stands somewhere are told. */
const TOLD = 40

/** What stands somewhere, for a line that tells of it; undefined for what is no single value. */
export function shortly(value: string): string
export function shortly(value: unknown): string | undefined
export function shortly(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? printable(value.slice(0, TOLD)) : undefined
}

/** Half of a surrogate pair, and what steers a terminal or breaks a line. */
const NO_TEXT = /[\p{Cs}\p{Cc}]/gu

export function isText(text: string): boolean {
  return text.search(NO_TEXT) < 0
}

/** With a question mark for each letter that is none. */
export function printable(text: string): string {
  return text.replace(NO_TEXT, '?')
}
