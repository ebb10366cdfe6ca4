/** A mark on the scale: where, as a share of the scale's length, 0 to 1. */
export interface Mark<Key> {
  key: Key
  share: number
}

/** Words on a stem over a mark: to which side they hang, and how many lines up. */
export interface Flag<Key> extends Mark<Key> {
  side: 'start' | 'end'
  lane: number
}

/**
 * Gives every mark's words a place within the scale where they cover no other's. `width` is how
 * long words may be, as a share of the scale. They hang like flags, all to one side where there is
 * room, and of those that hang to the right the leftmost is highest: so no stem crosses any words.
 */
export function flagsOf<Key>(marks: readonly Mark<Key>[], width: number): Flag<Key>[] {
  const inOrder = [...marks].sort((one, other) => one.share - other.share)
  const sideOf = sides(inOrder, width)
  const hung = inOrder.map((mark) => ({ ...mark, side: sideOf(mark.share) }))
  const toTheRight = hung.filter(({ side }) => side === 'end').reverse()
  const toTheLeft = hung.filter(({ side }) => side === 'start')
  const placed: Flag<Key>[] = []
  for (const flag of [...toTheRight, ...toTheLeft]) {
    const lanes = placed.filter((other) => overlap(flag, other, width)).map(({ lane }) => lane)
    placed.push({ ...flag, lane: Math.max(-1, ...lanes) + 1 })
  }
  return placed.sort((one, other) => one.share - other.share)
}

function sides(
  inOrder: readonly { share: number }[],
  width: number,
): (share: number) => 'start' | 'end' {
  const first = inOrder[0]?.share ?? 0
  const last = inOrder.at(-1)?.share ?? 0
  if (last + width <= 1) return () => 'end'
  if (first - width >= 0) return () => 'start'
  return (share) => (share <= 0.5 ? 'end' : 'start')
}

type Hung = { share: number; side: 'start' | 'end' }

function overlap(one: Hung, other: Hung, width: number): boolean {
  return (
    begin(one, width) < begin(other, width) + width &&
    begin(other, width) < begin(one, width) + width
  )
}

function begin({ share, side }: Hung, width: number): number {
  return side === 'end' ? share : share - width
}
