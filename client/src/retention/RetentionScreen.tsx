import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AdministrationPage } from '../administration/index.ts'
import {
  askFor,
  leftArchives,
  Refused,
  retentionNow,
  useProblemWords,
} from '../connection/index.ts'
import { Skeleton, Unread } from '../ui/index.ts'
import { Gone } from './Gone.tsx'
import { Kept } from './Kept.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import './retention.css'

/** How long final evaluations are kept, which go when, and what is left of those that are gone. */
export function RetentionScreen() {
  const { t } = useLingui()
  return (
    <AdministrationPage
      title={t`Gallring`}
      lead={
        <Trans>
          En fastställd utvärdering kan tas bort när en tid har gått: texter, bedömningar,
          kommentarer och underlag. Den fastställda rapporten finns kvar som signerat arkiv.
        </Trans>
      }
    >
      <Retention />
    </AdministrationPage>
  )
}

function Retention() {
  const words = useProblemWords()
  const found = useQuery({
    queryKey: ['retention'],
    queryFn: async () => {
      const [now, { archives }] = await Promise.all([
        askFor('/api/retention', retentionNow),
        askFor('/api/archives', leftArchives),
      ])
      return { now, archives }
    },
  })
  const [isDecided, setDecided] = useState(false)
  if (found.isPending) return <Skeleton height="16em" />
  if (found.isError)
    return (
      <Unread onAgain={() => void found.refetch()}>
        {found.error instanceof Refused && words(found.error.problem)}
      </Unread>
    )
  const { now, archives } = found.data
  return (
    <>
      <PeriodForm key={now.period?.since} now={now} onDecided={() => setDecided(true)} />
      <p role="status" className="retention-decided">
        {isDecided && <Trans>Beslutet är sparat.</Trans>}
      </p>
      <Kept evaluations={now.evaluations} />
      <Gone deletions={now.deletions} archives={archives} />
    </>
  )
}
