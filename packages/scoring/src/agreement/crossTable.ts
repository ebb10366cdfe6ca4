import { type Pair, sum } from './pair.ts'

/**
 * How often the first judge gave the level of the row and the second that of the column. Square;
 * counts, or shares of the whole.
 */
export type CrossTable = readonly (readonly number[])[]

/** The table of pairs of levels, whole numbers from 0 up to `levels` less one. */
export function crossTable(pairs: readonly Pair[], levels: number): CrossTable {
  const table = Array.from({ length: levels }, () => new Array<number>(levels).fill(0))
  for (const [first, second] of pairs) {
    const row = table[first]
    const count = row?.[second]
    if (!row || count === undefined)
      throw new Error(`levels ${first} and ${second} are not below ${levels}`)
    row[second] = count + 1
  }
  return table
}

/** What each judge gave in all, level by level. */
export interface Margins {
  total: number
  first: number[]
  second: number[]
}

export function marginsOf(table: CrossTable): Margins {
  if (table.some((row) => row.length !== table.length)) throw new Error('a table that is no square')
  const first = table.map((row) => sum(row))
  const second = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)))
  return { total: sum(first), first, second }
}
