import { useLingui } from '@lingui/react/macro'
import type { Notice } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { shortName, useTextWords } from '../words/index.ts'

/** A notice in a sentence. */
export function useNoticeWords(frame: EvaluationFrame): (notice: Notice) => string {
  const { t } = useLingui()
  const texts = useTextWords(frame.template)
  return ({ kind, on, by, remark }) => {
    const who = remark?.name ?? shortName(frame, by) ?? t`Någon`
    const heading = on ? texts(on).heading : t`hela rapporten`
    switch (kind) {
      case 'mentioned':
        return t`${who} kallade på dig i ${heading}`
      case 'replied':
        return t`${who} svarade i ${heading}`
      case 'assigned':
        return t`En kommentar i ${heading} ligger hos dig, senast av ${who}`
      case 'suggestionAccepted':
        return t`${who} godtog ditt förslag i ${heading}`
      case 'suggestionRejected':
        return t`${who} avböjde ditt förslag i ${heading}`
      case 'sectionReturned':
        return t`${who} skickade tillbaka ${heading}`
      case 'sectionReady':
        return t`${who} markerade ${heading} som klar`
      case 'approvalFell':
        return t`${heading} ändrades efter godkännandet, senast av ${who}`
      case 'remarked':
        return t`Kommunen (${who}) har en synpunkt på ${heading}`
    }
  }
}
