import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { askFor, Refused, statistics, useProblemWords } from '../connection/index.ts'
import { PageBar } from '../session/index.ts'
import { Button, Notice, Skeleton, useTitle } from '../ui/index.ts'
import { DistributionTable } from './DistributionTable.tsx'
import { Offsets } from './Offsets.tsx'
import './agreement.css'
import './statistics.css'

/** What all final evaluations say together, as far as one may know. */
export function StatisticsScreen() {
  const { t } = useLingui()
  const asked = useQuery({
    queryKey: ['statistics'],
    queryFn: () => askFor('/api/statistics', statistics),
  })
  const { data } = asked
  useTitle(t`Statistik`)
  return (
    <div className="statistics">
      <PageBar />
      <main className="statistics-main">
        {asked.isError ? (
          <Failed error={asked.error} retry={() => void asked.refetch()} />
        ) : (
          <article className="agreement">
            <header className="agreement-head">
              <h1>
                <Trans>Statistik</Trans>
              </h1>
              <p className="agreement-place" role="status">
                {data && (
                  <Plural
                    value={data.evaluations}
                    _0="Ingen utvärdering är fastställd än"
                    one="# fastställd utvärdering"
                    other="# fastställda utvärderingar"
                  />
                )}
              </p>
              <p className="agreement-intro">
                <Trans>
                  Bara fastställda utvärderingar räknas; en som pågår påverkar ingen siffra.
                </Trans>
              </p>
            </header>
            {!data && <Waiting />}
            {data?.evaluations === 0 && <Empty />}
            {data && data.evaluations > 0 && (
              <>
                <Offsets offsets={data.offsets} />
                {data.templates.map((template) => (
                  <DistributionTable key={template.id} template={template} />
                ))}
              </>
            )}
          </article>
        )}
      </main>
    </div>
  )
}

function Waiting() {
  const { t } = useLingui()
  return (
    <div className="statistics-waiting" role="status" aria-label={t`Hämtar statistiken`}>
      <Skeleton width="40%" height="1.25rem" />
      <Skeleton width="100%" height="12rem" />
    </div>
  )
}

function Empty() {
  return (
    <p className="agreement-empty">
      <Trans>
        När en utvärdering har fastställts visas här hur dess delfrågor föll ut och hur lika
        utvärderarna bedömde. Tills dess finns ingenting att visa.
      </Trans>
    </p>
  )
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const words = useProblemWords()
  const refused = error instanceof Refused ? error.problem : undefined
  return (
    <Notice
      title={<Trans>Statistiken kunde inte hämtas</Trans>}
      acts={
        refused?.status === 403 ? (
          <Link to="/" className="ui-button">
            <Trans>Till utvärderingarna</Trans>
          </Link>
        ) : (
          <Button kind="primary" onClick={retry}>
            <Trans>Försök igen</Trans>
          </Button>
        )
      }
    >
      {refused && <p>{words(refused)}</p>}
    </Notice>
  )
}
