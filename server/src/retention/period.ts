import type { PersonId } from '@samsyn/document'
import { personId } from '@samsyn/scoring'
import { z } from 'zod'

/** How long a final report's evaluation is kept, as the administrators have decided. */
export interface Period {
  /** Whole months behind its finalisation; null for ever. */
  months: number | null
  by: PersonId
  /** When it was decided; milliseconds since 1970 UTC. */
  since: number
}

/** Whole months. */
export const LONGEST = 600

/** Nothing goes within a week of the decision: it can be taken back. */
export const GRACE = 7 * 24 * 60 * 60 * 1000

const kept = z.object({
  months: z.int().min(1).max(LONGEST).nullable(),
  by: personId,
  since: z.int(),
})

/** As the settings have it; undefined where nothing was decided. */
export function readPeriod(json: string | undefined): Period | undefined {
  return json === undefined ? undefined : kept.parse(JSON.parse(json))
}

/** From when an evaluation that was finalised at a moment may go; undefined where it is kept. */
export function dueAt({ months, since }: Period, finalised: number): number | undefined {
  return months === null ? undefined : Math.max(monthsLater(finalised, months), since + GRACE)
}

/** The same day and time of a later month, by UTC; its last day where it has no such day. */
function monthsLater(at: number, months: number): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, last))
}
