import { Trans } from '@lingui/react/macro'
import type { Phase } from '@samsyn/scoring'
import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { Downloads } from './Downloads.tsx'
import { pageAddress } from './pageAddress.ts'
import { ReportPage } from './ReportPage.tsx'
import { WhichItIs } from './WhichItIs.tsx'
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
  const address = pageAddress(id, scores)
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
          <Downloads id={id} scores={scores} />
        </div>
      </header>
      <ReportPage key={address} address={address} moved={moved} />
    </article>
  )
}
