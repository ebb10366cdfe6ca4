import { useLingui } from '@lingui/react/macro'
import { formatPoints, type Locale, type SubQuestionView } from '@samsyn/scoring'
import { Check, CircleHelp, MessageCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { VisuallyHidden } from '../ui/index.ts'

interface Props {
  row: SubQuestionView
  person: string
}

/**
 * What one evaluator has done on a row. Before the reveal that is whether they have handed in, and
 * nothing more, one's own included: the screen may be everybody's (C1, C2).
 */
export function JudgeCell({ row, person }: Props) {
  const { t, i18n } = useLingui()
  const judgement = row.judgements?.find((one) => one.person === person)
  if (judgement)
    return (
      <span className="calibration-figure" data-counts={judgement.counts}>
        {judgement.flags.includes('unsure') && (
          <Flag said={t`osäker`}>
            <CircleHelp aria-hidden />
          </Flag>
        )}
        {judgement.flags.includes('discuss') && (
          <Flag said={t`vill prata om det`}>
            <MessageCircle aria-hidden />
          </Flag>
        )}
        {formatPoints(judgement.value, i18n.locale as Locale)}
        {!judgement.counts && <VisuallyHidden> ({t`jäv, räknas inte`})</VisuallyHidden>}
      </span>
    )
  const status = row.judges.find((one) => one.person === person)?.status
  if (status === 'recused') return <span className="calibration-soft">{t`jäv`}</span>
  if (row.state !== 'judging' || !status) return null
  return status === 'submitted' ? (
    <span className="calibration-submitted">
      <Check aria-hidden />
      <VisuallyHidden>{t`har lämnat in`}</VisuallyHidden>
    </span>
  ) : (
    <span className="calibration-soft">
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t`har inte lämnat in än`}</VisuallyHidden>
    </span>
  )
}

function Flag({ said, children }: { said: string; children: ReactNode }) {
  return (
    <span className="calibration-flag" title={said}>
      {children}
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  )
}
