import { Trans, useLingui } from '@lingui/react/macro'
import type { Phase } from '@samsyn/scoring'
import { Download, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { Refused, useProblemWords } from '../connection/index.ts'
import { Button, chosenTheme, Skeleton } from '../ui/index.ts'
import { useStanding } from './useStanding.ts'
import './preview.css'

interface Props {
  id: string
  phase: Phase
  /** The number of the draft that it would be; undefined until that is known. */
  next: number | undefined
  /** Changes when texts or figures do. */
  moved: string
}

/** The report as its readers would meet it. It stands still until one asks for what is new. */
export function Preview({ id, phase, next, moved }: Props) {
  const { t } = useLingui()
  const problemWords = useProblemWords()
  const [scores, setScores] = useState(true)
  const [shown, setShown] = useState({ moment: 0, moved })
  const { isSuccess, isError, error } = useStanding(id, shown.moment)
  const showAnew = () => setShown(({ moment }) => ({ moment: moment + 1, moved }))
  const page = `/api/evaluations/${id}/report.html?${new URLSearchParams({
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
          <label className="preview-choice">
            <input
              type="checkbox"
              checked={scores}
              onChange={({ target }) => setScores(target.checked)}
            />
            <Trans>Med poäng</Trans>
          </label>
          <a href={page} target="_blank" rel="noopener">
            <ExternalLink aria-hidden />
            <Trans>Öppna i eget fönster</Trans>
          </a>
          <a href={`${page}&download=1`} download>
            <Download aria-hidden />
            <Trans>Ladda ner som webbsida</Trans>
          </a>
        </div>
        <p className="preview-moved" role="status">
          {shown.moved !== moved && (
            <>
              <Trans>Rapporten har ändrats sedan den hämtades.</Trans>{' '}
              <Button size="small" onClick={showAnew}>
                <Trans>Visa den som den är nu</Trans>
              </Button>
            </>
          )}
        </p>
      </header>
      {isError && (
        <div className="preview-failed" role="alert">
          <p>
            <Trans>Rapporten kunde inte visas.</Trans>{' '}
            {error instanceof Refused && problemWords(error.problem)}
          </p>
          <Button size="small" onClick={showAnew}>
            <Trans>Försök igen</Trans>
          </Button>
        </div>
      )}
      {isSuccess && (
        <iframe
          key={shown.moment}
          className="preview-page"
          title={t`Rapporten`}
          src={page}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      )}
      {!isSuccess && !isError && <PreviewSkeleton />}
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

/** A page of the real one's size. */
function PreviewSkeleton() {
  return (
    <div className="preview-page preview-skeleton">
      <Skeleton />
      <Skeleton />
      <Skeleton />
    </div>
  )
}
