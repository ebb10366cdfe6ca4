import { readFileSync } from 'node:fs'

/** More than this in parts of the machine's time: the run says little. */
const MUCH = 0.1

/** What others took of the machine's time, in parts of it. */
export interface Taken {
  /** Other machines on the same iron. */
  stolen: number
  /** Other processes here. */
  beside: number
}

/** To be called again when a measurement is over and its processes have ended. */
export function taking(): () => Taken {
  const before = times()
  const ownBefore = own()
  return () => {
    const after = times()
    const all = after.all - before.all
    if (all <= 0) return { stolen: 0, beside: 0 }
    const beside = after.busy - before.busy - (own() - ownBefore)
    return { stolen: (after.stolen - before.stolen) / all, beside: Math.max(0, beside) / all }
  }
}

export function inWords({ stolen, beside }: Taken): string {
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`
  const much = stolen + beside > MUCH ? ' (much)' : ''
  return `stolen ${percent(stolen)}, other work ${percent(beside)}${much}`
}

export function worse(one: Taken, other: Taken): Taken {
  return one.stolen + one.beside >= other.stolen + other.beside ? one : other
}

/** Nothing where the system does not tell. */
function times(): { all: number; busy: number; stolen: number } {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
    const [, ...ticks] = line.split(/\s+/).map(Number)
    // Guests' time is in user time already.
    const all = ticks.slice(0, 8).reduce((sum, one) => sum + one, 0)
    const [, , , idle = 0, waiting = 0, , , stolen = 0] = ticks
    return { all, busy: all - idle - waiting - stolen, stolen }
  } catch {
    return { all: 0, busy: 0, stolen: 0 }
  }
}

/** Ticks of this process, and of those that it started and that have ended. */
function own(): number {
  try {
    const [, after = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ')
    return after
      .split(' ')
      .slice(11, 15)
      .reduce((sum, one) => sum + Number(one), 0)
  } catch {
    return 0
  }
}
