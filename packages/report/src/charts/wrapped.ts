/** A text in lines of at most so many letters: a drawing does not break lines by itself. */
export function wrapped(text: string, most: number): string[] {
  const lines = ['']
  for (const word of text.split(/\s+/).flatMap((word) => pieces(word, most))) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if ([...longer].length <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A word that is longer than a line is broken where the line ends. */
function pieces(word: string, most: number): string[] {
  const letters = [...word]
  const found: string[] = []
  for (let from = 0; from < letters.length; from += most)
    found.push(letters.slice(from, from + most).join(''))
  return found
}
