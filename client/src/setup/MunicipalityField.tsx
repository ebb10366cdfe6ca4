import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { Combobox, Field } from '../ui/index.ts'
import type { Draft } from './form.ts'
import {
  keyOf,
  municipalitiesFrom,
  municipalitiesMatching,
  municipalityNamed,
} from './municipalityChoice.ts'
import { OfficialWords } from './OfficialWords.tsx'
import { useCountryWords } from './useCountryWords.ts'

interface Props {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  problem: string | undefined
}

/** More rows than this nobody reads; typing is quicker. */
const SHOWN = 60

/** The municipality, out of the official lists: by a part of its name, or its code. */
export function MunicipalityField({ draft, onChange, problem }: Props) {
  const { t, i18n } = useLingui()
  const countries = useCountryWords()
  const all = useMemo(() => municipalitiesFrom(i18n.locale === 'nb' ? 'NO' : 'SE'), [i18n.locale])
  const { municipality, municipalityText: text } = draft
  const [typing, setTyping] = useState(false)
  // What was chosen before hides nothing: opened again, the list is whole until one types.
  const sought = municipality && !typing ? '' : text
  const fitting = useMemo(() => municipalitiesMatching(sought, all), [sought, all])
  return (
    <Field
      label={<Trans>Kommun</Trans>}
      hint={
        municipality ? (
          <OfficialWords {...municipality} />
        ) : (
          <Trans>Sök på namn eller kod bland Sveriges och Norges kommuner.</Trans>
        )
      }
      problem={problem}
    >
      {(given) => (
        <Combobox
          given={given}
          label={t`Kommuner`}
          text={text}
          onText={(typed) => {
            setTyping(true)
            onChange({
              municipalityText: typed,
              municipality: municipalityNamed(typed, all) ?? null,
            })
          }}
          choices={fitting.slice(0, SHOWN).map((one) => ({
            key: keyOf(one),
            label: one.name,
            note: `${one.code} · ${countries[one.country]}`,
          }))}
          more={Math.max(0, fitting.length - SHOWN)}
          none={<Trans>Ingen kommun i Sverige eller Norge passar.</Trans>}
          onChoose={(key) => {
            const chosen = all.find((one) => keyOf(one) === key)
            setTyping(false)
            if (chosen) onChange({ municipality: chosen, municipalityText: chosen.name })
          }}
        />
      )}
    </Field>
  )
}
