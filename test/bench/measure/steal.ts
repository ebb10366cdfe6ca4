import { readFileSync } from 'node:fs'

/** More of the machine's time than this went to others: the run says little. */
const MUCH = 0.1

/** What share of the machine's time was taken by other machines since `stealing` was called. */
export function stealing(): () => number {
  const before = times()
  return () => {
    const after = times()
    const all = after.all - before.all
    return all > 0 ? (after.stolen - before.stolen) / all : 0
  }
}

export function inWords(share: number): string {
  return `${(share * 100).toFixed(0)} %${share > MUCH ? ' (much)' : ''}`
}

/** Nothing where the system does not tell. */
function times(): { all: number; stolen: number } {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
    const [, ...ticks] = line.split(/\s+/).map(Number)
    // Guests' time is in user time already.
    const all = ticks.slice(0, 8).reduce((sum, one) => sum + one, 0)
    return { all, stolen: ticks[7] ?? 0 }
  } catch {
    return { all: 0, stolen: 0 }
  }
}
