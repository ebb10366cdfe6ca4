/** A row of a table as it is printed in a line: what is before its figures, and they. */
export const FIGURES = /^(.*?)(?<=^|\s)(\d{1,3})[ \t]+(\d{1,3})(?:[ \t]+(\d{1,3})\s?%)?[ \t]*$/u

/** A text before its tables, and their lines. */
export function chapterFour(text: string): { before: string; chapter: string[] } {
  const starts = [...text.matchAll(/^\f? ?4\. (?!.*(?:Uppnått|Oppnådd))/gmu)]
  const start = starts.at(-1)?.index ?? 0
  return { before: text.slice(0, start), chapter: text.slice(start).split('\n') }
}
