import { Trans } from '@lingui/react/macro'
import type { Figure } from '@samsyn/scoring'

/** S7. The figure beside a heading: an area's, or the total. */
export function HeadFigure({ figure }: { figure: Figure }) {
  return figure.state === 'complete' ? (
    <p className="workspace-head-figure">
      <strong>{figure.points}</strong>/{figure.maximum}
      <span className="workspace-soft">{figure.percent} %</span>
    </p>
  ) : (
    <p className="workspace-head-figure">
      <strong>–</strong>/{figure.maximum}
      <span className="workspace-soft">
        <Trans>
          {figure.soFar} så långt, {figure.missing} av {figure.of} kvar
        </Trans>
      </span>
    </p>
  )
}
