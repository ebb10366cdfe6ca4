import { factsOf } from './facts.ts'
import type { FoundOutline } from './foundOutline.ts'
import type { Ledger } from './ledger.ts'

const YEAR = /(?<![\d/–-])(?:19|20)\d\d(?![\d/–-])/gu

/**
 * The year of an evaluation is told again and again. One that is told once, where another that
 * differs in a single digit is told more often, has been misread.
 */
export function checkYear({ cover, summary }: FoundOutline, ledger: Ledger): void {
  const lines = [...cover, ...Object.values(summary).flat()]
  const { year } = factsOf(lines.map(({ text }) => text).join('\n'), [], cover, '')
  if (year === null) return
  const places = new Map<string, number[]>()
  for (const { no, text } of lines) {
    for (const [told] of text.matchAll(YEAR)) places.set(told, [...(places.get(told) ?? []), no])
  }
  const own = places.get(String(year)) ?? []
  const [line] = own
  if (line === undefined || own.length > 1) return
  const [likeliest] = [...places]
    .filter(([told, at]) => at.length > 1 && differing(told, String(year)) === 1)
    .toSorted(([, one], [, other]) => other.length - one.length)
  if (!likeliest) return
  ledger.warn('figureDiffers', line, null, { found: String(year), wanted: likeliest[0] })
}

function differing(one: string, other: string): number {
  return [...one].filter((digit, place) => digit !== other[place]).length
}
