import { useLingui } from '@lingui/react/macro'
import type { Outcome } from '@samsyn/scoring'

export const outcomes: readonly Outcome[] = ['done', 'partly', 'not']

/** As the report says it. */
export function useOutcomeWords(): Record<Outcome, string> {
  const { t } = useLingui()
  return { done: t`Genomfört`, partly: t`Delvis genomfört`, not: t`Inte genomfört` }
}
