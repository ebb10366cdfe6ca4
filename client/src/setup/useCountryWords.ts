import { useLingui } from '@lingui/react/macro'
import type { Country } from '@samsyn/scoring'

export function useCountryWords(): Record<Country, string> {
  const { t } = useLingui()
  return { SE: t`Sverige`, NO: t`Norge` }
}
