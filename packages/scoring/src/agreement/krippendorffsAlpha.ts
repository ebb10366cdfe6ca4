import { sum } from './pair.ts'
import { computed, notComputable, type Statistic } from './statistic.ts'

export const alphaMetrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const
/** What the distance between two values means. Ratio asks for values from 0 up. */
export type AlphaMetric = (typeof alphaMetrics)[number]

/** What was given to one unit, by however many; a judge who gave nothing is not in it. */
export type Unit = readonly number[]

/**
 * Krippendorff 2011: 1 less the disagreement seen over that which chance would give, from the
 * coincidences of values within units. A unit with one value says nothing of agreement and falls out.
 */
export function krippendorffsAlpha(units: readonly Unit[], metric: AlphaMetric): Statistic {
  if (metric === 'ratio' && units.some((unit) => unit.some((value) => value < 0)))
    throw new Error('a ratio scale starts at 0')
  const paired = units.filter((unit) => unit.length > 1)
  if (paired.length === 0) return notComputable('tooFew')
  const counts = countsOf(paired.flat())
  const distance = distanceIn(metric, counts)

  const observed = sum(paired.map((unit) => sum(withinPairs(unit, distance)) / (unit.length - 1)))
  const values = [...counts]
  const expected = sum(
    values.flatMap(([a, times]) => values.map(([b, others]) => times * others * distance(a, b))),
  )
  const total = sum(counts.values())
  return expected > 0
    ? computed(1 - ((total - 1) * observed) / expected)
    : notComputable('noVariation')
}

/** How often each value was given, the lowest first. */
function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of [...values].sort((a, b) => a - b))
    counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

type Distance = (a: number, b: number) => number

/** The squared distances of all ordered pairs of different judges in one unit. */
function withinPairs(unit: Unit, distance: Distance): number[] {
  return unit.flatMap((a, i) => unit.flatMap((b, j) => (i === j ? [] : [distance(a, b)])))
}

function distanceIn(metric: AlphaMetric, counts: ReadonlyMap<number, number>): Distance {
  switch (metric) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1)
    case 'ordinal':
      return ordinalDistance(counts)
    case 'interval':
      return (a, b) => (a - b) ** 2
    case 'ratio':
      return (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2)
  }
}

/** How many were given between the two, each end counting half. */
function ordinalDistance(counts: ReadonlyMap<number, number>): Distance {
  const place = new Map<number, number>()
  let below = 0
  for (const [value, count] of counts) {
    place.set(value, below + count / 2)
    below += count
  }
  return (a, b) => ((place.get(a) ?? 0) - (place.get(b) ?? 0)) ** 2
}
