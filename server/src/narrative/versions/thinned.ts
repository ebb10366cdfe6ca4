import type { Version } from './version.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/**
 * The versions that need not be kept any longer. Of a day all are kept, of a week the last of each
 * hour, of what is older the last of each day (UTC). What somebody named, what was approved and what
 * stood before a restoration stays for ever, and so do the first and the last.
 */
export function thinned(versions: readonly Version[], now: number): Version[] {
  const ordered = versions.toSorted((one, other) => one.number - other.number)
  return ordered.filter((version, place) => {
    const next = ordered[place + 1]
    if (place === 0 || !next || version.why.kind !== 'automatic') return false
    const age = now - version.at
    if (age < DAY) return false
    const span = age < WEEK ? HOUR : DAY
    return Math.floor(next.at / span) === Math.floor(version.at / span)
  })
}
