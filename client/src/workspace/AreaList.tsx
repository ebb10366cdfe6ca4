import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Figure, SubQuestionView } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { VisuallyHidden } from '../ui/index.ts'
import { useEvaluationHere } from './evaluation.ts'
import { waitingIn } from './following.ts'

/** The summary, the eight areas with their figures and how far each has come, and the total. */
export function AreaList({ onGo }: { onGo?: () => void }) {
  const { t } = useLingui()
  const { id, view, frame } = useEvaluationHere()
  return (
    <nav className="workspace-area-list" aria-label={t`Områden`}>
      <Link
        to="/e/$id/summary"
        params={{ id }}
        className="workspace-area workspace-area-summary"
        {...(onGo && { onClick: onGo })}
      >
        <span className="workspace-area-name">
          <Trans>Sammanfattning</Trans>
        </span>
      </Link>
      <ol className="ui-list">
        {view.areas.map((area) => {
          const name = frame.template.areas.find(({ no }) => no === area.no)?.name
          const waiting = waitingIn(area, view.me.person)
          return (
            <li key={area.no}>
              <Link
                to="/e/$id/area/$n"
                params={{ id, n: String(area.no) }}
                search={{}}
                activeOptions={{ includeSearch: false }}
                className="workspace-area"
                {...(onGo && { onClick: onGo })}
              >
                <span className="workspace-area-no">{area.no}</span>
                <span className="workspace-area-name">{name}</span>
                <span className="workspace-area-figure">
                  <AreaFigure figure={area.figure} />
                </span>
                <Dots rows={area.subQuestions}>
                  {waiting > 0 && (
                    <span className="workspace-area-waiting">
                      <Trans>{waiting} väntar på dig</Trans>
                    </span>
                  )}
                </Dots>
              </Link>
            </li>
          )
        })}
      </ol>
      <Total figure={view.total} />
    </nav>
  )
}

/** S7: an unfinished area has no figure, only what it comes to so far. */
function AreaFigure({ figure }: { figure: Figure }) {
  return figure.state === 'complete' ? (
    figure.points
  ) : (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>
        <Trans>ännu ingen siffra</Trans>
      </VisuallyHidden>
    </>
  )
}

interface DotsProps {
  rows: readonly SubQuestionView[]
  children: ReactNode
}

function Dots({ rows, children }: DotsProps) {
  const decided = rows.filter(({ state }) => state === 'agreed' || state === 'adjudicated').length
  return (
    <span className="workspace-dots">
      {rows.map(({ no, state }) => (
        <span key={no} className="workspace-dot" data-state={state} aria-hidden="true" />
      ))}
      <VisuallyHidden>
        <Trans>
          {decided} av {rows.length} klara
        </Trans>
      </VisuallyHidden>
      {children}
    </span>
  )
}

function Total({ figure }: { figure: Figure }) {
  return (
    <p className="workspace-total">
      <span>
        <Trans>Totalt</Trans>
      </span>
      {figure.state === 'complete' ? (
        <strong>
          {figure.points}/{figure.maximum}
        </strong>
      ) : (
        <>
          <strong>–</strong>
          <span className="workspace-total-so-far">
            <Trans>
              {figure.soFar} så långt,{' '}
              <Plural value={figure.missing} one="# delfråga kvar" other="# delfrågor kvar" />
            </Trans>
          </span>
        </>
      )}
    </p>
  )
}
