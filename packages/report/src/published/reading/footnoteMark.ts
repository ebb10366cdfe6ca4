export interface Footnote {
  no: number
  text: string
}

/** A footnote's mark in a text is one letter of ours until its blocks are made. */
const MARKS = 0xe100
export const MOST_FOOTNOTES = 99

export function markOf(no: number): string {
  return String.fromCharCode(MARKS + no)
}

export function markedNo(char: string): number | undefined {
  const no = char.charCodeAt(0) - MARKS
  return no >= 1 && no <= MOST_FOOTNOTES ? no : undefined
}
