import { useLingui } from '@lingui/react/macro'
import type { AreaNo } from '@samsyn/scoring'
import { runsOf } from './standing.ts'

/** Areas as a person says them: "område 1–3 och 5". */
export function useAreaWords(): (areas: readonly AreaNo[]) => string {
  const { t, i18n } = useLingui()
  return (areas) => {
    const said = new Intl.ListFormat(i18n.locale).format(runsOf(areas))
    return areas.length === 1 ? t`område ${said}` : t`områdena ${said}`
  }
}
