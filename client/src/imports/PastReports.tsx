import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import {
  askFor,
  type PastReport,
  pastReports,
  Refused,
  useProblemWords,
} from '../connection/index.ts'
import { Skeleton, Unread } from '../ui/index.ts'

/** The reports that were kept as past evaluations. */
export function PastReports() {
  const { t } = useLingui()
  const words = useProblemWords()
  const found = useQuery({
    queryKey: ['pastReports'],
    queryFn: () => askFor('/api/reports', pastReports),
  })
  return (
    <section className="imports-past" aria-label={t`Inlästa rapporter`}>
      <h2>
        <Trans>Inlästa rapporter</Trans>
      </h2>
      {found.isPending && <Skeleton height="4em" />}
      {found.isError && (
        <Unread onAgain={() => void found.refetch()}>
          {found.error instanceof Refused && words(found.error.problem)}
        </Unread>
      )}
      {found.data?.reports.length === 0 && (
        <p className="ui-soft">
          <Trans>Ingen rapport är behållen än.</Trans>
        </p>
      )}
      {found.data && found.data.reports.length > 0 && (
        <ul className="ui-list imports-list">
          {found.data.reports.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ line: { id, municipality, year, name, at, by } }: { line: PastReport }) {
  const { i18n } = useLingui()
  const day = i18n.date(new Date(at), { dateStyle: 'medium' })
  return (
    <li>
      <a href={`/api/reports/${id}/report.html`} target="_blank" rel="noreferrer">
        {municipality} {year}
      </a>
      <span className="ui-soft">
        {name} · {by.name} · {day}
      </span>
    </li>
  )
}
