import { Trans, useLingui } from '@lingui/react/macro'
import type { RegisterSearch } from './register.ts'

interface Props {
  search: RegisterSearch
  onSearch: (search: RegisterSearch) => void
}

/** The register itself, or what nothing in it supports. */
export function Views({ search, onSearch }: Props) {
  const { t } = useLingui()
  const { view: missing, ...rest } = search
  return (
    <nav className="evidence-views" aria-label={t`Vad som visas`}>
      <button
        type="button"
        className="evidence-view"
        aria-current={missing ? undefined : 'true'}
        onClick={() => onSearch(rest)}
      >
        <Trans>Registret</Trans>
      </button>
      <button
        type="button"
        className="evidence-view"
        aria-current={missing ? 'true' : undefined}
        onClick={() => onSearch({ ...rest, view: 'missing' })}
      >
        <Trans>Saknar underlag</Trans>
      </button>
    </nav>
  )
}
