/** Where a line may end though a word does not. `report.typ` puts room for it there, and no letter. */
const HERE = '\u200B'
/** Longer words of letters alone are divided where their language would not; shorter by its rules. */
const LONGEST_WORD = 45
/** So many letters of anything stand in half of a page. */
const LONGEST = 28

/**
 * Text in which nothing is too long for a line of `longest` letters: addresses are divided after
 * their signs, what is still too long anywhere.
 */
export function divisible(text: string, longest = LONGEST): string {
  return text.replace(/\S+/gu, (word) => {
    if (word.length <= longest) return word
    return word
      .split(/(?<=[/?&=_.,;:@-])(?=[\p{L}\p{N}])/u)
      .map((part) => inPieces(part, longest))
      .join(HERE)
  })
}

function inPieces(part: string, longest: number): string {
  const letters = [...part]
  const isWord = longest === LONGEST && /^\p{L}+$/u.test(part)
  if (letters.length <= (isWord ? LONGEST_WORD : longest)) return part
  const piece = Math.ceil(longest / 2)
  return letters.map((one, nth) => (nth > 0 && nth % piece === 0 ? HERE + one : one)).join('')
}
