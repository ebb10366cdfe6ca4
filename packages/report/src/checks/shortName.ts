/**
 * A short name for some words: the same words, the same name. Not for secrets; it only keeps a
 * finding's name short (FNV-1a over UTF-16, twice with different beginnings, 64 bits in base 36).
 */
export function shortName(words: string): string {
  return `${fnv(words, 0x811c9dc5)}${fnv(words, 0x01000193)}`
}

function fnv(words: string, start: number): string {
  let sum = start
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ words.charCodeAt(at), 0x01000193) >>> 0
  }
  return sum.toString(36).padStart(7, '0')
}
