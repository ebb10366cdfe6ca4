import { useLingui } from '@lingui/react/macro'
import type { Locale } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { useTextWords, whenSaid } from '../words/index.ts'

import type { Version } from './useVersions.ts'

/** What a version is called: by whoever named it, or by why it was kept. */
export function useVersionWords(frame: EvaluationFrame) {
  const { t, i18n } = useLingui()
  const textWords = useTextWords(frame.template)
  const when = (at: number) => whenSaid(at, Date.now(), i18n.locale as Locale)

  function called({ name, why }: Version): string {
    switch (why.kind) {
      case 'named':
        return name || t`Namnet är borttaget`
      case 'approval': {
        const { heading } = textWords(why.approved)
        return t`Godkänd: ${heading}`
      }
      case 'restore': {
        const { restored } = why
        return t`Före återställning till version ${restored}`
      }
      case 'automatic':
        return t`Sparad av sig själv`
    }
  }

  return { called, when }
}
