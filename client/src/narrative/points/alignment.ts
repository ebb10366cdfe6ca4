/** More than this many comparisons are not made: what is that long is matched one after the other. */
const MOST = 4_000_000

/**
 * For each of some signs, which of the others it is: the longest that both have in one order. Of a
 * sign that the others do not have, undefined.
 */
export function alignment(
  some: readonly string[],
  others: readonly string[],
): (number | undefined)[] {
  const found: (number | undefined)[] = new Array(some.length).fill(undefined)
  let start = 0
  while (start < some.length && start < others.length && some[start] === others[start]) {
    found[start] = start
    start++
  }
  let [end, otherEnd] = [some.length, others.length]
  while (end > start && otherEnd > start && some[end - 1] === others[otherEnd - 1]) {
    end--
    otherEnd--
    found[end] = otherEnd
  }
  const [rows, columns] = [end - start, otherEnd - start]
  if (rows * columns > MOST) greedily(some, others, { start, end, otherEnd }, found)
  else longest(some, others, { start, rows, columns }, found)
  return found
}

function longest(
  some: readonly string[],
  others: readonly string[],
  { start, rows, columns }: { start: number; rows: number; columns: number },
  found: (number | undefined)[],
): void {
  const width = columns + 1
  const lengths = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      lengths[row * width + column] =
        some[start + row] === others[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  let [row, column] = [0, 0]
  while (row < rows && column < columns)
    if (some[start + row] === others[start + column]) found[start + row++] = start + column++
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
}

function greedily(
  some: readonly string[],
  others: readonly string[],
  { start, end, otherEnd }: { start: number; end: number; otherEnd: number },
  found: (number | undefined)[],
): void {
  let other = start
  for (let at = start; at < end; at++) {
    const same = others.indexOf(some[at] ?? '', other)
    if (same < 0 || same >= otherEnd) continue
    found[at] = same
    other = same + 1
  }
}
