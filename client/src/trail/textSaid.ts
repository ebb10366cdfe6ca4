import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Template, TextRef } from '@samsyn/scoring'

/** A text of the report as it is named within a sentence: "3.2+3.3 Politisk styrning". */
export function textSaid(i18n: I18n, { areas }: Template, { room, root }: TextRef): string {
  const area = areas.find(({ no }) => room === `area-${no}`)
  if (!area) return i18n._(msg`sammanfattningen`)
  const section = area.sections.find(({ key }) => root === `section/${key}`)
  if (section) return `${section.key} ${section.heading}`
  const { no } = area
  switch (root) {
    case 'strengths':
      return i18n._(msg`styrkorna i område ${no}`)
    case 'improvements':
      return i18n._(msg`förbättringsmöjligheterna i område ${no}`)
    default:
      return i18n._(msg`det allmänna i område ${no}`)
  }
}
