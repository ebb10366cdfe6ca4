/** A distribution in five figures; half of the values lie from the lower to the upper quartile. */
export interface FiveNumbers {
  least: number
  lowerQuartile: number
  median: number
  upperQuartile: number
  most: number
}

/**
 * Quartiles by linear interpolation between the ordered values (R's type 7, a spreadsheet's
 * QUARTILE.INC). Undefined without values.
 */
export function fiveNumbers(values: readonly number[]): FiveNumbers | undefined {
  const ordered = [...values].sort((a, b) => a - b)
  if (ordered.length === 0) return undefined
  return {
    least: at(ordered, 0),
    lowerQuartile: at(ordered, 0.25),
    median: at(ordered, 0.5),
    upperQuartile: at(ordered, 0.75),
    most: at(ordered, 1),
  }
}

function at(ordered: readonly number[], share: number): number {
  const place = share * (ordered.length - 1)
  const below = ordered[Math.floor(place)] ?? 0
  const above = ordered[Math.ceil(place)] ?? 0
  return below + (above - below) * (place - Math.floor(place))
}
