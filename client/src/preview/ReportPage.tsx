import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Refused, useProblemWords } from '../connection/index.ts'
import { Button, Skeleton } from '../ui/index.ts'
import { useStanding } from './useStanding.ts'

interface Props {
  id: string
  scores: boolean
  /** The report's own page. */
  address: string
  /** Changes when texts or figures do. */
  moved: string
}

/** The report's own page, which may do nothing by itself, and stands still while others write. */
export function ReportPage({ id, scores, address, moved }: Props) {
  const { t } = useLingui()
  const problemWords = useProblemWords()
  const { data, isError, error, refetch } = useStanding(id, scores, moved)
  const [shown, setShown] = useState(data)
  const [times, setTimes] = useState(0)
  if (shown === undefined && data !== undefined) setShown(data)
  if (isError && shown === undefined)
    return (
      <div className="preview-failed" role="alert">
        <p>
          <Trans>Rapporten kunde inte visas.</Trans>{' '}
          {error instanceof Refused && problemWords(error.problem)}
        </p>
        <Button size="small" onClick={() => void refetch()}>
          <Trans>Försök igen</Trans>
        </Button>
      </div>
    )
  if (shown === undefined) return <PageSkeleton />
  return (
    <>
      <p className="preview-moved" role="status">
        {data !== shown && (
          <>
            <Trans>Rapporten har ändrats sedan den hämtades.</Trans>{' '}
            <Button
              size="small"
              onClick={() => {
                setShown(data)
                setTimes(times + 1)
              }}
            >
              <Trans>Visa den som den är nu</Trans>
            </Button>
          </>
        )}
      </p>
      <iframe
        key={times}
        className="preview-page"
        title={t`Rapporten`}
        src={address}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
    </>
  )
}

/** A page of the real one's size. */
function PageSkeleton() {
  return (
    <div className="preview-page preview-skeleton">
      <Skeleton />
      <Skeleton />
      <Skeleton />
    </div>
  )
}
