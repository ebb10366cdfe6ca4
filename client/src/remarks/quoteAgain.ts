/** What a remark quotes of a draft, and what stood around it there. */
export interface Quoted {
  quote: string
  before: string
  after: string
}

/**
 * From where to where a text says what was quoted of it. A rendered text has other breaks and blanks
 * than the one that it was made of, and where that has a footnote it has none or a number; none of
 * these count. Undefined where the words are gone, or stand there several times and what is around
 * them does not tell which.
 */
export function quoteAgain(text: string, { quote, before, after }: Quoted) {
  const letters = lettersThatCount(text)
  const wanted = lettersThatCount(quote).said
  if (wanted === '') return undefined
  const [left, right] = [lettersThatCount(before).said, lettersThatCount(after).said]
  const places: { from: number; to: number; alike: number }[] = []
  for (let at = letters.said.indexOf(wanted); at >= 0; at = letters.said.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    const alike =
      commonEnd(letters.said.slice(0, at), left) + commonStart(letters.said.slice(end), right)
    const [from, last] = [letters.places[at], letters.places[end - 1]]
    if (from !== undefined && last !== undefined) places.push({ from, to: last + 1, alike })
  }
  const [best, next] = places.toSorted((one, other) => other.alike - one.alike)
  if (!best || best.alike === next?.alike) return undefined
  return { from: best.from, to: best.to }
}

/** Without blanks, breaks and what stands for a footnote; with where each letter stands. */
function lettersThatCount(text: string): { said: string; places: number[] } {
  let said = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (/[\s\uFFFC]/.test(letter)) continue
    said += letter
    places.push(at)
  }
  return { said, places }
}

function commonStart(one: string, other: string): number {
  let same = 0
  while (same < one.length && same < other.length && one[same] === other[same]) same++
  return same
}

function commonEnd(one: string, other: string): number {
  let same = 0
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same))
    same++
  return same
}
