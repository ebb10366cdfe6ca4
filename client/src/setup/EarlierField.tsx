import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { EarlierStart } from '../connection/index.ts'
import { type Draft, isStart } from './form.ts'

interface Props {
  draft: Draft
  earlier: readonly EarlierStart[]
  onChange: (change: Partial<Draft>) => void
}

/** U2. Whether it starts from an earlier evaluation of the municipality; nothing where there is none. */
export function EarlierField({ draft: { from }, earlier, onChange }: Props) {
  const name = useId()
  if (earlier.length === 0) return null
  return (
    <fieldset className="setup-radios">
      <legend className="ui-field-label">
        <Trans>Utgå från en tidigare utvärdering</Trans>
      </legend>
      <p className="ui-field-hint">
        <Trans>
          Dess förbättringsområden följs upp, och dess poäng visas bredvid de nya. En utvärderare
          ser dem först efter sin egen inlämning.
        </Trans>
      </p>
      <label className="setup-radio">
        <input
          type="radio"
          name={name}
          checked={!earlier.some((one) => isStart(one.from, from))}
          onChange={() => onChange({ from: null })}
        />
        <Trans>Nej, börja från början</Trans>
      </label>
      {earlier.map((one) => (
        <label key={JSON.stringify(one.from)} className="setup-radio">
          <input
            type="radio"
            name={name}
            checked={isStart(one.from, from)}
            onChange={() => onChange({ from: one.from })}
          />
          <span>
            <EarlierName earlier={one} />
            <span className="ui-field-hint">
              <ComesAlong earlier={one} />
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Which one it is, in a word. */
export function EarlierName({ earlier: { year, from } }: { earlier: EarlierStart }) {
  switch (from.kind) {
    case 'evaluation':
      return <Trans>Utvärderingen {year}</Trans>
    case 'report':
      return <Trans>Inläst rapport {year}</Trans>
    case 'result':
      return <Trans>Publicerat resultat {year}</Trans>
  }
}

/** What comes along, and how the two questionnaires go together. */
export function ComesAlong({ earlier }: { earlier: EarlierStart }) {
  const { improvements, rows, mapping } = earlier
  return (
    <>
      {improvements > 0 ? (
        <Plural
          value={improvements}
          one="# förbättringsområde att följa upp."
          other="# förbättringsområden att följa upp."
        />
      ) : (
        <Trans>Inga förbättringsområden att följa upp.</Trans>
      )}{' '}
      {rows === 0 ? (
        <Trans>Delfrågornas poäng är inte kända.</Trans>
      ) : mapping ? (
        <MappingWords mapping={mapping} />
      ) : (
        <Trans>Dess delfrågor går inte att jämföra med den valda mallens.</Trans>
      )}
    </>
  )
}

function MappingWords({ mapping }: { mapping: NonNullable<EarlierStart['mapping']> }) {
  const { t } = useLingui()
  const { same, renamed, reweighed, split, none } = mapping
  if (renamed + reweighed + split + none === 0)
    return <Trans>Samma delfrågor som i den valda mallen.</Trans>
  const parts = [
    t`${same} likadana`,
    renamed > 0 && t`${renamed} med nytt namn`,
    reweighed > 0 && t`${reweighed} med ett annat maximum`,
    split > 0 && t`${split} delade eller sammanslagna`,
    none > 0 && t`${none} utan motsvarighet`,
  ].filter((part) => part !== false)
  const said = parts.join(', ')
  return <Trans>Den valda mallens delfrågor: {said}.</Trans>
}
