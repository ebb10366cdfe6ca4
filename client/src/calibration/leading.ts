import type { Live } from '../connection/index.ts'

type Here = Live['here'][number]

/** The one who leads the others through the rows, where somebody else does. */
export function guideOf(here: readonly Here[], me: string): Here | undefined {
  return here.find(({ guiding, person }) => guiding && person !== me)
}

/**
 * Whether this screen goes where the guide goes: it does until its person steps out by moving, and
 * again when they ask for it or when another begins to lead.
 */
export function isFollowing(guide: Here | undefined, steppedOutOf: string | undefined): boolean {
  return guide !== undefined && guide.person !== steppedOutOf
}

/** Whether somebody who led is here and no longer leads; a lost line says nothing of that. */
export function hasStopped(here: readonly Here[], person: string): boolean {
  return here.some((one) => one.person === person && !one.guiding)
}

/** Ms. A page that loads anew is back within this; whoever comes later begins as anybody does. */
const RELOADED_WITHIN = 30_000

/** Whether a page that led when it was left, at `leftAt`, leads on: it was only loaded anew. */
export function leadsOn(leftAt: string | null, now: number): boolean {
  const away = leftAt === null ? Number.NaN : now - Number(leftAt)
  return away >= 0 && away <= RELOADED_WITHIN
}

/** Who of the others has a row before them, by row. */
export function othersByRow(here: readonly Here[], me: string): Map<string, Here[]> {
  const by = new Map<string, Here[]>()
  for (const one of here) {
    if (one.row === null || one.person === me) continue
    by.set(one.row, [...(by.get(one.row) ?? []), one])
  }
  return by
}
