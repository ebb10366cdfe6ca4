import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { PairAgreement } from '@samsyn/scoring'
import { pointsOfHundred } from './pointsOfHundred.ts'

/** With one sub-question there is no mean to speak of. */
const ENOUGH = 2
/** Smaller differences than this, in points of 100, are not worth a sentence. */
const WORTH = 1
const MOST = 3

interface Names {
  first: string
  second: string
}

/**
 * Who lies higher, over all and in the areas where it is most: three of them, the largest first.
 * `later`: what the two are called after the first sentence.
 */
export function inWords(
  { all, areas }: PairAgreement,
  names: Names,
  later: Names = names,
): MessageDescriptor[] {
  if (all.meanDifference.state !== 'computed') return []
  const differing = areas
    .flatMap(({ no, n, meanDifference: mean }) =>
      mean.state === 'computed' && n >= ENOUGH ? [{ no, points: pointsOfHundred(mean.value) }] : [],
    )
    .filter(({ points }) => Math.abs(points) >= WORTH)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return [
    overAll(pointsOfHundred(all.meanDifference.value), all.n, names),
    ...differing.slice(0, MOST).map(({ no, points }) => inArea(points, no, later)),
  ]
}

function overAll(points: number, n: number, { first, second }: Names): MessageDescriptor {
  const size = Math.abs(points)
  if (points === 0)
    return msg`På ${plural(n, { one: '# delfråga', other: '# delfrågor' })} ligger ${first} och ${second} i medel lika.`
  if (points > 0)
    return msg`På ${plural(n, { one: '# delfråga', other: '# delfrågor' })} ligger ${first} i medel ${plural(size, { one: '# poäng', other: '# poäng' })} högre än ${second}.`
  return msg`På ${plural(n, { one: '# delfråga', other: '# delfrågor' })} ligger ${first} i medel ${plural(size, { one: '# poäng', other: '# poäng' })} lägre än ${second}.`
}

function inArea(points: number, no: number, { first, second }: Names): MessageDescriptor {
  const size = Math.abs(points)
  if (points > 0)
    return msg`I område ${no} ligger ${first} i medel ${plural(size, { one: '# poäng', other: '# poäng' })} högre än ${second}.`
  return msg`I område ${no} ligger ${first} i medel ${plural(size, { one: '# poäng', other: '# poäng' })} lägre än ${second}.`
}
