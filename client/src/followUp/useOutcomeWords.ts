import { useLingui } from '@lingui/react/macro'
import type { Outcome } from '@samsyn/scoring'

export const outcomes: readonly Outcome[] = ['done', 'partly', 'not']

export function useOutcomeWords(): Record<Outcome, string> {
  const { t } = useLingui()
  return { done: t`Gjort`, partly: t`Delvis gjort`, not: t`Inte gjort` }
}
