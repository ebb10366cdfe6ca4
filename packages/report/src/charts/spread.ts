/**
 * Places near the wanted ones, in their order, no two closer than `gap` and all between `from` and
 * `to` as long as there is room for them.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  { from, to }: { from: number; to: number },
): number[] {
  const order = wanted.map((_, nth) => nth).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed: number[] = [...wanted]
  let least = from
  for (const nth of order) {
    placed[nth] = Math.max(wanted[nth] ?? 0, least)
    least = (placed[nth] ?? 0) + gap
  }
  let most = Math.max(to, from + gap * (wanted.length - 1))
  for (const nth of order.reverse()) {
    placed[nth] = Math.min(placed[nth] ?? 0, most)
    most = (placed[nth] ?? 0) - gap
  }
  return placed
}
