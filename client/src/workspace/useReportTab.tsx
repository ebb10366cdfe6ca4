import { Trans, useLingui } from '@lingui/react/macro'
import { BesideText } from '../preview/index.ts'
import { useReportNow } from './useReportNow.ts'

/** The pane's tab of the report as it becomes, at the place of what is written beside it. */
export function useReportTab(part: string) {
  const { t } = useLingui()
  const now = useReportNow()
  return {
    key: 'report' as const,
    name: <Trans>Rapporten</Trans>,
    paneName: t`Rapporten`,
    content: () => <BesideText {...now} part={part} />,
  }
}
