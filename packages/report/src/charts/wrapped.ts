import { textWidth } from './textWidth.ts'

/** A text in lines of at most so many units: a drawing does not break lines by itself. */
export function wrapped(text: string, width: number, size: number): string[] {
  const fits = (line: string) => textWidth(line, size) <= width
  const lines = ['']
  for (const word of text.split(/\s+/).flatMap((word) => pieces(word, fits))) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A word that is longer than a line is broken where the line ends. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  const found = ['']
  for (const letter of word) {
    const longer = (found.at(-1) ?? '') + letter
    if (fits(longer)) found[found.length - 1] = longer
    else found.push(letter)
  }
  return found
}
