import { useLingui } from '@lingui/react/macro'
import type { Instant } from '@samsyn/scoring'

/** A day as people say it: "30 november 2026". */
export function useDaySaid(): (at: Instant) => string {
  const { i18n } = useLingui()
  return (at) => i18n.date(new Date(at), { day: 'numeric', month: 'long', year: 'numeric' })
}
