/**
 * numerator / denominator rounded half up, in whole numbers only: no binary fraction is ever made,
 * so an exact half is always seen as one. Both are non-negative integers, the denominator positive.
 */
export function halfUp(numerator: number, denominator: number): number {
  const doubled = 2 * numerator + denominator
  return (doubled - (doubled % (2 * denominator))) / (2 * denominator)
}
