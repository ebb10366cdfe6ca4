import { Trans, useLingui } from '@lingui/react/macro'
import type { Reading } from './useReadings.ts'

/** What a contact of a municipality reads: pages of their own, outside of this one. */
export function Readings({ readings }: { readings: readonly Reading[] }) {
  const { t } = useLingui()
  return (
    <ul className="ui-list evaluations-lines" aria-label={t`Att läsa`}>
      {readings.map(({ id, municipality, year, path }) => (
        <li key={id} className="evaluations-line">
          <div className="evaluations-what">
            <h2>
              <a href={path}>
                {municipality} <span className="evaluations-year">{year}</span>
              </a>
            </h2>
            <p className="evaluations-soft">
              <Trans>du är kommunens kontaktperson</Trans>
            </p>
          </div>
          <p className="evaluations-soft">
            <Trans>Utkast, synpunkter och fastställd rapport</Trans>
          </p>
        </li>
      ))}
    </ul>
  )
}
