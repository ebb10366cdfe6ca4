import type { Found } from './found.ts'

/**
 * Puts other words in the place of some that were found. The letters that both have stay as they
 * are, with their marks and whoever's caret; what is new bears the marks of the first that goes, or
 * of the one before it.
 */
export function replace({ line: { letters, pieces }, from, to }: Found, words: string): void {
  const { start, end, put } = change(letters.slice(from, to), words)
  const [first, last] = [from + start, from + end]
  const parts = pieces.flatMap(({ at, text }) => {
    const [begin, stop] = [Math.max(first, at) - at, Math.min(last, at + text.length) - at]
    return begin < stop ? [{ text, begin, size: stop - begin }] : []
  })
  for (const { text, begin, size } of parts.slice(1)) text.delete(begin, size)
  const [part] = parts
  if (part) {
    // Behind the first letter that goes, so that it bears what that bears.
    if (put !== '') part.text.insert(part.begin + 1, put)
    if (put !== '') part.text.delete(part.begin + 1 + put.length, part.size - 1)
    part.text.delete(part.begin, put === '' ? part.size : 1)
    return
  }
  if (put === '') return
  // Among the letters that were found, where it can be: at their end, not at the next one's beginning.
  const place = pieces.findLast(({ at }) => at < first) ?? pieces[0]
  place?.text.insert(first - place.at, put)
}

/** Everything that was found, the last first, so that what stands before stays where it was. */
export function replaceAll(found: readonly Found[], words: string): void {
  for (const one of found.toReversed()) replace(one, words)
}

/** As the difference; but what comes before the first letter takes its place with it, and its marks. */
function change(one: string, other: string) {
  const { start, end, put } = difference(one, other)
  if (start > 0 || end > 0) return { start, end, put }
  const first = Array.from(one)[0] ?? ''
  return { start, end: first.length, put: put + first }
}

/** What of one text is taken away to make another of it, and what is put there. */
function difference(one: string, other: string) {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  let same = 0
  while (same < most - start && one.at(-1 - same) === other.at(-1 - same)) same++
  // Not through the middle of a letter that is two of these.
  if (/[\ud800-\udbff]/.test(one[start - 1] ?? '')) start--
  if (same > 0 && /[\udc00-\udfff]/.test(one.at(-same) ?? '')) same--
  return { start, end: one.length - same, put: other.slice(start, other.length - same) }
}
