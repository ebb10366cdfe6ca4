import { Trans } from '@lingui/react/macro'
import type { Phase } from '@samsyn/scoring'
import { Download, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { chosenTheme } from '../ui/index.ts'
import { ReportPage } from './ReportPage.tsx'
import './preview.css'

interface Props {
  id: string
  phase: Phase
  /** The number of the draft that it would be; undefined until that is known. */
  next: number | undefined
  /** Changes when texts or figures do. */
  moved: string
}

/** The report as its readers would meet it. */
export function Preview({ id, phase, next, moved }: Props) {
  const [scores, setScores] = useState(true)
  const address = `/api/evaluations/${id}/report.html?${new URLSearchParams({
    scores: scores ? '1' : '0',
    ...themeAsked(),
  })}`
  return (
    <article className="preview">
      <header className="preview-head">
        <h1>
          <Trans>Förhandsvisning</Trans>
        </h1>
        <p className="preview-soft">
          <WhichItIs phase={phase} next={next} />
        </p>
        <div className="preview-ways">
          <label>
            <input
              type="checkbox"
              checked={scores}
              onChange={({ target }) => setScores(target.checked)}
            />
            <Trans>Med poäng</Trans>
          </label>
          <a href={address} target="_blank" rel="noopener">
            <ExternalLink aria-hidden />
            <Trans>Öppna i eget fönster</Trans>
          </a>
          <a href={`${address}&download=1`} download>
            <Download aria-hidden />
            <Trans>Ladda ner som webbsida</Trans>
          </a>
        </div>
      </header>
      <ReportPage key={address} id={id} scores={scores} address={address} moved={moved} />
    </article>
  )
}

function WhichItIs({ phase, next }: Pick<Props, 'phase' | 'next'>) {
  switch (phase) {
    case 'open':
      return next === undefined ? (
        <Trans>Så ser rapporten ut nu.</Trans>
      ) : (
        <Trans>Så ser rapporten ut nu. Släpps den nu blir den utkast {next}.</Trans>
      )
    case 'finalising':
      return <Trans>Rapporten håller på att fastställas.</Trans>
    case 'final':
      return <Trans>Rapporten är fastställd.</Trans>
  }
}

/** What is chosen in this browser; else the page follows the computer by itself. */
function themeAsked(): { theme?: string } {
  const theme = chosenTheme()
  return theme === 'system' ? {} : { theme }
}
