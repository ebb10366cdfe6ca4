import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '../ui/index.ts'
import './narrative.css'

const LINES = ['97%', '100%', '94%', '62%'] as const

/** The headings with the texts still on their way. */
export function NarrativeSkeleton({ headings }: { headings: readonly string[] }) {
  const { t } = useLingui()
  return (
    <div className="narrative" role="status" aria-label={t`Hämtar texten`}>
      {headings.map((heading) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <div className="narrative-skeleton">
            {LINES.map((width) => (
              <Skeleton key={width} width={width} height="1rem" />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
