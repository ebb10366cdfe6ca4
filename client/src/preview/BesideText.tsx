import { Trans, useLingui } from '@lingui/react/macro'
import type { Phase } from '@samsyn/scoring'
import { pageAddress } from './pageAddress.ts'
import { ReportPage } from './ReportPage.tsx'
import { WhichItIs } from './WhichItIs.tsx'
import './preview.css'

interface Props {
  id: string
  phase: Phase
  next: number | undefined
  /** The place in the report of what is written beside it. */
  part: string
  /** Changes when texts or figures do. */
  moved: string
}

/** The report beside the text that is written, at the same place in it. */
export function BesideText({ id, phase, next, part, moved }: Props) {
  const { t } = useLingui()
  return (
    <section className="preview preview-beside" aria-label={t`Rapporten`}>
      <p className="preview-soft">
        <WhichItIs phase={phase} next={next} /> <Trans>Den följer det ni skriver.</Trans>
      </p>
      <ReportPage key={part} address={pageAddress(id, true)} part={part} moved={moved} />
    </section>
  )
}
