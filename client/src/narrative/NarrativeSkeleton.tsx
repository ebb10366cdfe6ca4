import { useLingui } from '@lingui/react/macro'
import type { TemplateArea } from '@samsyn/scoring'
import { Skeleton } from '../ui/index.ts'
import './narrative.css'

const LINES = ['97%', '100%', '94%', '62%'] as const

/** The area's headings with the texts still on their way. */
export function NarrativeSkeleton({ area }: { area: TemplateArea }) {
  const { t } = useLingui()
  return (
    <div className="narrative" role="status" aria-label={t`Hämtar texten`}>
      {[t`Allmänt`, ...area.sections.map(({ heading }) => heading)].map((heading) => (
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
