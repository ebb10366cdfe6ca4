import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { Button, Field } from '../ui/index.ts'
import { type Kind, kinds } from './about.ts'
import { type FilterSearch, filterSearch } from './filter.ts'

interface Props {
  frame: EvaluationFrame
  search: FilterSearch
  onSearch: (search: FilterSearch) => void
}

/** Which events one looks for: where, whose, and about what. */
export function Filters({ frame, search, onSearch }: Props) {
  const { t } = useLingui()
  const kindWords: Record<Kind, string> = {
    judgements: t`Bedömningar`,
    proposals: t`Förslag`,
    decisions: t`Beslut`,
    evidence: t`Underlag`,
    margin: t`Kommentarer`,
    sections: t`Avsnitt och kontroller`,
    releases: t`Utkast och kommunen`,
    people: t`Personer`,
  }
  const change = (part: Record<string, string>) => onSearch(filterSearch({ ...search, ...part }))
  return (
    <search className="trail-filters">
      <Choice label={<Trans>Var</Trans>} value={search.in} onValue={(to) => change({ in: to })}>
        <option value="">{t`Alla delfrågor`}</option>
        {frame.template.areas.map((area) => (
          <optgroup key={area.no} label={`${area.no} ${area.name}`}>
            <option value={area.no}>{t`Hela område ${area.no}`}</option>
            {area.subQuestions.map(({ no, name }) => (
              <option key={no} value={no}>
                {no} {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice label={<Trans>Vem</Trans>} value={search.by} onValue={(to) => change({ by: to })}>
        <option value="">{t`Alla`}</option>
        {frame.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={<Trans>Vad</Trans>} value={search.kind} onValue={(to) => change({ kind: to })}>
        <option value="">{t`Allt`}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind]}
          </option>
        ))}
      </Choice>
      {Object.keys(search).length > 0 && (
        <Button kind="quiet" onClick={() => onSearch({})}>
          <Trans>Visa allt</Trans>
        </Button>
      )}
    </search>
  )
}

interface ChoiceProps {
  label: ReactNode
  value: string | undefined
  onValue: (value: string) => void
  children: ReactNode
}

function Choice({ label, value, onValue, children }: ChoiceProps) {
  return (
    <Field label={label}>
      {(given) => (
        <select
          {...given}
          className="ui-input"
          value={value ?? ''}
          onChange={({ target }) => onValue(target.value)}
        >
          {children}
        </select>
      )}
    </Field>
  )
}
