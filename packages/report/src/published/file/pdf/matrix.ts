/** A place on a page, turned, scaled and moved: a b c d e f, as PDF has it. */
export type Matrix = readonly [number, number, number, number, number, number]

export const asItIs: Matrix = [1, 0, 0, 1, 0, 0]

/** First the one, then the other. */
export function joined(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one
  const [g, h, i, j, k, l] = other
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ]
}

export function moved(by: Matrix, x: number, y: number): Matrix {
  return joined([1, 0, 0, 1, x, y], by)
}

/** What stands in a list of an operator; what is no matrix moves nothing. */
export function matrixOf(found: unknown): Matrix {
  if (!found || typeof found !== 'object') return asItIs
  const [a, b, c, d, e, f] = Object.values(found)
  const all = [a, b, c, d, e, f]
  return all.every((one) => typeof one === 'number') ? [a, b, c, d, e, f] : asItIs
}
