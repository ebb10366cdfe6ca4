import { Trans } from '@lingui/react/macro'
import type { EndingPart, SectionsPart, TeamView } from '@samsyn/scoring'
import type { EvaluationFrame, SendCommand } from '../connection/index.ts'
import { Skeleton, StateMark } from '../ui/index.ts'
import { Finals } from './Finals.tsx'
import { Reopen } from './Reopen.tsx'
import { ToTheEnd } from './ToTheEnd.tsx'
import './ending.css'

export interface EndingProps {
  view: TeamView
  frame: EvaluationFrame
  /** Undefined until the live line has told them. */
  part: EndingPart | undefined
  sections: SectionsPart | undefined
  /** Changes when figures, texts or threads do. */
  moved: string
  send: SendCommand
  onThread: (no: number) => void
}

/** How far the report is from its end, the end itself, and what was finalised. */
export function Ending(props: EndingProps) {
  const { view, frame, part, sections } = props
  if (!part || !sections) return <EndingSkeleton />
  return (
    <article className="ending">
      <h1 data-focus-rest tabIndex={-1}>
        <Trans>Fastställ rapporten</Trans>
      </h1>
      {view.phase === 'open' && <ToTheEnd {...props} part={part} sections={sections} />}
      {view.phase === 'finalising' && (
        <p className="ending-now" role="status">
          <Trans>
            Rapporten fastställs just nu. Texten är stängd, och arkivet görs och signeras. Det tar
            en liten stund.
          </Trans>
        </p>
      )}
      {view.phase === 'final' && (
        <>
          <p className="ending-now" role="status">
            <StateMark state="agreed">
              <Trans>Rapporten är fastställd. Inget i den kan ändras.</Trans>
            </StateMark>
          </p>
          {part.may.includes('reopenEvaluation') && <Reopen part={part} send={props.send} />}
        </>
      )}
      {part.finals.length > 0 && <Finals view={view} frame={frame} part={part} />}
    </article>
  )
}

/** Lines of the real list's height. */
function EndingSkeleton() {
  return (
    <div className="ending-skeleton">
      <Skeleton />
      <Skeleton />
      <Skeleton />
    </div>
  )
}
