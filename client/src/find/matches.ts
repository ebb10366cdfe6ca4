export interface Sought {
  words: string
  /** "Mål" is not "mål". */
  sameCase: boolean
  /** "mål" is not found in "målen". */
  wholeWords: boolean
}

/** From where to where, in units of the string. */
export interface Match {
  from: number
  to: number
}

/** Where words stand in some letters, from the first on; none within another. */
export function matchesIn(letters: string, { words, sameCase, wholeWords }: Sought): Match[] {
  if (words === '') return []
  const [where, what] = sameCase ? [letters, words] : [small(letters), small(words)]
  const found: Match[] = []
  let from = where.indexOf(what)
  while (from >= 0) {
    const to = from + what.length
    const fits = !wholeWords || (!isInWord(letters, from) && !isInWord(letters, to))
    if (fits) found.push({ from, to })
    from = where.indexOf(what, fits ? to : from + 1)
  }
  return found
}

/** Small letters, each in its place: what becomes longer so stays as it is. */
function small(letters: string): string {
  const all = letters.toLowerCase()
  if (all.length === letters.length) return all
  return Array.from(letters, (letter) => {
    const other = letter.toLowerCase()
    return other.length === letter.length ? other : letter
  }).join('')
}

/** Whether a word goes on from before a place to behind it. */
function isInWord(letters: string, place: number): boolean {
  return isOfWord(before(letters, place)) && isOfWord(behind(letters, place))
}

function isOfWord(letter: string): boolean {
  return /^[\p{L}\p{M}\p{N}]$/u.test(letter)
}

/** The letter that ends at a place, which may be two units. */
function before(letters: string, place: number): string {
  return Array.from(letters.slice(Math.max(0, place - 2), place)).at(-1) ?? ''
}

function behind(letters: string, place: number): string {
  return Array.from(letters.slice(place, place + 2))[0] ?? ''
}
