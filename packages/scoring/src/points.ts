import { z } from 'zod'

/**
 * S2. Points, held exactly: whole thousandths of a point, from 0 to the maximum. 13,5 points are
 * 13500. Never a float; what people read is made by `formatPoints`.
 */
export type Points = number & { readonly __unit: 'thousandth of a point' }

export const points = z
  .int()
  .nonnegative()
  .max(100_000)
  .transform((n) => n as Points)
