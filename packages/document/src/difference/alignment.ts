/** What stands beside what: one of each, or one without its like. */
export type Pair<T> = { before: T; after: T } | { before: T } | { after: T }

/** More than this is not worth comparing each with each: milliseconds, and no reader would see it. */
const MOST_COMPARED = 4_000_000

/**
 * Puts two lists beside each other in their order, so that as many as can stand beside their like.
 * The longest common part by the textbook's table, on what is left without common beginning and end.
 */
export function aligned<T>(
  before: readonly T[],
  after: readonly T[],
  isLike: (one: T, other: T) => boolean,
): Pair<T>[] {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && alike(start, start)) start += 1
  let end = 0
  while (end < shorter - start && alike(before.length - 1 - end, after.length - 1 - end)) end += 1

  function alike(inBefore: number, inAfter: number): boolean {
    const [one, other] = [before[inBefore], after[inAfter]]
    return one !== undefined && other !== undefined && isLike(one, other)
  }

  const beside = (from: number, offset: number, many: number): Pair<T>[] =>
    before.slice(from, from + many).flatMap((one, nth): Pair<T>[] => {
      const other = after[offset + nth]
      return other === undefined ? [] : [{ before: one, after: other }]
    })
  const middle = common(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    isLike,
  )
  return [
    ...beside(0, 0, start),
    ...middle,
    ...beside(before.length - end, after.length - end, end),
  ]
}

function common<T>(
  before: readonly T[],
  after: readonly T[],
  isLike: (one: T, other: T) => boolean,
): Pair<T>[] {
  const alone = (removed: readonly T[], added: readonly T[]): Pair<T>[] => [
    ...removed.map((one) => ({ before: one })),
    ...added.map((one) => ({ after: one })),
  ]
  if (before.length * after.length > MOST_COMPARED) return alone(before, after)
  const width = after.length + 1
  // How long the longest common part of the rest is, from each place on.
  const longest = new Uint32Array((before.length + 1) * width)
  const likes = new Uint8Array((before.length + 1) * width)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const [one, other] = [before[row], after[column]]
      const like = one !== undefined && other !== undefined && isLike(one, other)
      likes[row * width + column] = like ? 1 : 0
      longest[row * width + column] = like
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  const pairs: Pair<T>[] = []
  let [row, column] = [0, 0]
  while (row < before.length && column < after.length) {
    const [one, other] = [before[row], after[column]]
    if (one === undefined || other === undefined) break
    if (likes[row * width + column] === 1) {
      pairs.push({ before: one, after: other })
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      pairs.push({ before: one })
      row += 1
    } else {
      pairs.push({ after: other })
      column += 1
    }
  }
  return [...pairs, ...alone(before.slice(row), after.slice(column))]
}
