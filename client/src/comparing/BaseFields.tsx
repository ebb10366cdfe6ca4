import { Trans, useLingui } from '@lingui/react/macro'
import type { ComparisonBase } from '@samsyn/scoring'
import { useId } from 'react'
import type { ComparisonToChoose } from '../connection/index.ts'
import { Field } from '../ui/index.ts'
import { sinceYears } from './choice.ts'

interface Props {
  comparisons: readonly ComparisonToChoose[]
  base: ComparisonBase | null
  onChange: (base: ComparisonBase | null) => void
}

/** Which set, and from which year on. */
export function BaseFields({ comparisons, base, onChange }: Props) {
  const { t, i18n } = useLingui()
  const name = useId()
  const day = (date: string) => i18n.date(`${date}T12:00:00`, { dateStyle: 'long' })
  const chosen = comparisons.find((one) => one.set === base?.set && one.version === base.version)
  return (
    <div className="comparing-fields">
      <fieldset className="comparing-sets">
        <legend className="ui-field-label">
          <Trans>Jämför med</Trans>
        </legend>
        <label className="comparing-set">
          <input type="radio" name={name} checked={base === null} onChange={() => onChange(null)} />
          <Trans>Ingenting</Trans>
        </label>
        {comparisons.map(({ set, version, name: called, dated }) => (
          <label key={`${set} ${version}`} className="comparing-set">
            <input
              type="radio"
              name={name}
              checked={base?.set === set && base.version === version}
              onChange={() => onChange({ set, version, since: base?.since ?? null })}
            />
            <span>
              {called}
              <span className="ui-field-hint">
                <Trans>
                  Version {version}, sammanställd {day(dated)}
                </Trans>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {base && chosen && (
        <Field label={<Trans>Från och med</Trans>}>
          {(given) => (
            <select
              {...given}
              className="ui-input comparing-since"
              value={base.since ?? ''}
              onChange={({ target }) =>
                onChange({ ...base, since: target.value === '' ? null : Number(target.value) })
              }
            >
              <option value="">{t`alla år`}</option>
              {sinceYears(withOwn(chosen.years, base.since)).map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  )
}

/** What was chosen in another set may be a year without a result in this one. */
function withOwn(years: readonly number[], since: number | null): number[] {
  const all = since === null || years.slice(1).includes(since) ? years : [...years, since]
  return [...all].sort((a, b) => a - b)
}
