/** A label along a line: its middle, and how wide it is. */
export interface Label {
  middle: number
  width: number
}

/** On which of several lines each label stands, from 0, so that no two on one line touch. */
export function tiers(labels: readonly Label[], between: number): number[] {
  const ends: number[] = []
  const order = labels
    .map((label, nth) => ({ ...label, nth }))
    .sort((one, other) => one.middle - other.middle)
  const found: number[] = labels.map(() => 0)
  for (const { middle, width, nth } of order) {
    const from = middle - width / 2
    const free = ends.findIndex((end) => end + between <= from)
    const tier = free === -1 ? ends.length : free
    ends[tier] = middle + width / 2
    found[nth] = tier
  }
  return found
}
