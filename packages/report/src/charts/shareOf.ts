/** Where points lie on a scale that ends with their maximum: 0–1, whatever is printed. */
export function shareOf(points: number | undefined, maximum: number): number | undefined {
  if (points === undefined || maximum <= 0) return undefined
  return Math.min(Math.max(points / maximum, 0), 1)
}
