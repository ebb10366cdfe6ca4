import { Trans } from '@lingui/react/macro'
import type { Figure } from '@samsyn/scoring'
import type { CSSProperties } from 'react'
import type { Chapter } from './chapterFour.ts'
import { FigureWords } from './FigureWords.tsx'

/** The eight areas as bars on one common scale. An unfinished one shows what is there, hollow. */
export function Profile({ chapter }: { chapter: Chapter }) {
  return (
    <figure className="overview-profile">
      <figcaption className="overview-profile-title">
        <Trans>Profil</Trans>
      </figcaption>
      <ul>
        {chapter.areas.map((area) => (
          <li key={area.no}>
            <span className="overview-profile-name">
              {area.no}. {area.name}
            </span>
            <span className="overview-bar" aria-hidden="true">
              {soFar(area.figure) > 0 && (
                <span
                  data-state={area.figure.state}
                  style={{ '--share': soFar(area.figure) / area.maximum } as CSSProperties}
                />
              )}
            </span>
            <span className="overview-profile-figure">
              <FigureWords figure={area.figure} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function soFar(figure: Figure): number {
  return figure.state === 'complete' ? figure.points : figure.soFar
}
