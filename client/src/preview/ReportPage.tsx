import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Refused, useProblemWords } from '../connection/index.ts'
import { Skeleton, Unread } from '../ui/index.ts'
import { becomes } from './becomes.ts'
import { useReportPage } from './useReportPage.ts'
import './preview.css'

interface Props {
  /** Of the report's own page. */
  address: string
  /** The part of it that is shown first. */
  part?: string
  /** Changes when texts or figures do. */
  moved: string
}

/**
 * The report's own page, which may do nothing by itself, following what is written: what is newer
 * takes the place of what was there, and whoever reads keeps theirs.
 */
export function ReportPage({ address, part, moved }: Props) {
  const { t } = useLingui()
  const problemWords = useProblemWords()
  const { data, isError, error, refetch } = useReportPage(address, moved)
  const frame = useRef<HTMLIFrameElement>(null)
  const [loaded, setLoaded] = useState(0)
  const follow = useCallback(() => {
    const shown = frame.current?.contentDocument?.body
    if (data === undefined || !shown || loaded === 0) return
    // Without its head: its styles are there already, and our own page's policy refuses them.
    const body = data.slice(data.indexOf('<body'))
    becomes(shown, new DOMParser().parseFromString(body, 'text/html').body)
  }, [data, loaded])
  useEffect(follow, [follow])
  if (isError && data === undefined)
    return (
      <Unread onAgain={() => void refetch()}>
        <Trans>Rapporten kunde inte visas.</Trans>{' '}
        {error instanceof Refused && problemWords(error.problem)}
      </Unread>
    )
  if (data === undefined) return <PageSkeleton />
  return (
    <>
      <p className="preview-moved" role="status">
        {isError && <Trans>Rapporten visas som den var när den senast kunde hämtas.</Trans>}
      </p>
      <iframe
        ref={frame}
        className="preview-page"
        title={t`Rapporten`}
        src={part === undefined ? address : `${address}#${part}`}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        onLoad={() => setLoaded((times) => times + 1)}
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
