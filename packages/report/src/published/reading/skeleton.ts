/**
 * The consonants of a text: what two names are the same by. Broken letters, lost accents, capitals,
 * blanks, hyphens and numbers make no difference; all of our letters that break are vowels.
 */
export function skeleton(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^bcdfghjklmnpqrstvwxz]+/gu, '')
}

/** The skeletons of its longer words. */
export function skeletonWords(text: string): string[] {
  return text
    .split(/[\s/–-]+/u)
    .map(skeleton)
    .filter((word) => word.length > 1)
}

/** How much two names have of the same words, 0–1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of other) left.set(word.slice(0, 5), (left.get(word.slice(0, 5)) ?? 0) + 1)
  let shared = 0
  for (const word of one) {
    const there = left.get(word.slice(0, 5)) ?? 0
    if (there === 0) continue
    left.set(word.slice(0, 5), there - 1)
    shared += 1
  }
  return (2 * shared) / (one.length + other.length)
}
