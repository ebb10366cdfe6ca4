/**
 * About how wide a text is, in units of its drawing, rather too wide than too narrow: where a page
 * has not our letters, it has others that are a little wider.
 */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + size * share(letter), 0)
}

/** Of the size of the letters. */
function share(letter: string): number {
  if (/[ijlft.,:;'()|!\s\u2019-]/u.test(letter)) return 0.36
  if (/[mwMWÆŒæœ%]/u.test(letter)) return 0.9
  if (/\p{Lu}/u.test(letter)) return 0.66
  return /[\p{Ll}\d\p{P}]/u.test(letter) ? 0.55 : 1
}
