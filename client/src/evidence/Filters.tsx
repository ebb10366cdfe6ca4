import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Field } from '../ui/index.ts'
import { evidenceKinds, type RegisterSearch, registerSearch } from './register.ts'
import { useEvidenceWords } from './useEvidenceWords.ts'

interface Props {
  search: RegisterSearch
  onSearch: (search: RegisterSearch) => void
}

/** Which of the register one looks for, and in which order. */
export function Filters({ search, onSearch }: Props) {
  const { t } = useLingui()
  const { kinds } = useEvidenceWords()
  const change = (part: Record<string, string>) => onSearch(registerSearch({ ...search, ...part }))
  const { kind, text, only } = search
  return (
    <search className="evidence-filters">
      <Field label={<Trans>Sök</Trans>}>
        {(given) => (
          <input
            {...given}
            type="search"
            className="ui-input"
            placeholder={t`Roll, titel, adress`}
            value={text ?? ''}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      <Field label={<Trans>Slag</Trans>}>
        {(given) => (
          <select
            {...given}
            className="ui-input"
            value={kind ?? ''}
            onChange={({ target }) => change({ kind: target.value })}
          >
            <option value="">{t`Alla slag`}</option>
            {evidenceKinds.map((one) => (
              <option key={one} value={one}>
                {kinds[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={<Trans>Visa</Trans>}>
        {(given) => (
          <select
            {...given}
            className="ui-input"
            value={only ?? ''}
            onChange={({ target }) => change({ only: target.value })}
          >
            <option value="">{t`Allt`}</option>
            <option value="unused">{t`Det som inte används`}</option>
            <option value="late">{t`Efter bedömningsdatum`}</option>
          </select>
        )}
      </Field>
      <Field label={<Trans>Ordning</Trans>}>
        {(given) => (
          <select
            {...given}
            className="ui-input"
            value={search.sort ?? ''}
            onChange={({ target }) => change({ sort: target.value })}
          >
            <option value="">{t`Som det kom in`}</option>
            <option value="date">{t`Senaste datum först`}</option>
          </select>
        )}
      </Field>
      {(kind ?? text ?? only) !== undefined && (
        <Button kind="quiet" onClick={() => onSearch({})}>
          <Trans>Visa allt</Trans>
        </Button>
      )}
    </search>
  )
}
