import { useLingui } from '@lingui/react/macro'
import type { Locale } from '@samsyn/scoring'
import { shortName, whenSaid } from '../words/index.ts'
import { useMarginHere } from './margin.ts'

/** People and times as the margin says them. */
export function useMarginWords() {
  const { t, i18n } = useLingui()
  const { frame, view } = useMarginHere()
  return {
    /** At the beginning of a sentence. */
    who: (person: string): string =>
      person === view.me.person
        ? t`Du`
        : (shortName(frame, person) ?? t`någon som har lämnat utvärderingen`),
    /** Inside one: "ligger hos dig". */
    whom: (person: string): string =>
      person === view.me.person
        ? t`dig`
        : (shortName(frame, person) ?? t`någon som har lämnat utvärderingen`),
    when: (at: number): string => whenSaid(at, Date.now(), i18n.locale as Locale),
  }
}
