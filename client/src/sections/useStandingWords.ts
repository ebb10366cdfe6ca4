import { useLingui } from '@lingui/react/macro'
import type { SectionStanding } from './standing.ts'

/** What each standing is called. */
export function useStandingWords(): Record<SectionStanding, string> {
  const { t } = useLingui()
  return {
    draft: t`Utkast`,
    ready: t`Klar för granskning`,
    returned: t`Skickad tillbaka`,
    approved: t`Godkänd`,
    fell: t`Ändrad sedan godkännandet`,
  }
}
