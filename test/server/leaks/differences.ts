import type { Told } from './told.ts'

/** Where two runs told somebody something else, and what, cut to what is near its first byte. */
export function differences(
  { came: one }: Told,
  { came: other }: Told,
  of: (who: string) => boolean,
): string[] {
  const ways = [...new Set([...one.keys(), ...other.keys()])].filter((way) => of(whoIn(way)))
  return ways.flatMap((way) => {
    const [mine = [], yours = []] = [one.get(way), other.get(way)]
    const nth = firstUnlike(mine, yours)
    if (nth === undefined) return []
    return [
      `${way}, no. ${nth}:\n  ${near(mine[nth], yours[nth])}\n  ${near(yours[nth], mine[nth])}`,
    ]
  })
}

/** Of "who | way". */
export function whoIn(way: string): string {
  return way.split(' | ', 1)[0] ?? ''
}

const AROUND = 100

function near(text = '(nothing)', other = ''): string {
  const at = firstUnlike([...text], [...other]) ?? 0
  return text.slice(Math.max(0, at - AROUND), at + AROUND)
}

function firstUnlike(one: readonly string[], other: readonly string[]): number | undefined {
  const length = Math.max(one.length, other.length)
  for (let nth = 0; nth < length; nth++) if (one[nth] !== other[nth]) return nth
  return undefined
}
