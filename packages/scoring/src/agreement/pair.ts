/**
 * What two judges gave one target: the first one's, then the second one's. Shares of a maximum,
 * points or levels; both always on the same scale.
 */
export type Pair = readonly [first: number, second: number]

export function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/** How far the first lies above the second, target by target. */
export function differences(pairs: readonly Pair[]): number[] {
  return pairs.map(([first, second]) => first - second)
}
