import type { EvaluationState } from './consensus/state.ts'
import type { Outcome } from './followUp/followUpCommand.ts'
import type { FollowUpState } from './followUp/followUpState.ts'
import type { AreaNo } from './ids.ts'
import { type Comparison, comparisonOf } from './results/comparisonOf.ts'
import { type EarlierResult, earlierOf } from './results/earlierOf.ts'
import type { Crosswalk, ResultSet } from './results/resultSet.ts'

/** What a report is shown beside; plain values, as it takes them. */
export interface ShownBeside {
  comparison: Comparison | undefined
  /** From the oldest. */
  earlier: EarlierResult[]
  followUp: FollowedUp | undefined
}

interface FollowedUp {
  /** Of the earlier evaluation. */
  year: number
  items: { area: AreaNo; improvement: string; outcome: Outcome | null; comment: string }[]
}

/** U1, U3, U5. `set` is the version of the set that the lead chose, where that is known here. */
export function shownBeside(
  state: EvaluationState,
  set: ResultSet | undefined,
  crosswalks: readonly Crosswalk[],
): ShownBeside {
  const { municipality, year, template } = state
  const { comparing, followUp } = state.beside
  const whose = { municipality, country: state.country ?? undefined }
  const comparison =
    set && comparing.base
      ? comparisonOf(
          set,
          { since: comparing.base.since, template: template.id, except: { ...whose, year } },
          crosswalks,
        )
      : undefined
  const published = set
    ? earlierOf(set, { ...whose, before: year, template: template.id }, crosswalks)
    : []
  return { comparison, earlier: withStart(published, followUp), followUp: followedUp(followUp) }
}

/** U5. What the evaluation started from, in the place of what is published of the same year. */
function withStart(published: readonly EarlierResult[], { from }: FollowUpState): EarlierResult[] {
  if (!from || from.total === null) return [...published]
  const { year, total, areas } = from
  const rows = from.rows.flatMap(({ now, points }) => (now ? [{ no: now, points }] : []))
  return [...published.filter((one) => one.year !== year), { year, total, areas, rows }].sort(
    (a, b) => a.year - b.year,
  )
}

function followedUp({ from, answers }: FollowUpState): FollowedUp | undefined {
  if (!from || from.improvements.length === 0) return undefined
  const items = from.improvements.map(({ area, text }, place) => {
    const { outcome = null, text: comment = '' } = answers.get(place + 1) ?? {}
    return { area, improvement: text, outcome, comment }
  })
  return { year: from.year, items }
}
