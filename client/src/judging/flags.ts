/** A mark on the scale: where, as a share of the scale's length, 0 to 1. */
export interface Mark<Key> {
  key: Key
  share: number
}

/** How many lines above the scale a mark's words stand. */
export interface Flag<Key> extends Mark<Key> {
  lane: number
}

/**
 * Gives every mark's words a line where they cover no other's. Words are `width` long, as a share
 * of the scale, and lie over their mark so that they stay within it: to the right of a mark at 0,
 * to the left of one at the end. In the order of their places, so that the same judgements always
 * look the same.
 */
export function flagsOf<Key>(marks: readonly Mark<Key>[], width: number): Flag<Key>[] {
  const flags: Flag<Key>[] = []
  for (const mark of [...marks].sort((one, other) => one.share - other.share)) {
    const inTheWay = flags.filter((flag) => (mark.share - flag.share) * (1 - width) < width)
    flags.push({ ...mark, lane: firstFree(inTheWay) })
  }
  return flags
}

function firstFree(inTheWay: readonly { lane: number }[]): number {
  let lane = 0
  while (inTheWay.some((other) => other.lane === lane)) lane += 1
  return lane
}
