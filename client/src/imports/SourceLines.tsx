import { Trans, useLingui } from '@lingui/react/macro'
import type { ReportRead } from '../connection/index.ts'
import { runsOf } from './runsOf.ts'
import { usePlaceWords, useWarningWords } from './useReadingWords.ts'

/** The lines of the file, run by run, with what was made of each beside it. */
export function SourceLines({ read }: { read: ReportRead }) {
  const { t } = useLingui()
  const placed = usePlaceWords()
  const words = useWarningWords()
  return (
    <section className="imports-source" aria-label={t`Rad för rad`}>
      <h3>
        <Trans>Rad för rad</Trans>
      </h3>
      <div className="imports-heads" aria-hidden="true">
        <span>
          <Trans>I filen</Trans>
        </span>
        <span>
          <Trans>Läst som</Trans>
        </span>
      </div>
      {runsOf(read).map(({ at, lines, part }) => (
        <div
          key={lines[0]?.no}
          className="imports-run"
          data-frame={at.startsWith('frame/') || undefined}
        >
          <div className="imports-lines">
            {lines.map(({ no, text, warnings }) => (
              <p
                key={no}
                id={`line-${no}`}
                tabIndex={-1}
                data-warned={warnings.length > 0 || undefined}
              >
                <span className="imports-no">{no}</span>
                <span>{text}</span>
                {warnings.map(({ what }) => (
                  <span key={what} className="imports-warned">
                    {words(what)}
                  </span>
                ))}
                {warnings.length > 0 && (
                  <a href="#warnings" className="imports-back">
                    <Trans>Till listan</Trans>
                  </a>
                )}
              </p>
            ))}
          </div>
          <div className="imports-read">
            <p className="imports-place">{placed(at)}</p>
            {part?.heading && <p className="imports-heading">{part.heading}</p>}
            {part?.lines.map((line, nth) => (
              <p key={nth}>{line}</p>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
