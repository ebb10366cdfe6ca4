import type { Marks } from './block.ts'

/** Whether letters bear the same. */
export function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.goodExample === other.goodExample &&
    one.link === other.link
  )
}
