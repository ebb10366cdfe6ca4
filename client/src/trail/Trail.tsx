import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { SubQuestionNo, TeamView } from '@samsyn/scoring'
import { useState } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { Button, Skeleton } from '../ui/index.ts'
import { ChainLine } from './ChainLine.tsx'
import { DayList } from './DayList.tsx'
import { Filters } from './Filters.tsx'
import { type FilterSearch, filterOf, found } from './filter.ts'
import type { Kept } from './kept.ts'
import { TakeAlong } from './TakeAlong.tsx'
import { Unread } from './Unread.tsx'
import { useEvents } from './useEvents.ts'
import './trail.css'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  /** What one looks for, as it stands in the address. */
  search: FilterSearch
  onSearch: (search: FilterSearch) => void
  /** Where a sub-question is worked on; whoever shows the trail knows. */
  hrefFor: (subQuestion: SubQuestionNo) => string
}

/** Everything that has happened in the evaluation, newest first, a day at a time. */
export function Trail({ view, frame, search, onSearch, hrefFor }: Props) {
  const { data, isError, error, refetch } = useEvents(frame.id, view)
  const unread = isError && (
    <Unread error={error} some={data !== undefined} retry={() => void refetch()} />
  )
  return (
    <article className="trail">
      <h1>
        <Trans>Historik</Trans>
      </h1>
      <Filters frame={frame} search={search} onSearch={onSearch} />
      <TakeAlong id={frame.id} />
      {unread}
      {data ? (
        <Events kept={data} view={view} frame={frame} search={search} hrefFor={hrefFor} />
      ) : (
        !unread && <TrailSkeleton />
      )}
    </article>
  )
}

/** So many lines at first, and so many more each time one asks. */
const AT_A_TIME = 80

interface EventsProps extends Omit<Props, 'onSearch'> {
  kept: Kept
}

function Events({ kept, view, frame, search, hrefFor }: EventsProps) {
  // What happens while one reads waits behind a button: nothing moves under the pointer.
  const [upTo, setUpTo] = useState(kept.upTo)
  const [lines, setLines] = useState(AT_A_TIME)
  const sought = found(kept.events, filterOf(search))
  const shown = sought.filter(({ seq }) => seq <= upTo).reverse()
  const fresh = sought.length - shown.length
  const left = shown.length - lines
  return (
    <>
      {view.me.role === 'lead' && <ChainLine id={frame.id} upTo={upTo} />}
      <p role="status" className="trail-fresh">
        {fresh > 0 && (
          <Button size="small" onClick={() => setUpTo(kept.upTo)}>
            <Plural value={fresh} one="Visa en ny händelse" other="Visa # nya händelser" />
          </Button>
        )}
      </p>
      {shown.length === 0 ? (
        <p className="trail-none">
          <Trans>Inget av det du söker har hänt än.</Trans>
        </p>
      ) : (
        <DayList
          events={shown.slice(0, lines)}
          all={kept.events}
          view={view}
          frame={frame}
          hrefFor={hrefFor}
        />
      )}
      {left > 0 && (
        <Button className="trail-further" onClick={() => setLines(lines + AT_A_TIME)}>
          <Trans>Visa äldre ({left} till)</Trans>
        </Button>
      )}
    </>
  )
}

function TrailSkeleton() {
  const { t } = useLingui()
  return (
    <div className="trail-skeleton" role="status" aria-label={t`Hämtar historiken`}>
      <Skeleton width="6rem" height="1.25rem" />
      {['70%', '55%', '62%', '48%', '66%', '52%'].map((width) => (
        <Skeleton key={width} width={width} height="1.25rem" />
      ))}
    </div>
  )
}
