import { Trans } from '@lingui/react/macro'
import type { Figure } from '@samsyn/scoring'

/** S5–S7. A figure where nothing is missing; else the sum so far beside what is. */
export function FigureWords({ figure }: { figure: Figure }) {
  switch (figure.state) {
    case 'complete':
      return <>{figure.points}</>
    case 'incomplete':
      return (
        <span className="overview-incomplete">
          {figure.missing === figure.of ? (
            <Trans>
              {figure.missing} av {figure.of} saknas
            </Trans>
          ) : (
            <Trans>
              {figure.soFar} så långt, {figure.missing} av {figure.of} saknas
            </Trans>
          )}
        </span>
      )
  }
}
