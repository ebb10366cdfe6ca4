import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { askFor, evaluationLines, Refused, useProblemWords } from '../connection/index.ts'
import { PageBar, useMe } from '../session/index.ts'
import { Button, Notice, Skeleton, useTitle } from '../ui/index.ts'
import { EvaluationRow } from './EvaluationRow.tsx'
import { Readings } from './Readings.tsx'
import { useLedThere, useReadings } from './useReadings.ts'
import './evaluations.css'

/** The first screen: one's evaluations as lines, and what waits in each. */
export function EvaluationsScreen() {
  const { t } = useLingui()
  const lines = useQuery({
    queryKey: ['evaluations'],
    queryFn: () => askFor('/api/evaluations', evaluationLines),
    refetchInterval: 30_000,
  })
  const waiting = lines.data?.evaluations.reduce((sum, { waitingForMe }) => sum + waitingForMe, 0)
  const me = useMe().data?.person
  const administrator = me?.administrator === true
  const readings = useReadings()
  const isOnlyReader = lines.data?.evaluations.length === 0
  useLedThere(me?.id, isOnlyReader && !administrator ? readings : undefined)
  useTitle(waiting ? t`${waiting} väntar på dig` : undefined, t`Utvärderingar`)
  return (
    <div className="evaluations">
      <PageBar />
      <main className="evaluations-main">
        <div className="evaluations-head">
          <h1>
            <Trans>Utvärderingar</Trans>
          </h1>
          <span className="evaluations-ways">
            {lines.data?.evaluations.some(
              ({ role }) => role !== null && role !== 'municipality',
            ) && (
              <Link to="/examples">
                <Trans>Goda exempel</Trans>
              </Link>
            )}
            {(administrator || (lines.data && lines.data.evaluations.length > 0)) && (
              <Link to="/statistics">
                <Trans>Statistik</Trans>
              </Link>
            )}
            {administrator && (
              <Link to="/people">
                <Trans>Administration</Trans>
              </Link>
            )}
            {administrator && (
              <Link to="/new" className="ui-button">
                <Trans>Ny utvärdering</Trans>
              </Link>
            )}
          </span>
        </div>
        <p className="evaluations-waiting" role="status">
          {waiting !== undefined && waiting > 0 && (
            <Plural
              value={waiting}
              one="# delfråga väntar på dig."
              other="# delfrågor väntar på dig."
            />
          )}
        </p>
        {lines.isPending && <Waiting />}
        {lines.isError && <Failed error={lines.error} retry={() => void lines.refetch()} />}
        {isOnlyReader && readings?.length === 0 && <Empty />}
        {lines.data && lines.data.evaluations.length > 0 && (
          <ul className="ui-list evaluations-lines">
            {lines.data.evaluations.map((line) => (
              <EvaluationRow key={line.id} line={line} />
            ))}
          </ul>
        )}
        {readings && readings.length > 0 && <Readings readings={readings} />}
      </main>
    </div>
  )
}

function Waiting() {
  const { t } = useLingui()
  return (
    <div className="evaluations-lines" role="status" aria-label={t`Hämtar utvärderingar`}>
      {['60%', '48%', '54%'].map((width) => (
        <div key={width} className="evaluations-skeleton">
          <Skeleton width={width} height="1.5rem" />
          <Skeleton width="34%" height="1rem" />
        </div>
      ))}
    </div>
  )
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const words = useProblemWords()
  return (
    <Notice
      title={<Trans>Utvärderingarna kunde inte hämtas</Trans>}
      acts={
        <Button kind="primary" onClick={retry}>
          <Trans>Försök igen</Trans>
        </Button>
      }
    >
      {error instanceof Refused && <p>{words(error.problem)}</p>}
    </Notice>
  )
}

function Empty() {
  return (
    <div className="evaluations-empty">
      <p>
        <Trans>Du är inte med i någon utvärdering ännu.</Trans>
      </p>
      <p>
        <Trans>När någon lägger till dig står utvärderingen här.</Trans>
      </p>
    </div>
  )
}
