/**
 * What of a text is other than before: so many signs stay at its beginning and at its end, and this
 * stands between. Undefined where nothing is.
 */
export interface Splice {
  from: number
  tail: number
  insert: string
}

export function spliceOf(before: string, now: string): Splice | undefined {
  if (before === now) return undefined
  const most = Math.min(before.length, now.length)
  let from = 0
  while (from < most && before[from] === now[from]) from += 1
  let tail = 0
  while (tail < most - from && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  return { from, tail, insert: now.slice(from, now.length - tail) }
}
