import { Trans, useLingui } from '@lingui/react/macro'
import type { Locale, SubQuestionNo, TeamView } from '@samsyn/scoring'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { Skeleton } from '../ui/index.ts'
import { whenSaid } from '../words/index.ts'
import { eventsOfRow, kindOf } from './about.ts'
import { nothingKept } from './kept.ts'
import { Said } from './Said.tsx'
import { Unread } from './Unread.tsx'
import { useEvents } from './useEvents.ts'
import { useSentences } from './useSentences.ts'
import './trail.css'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  subQuestion: SubQuestionNo
}

/** What has happened to one sub-question, newest last; fetched when somebody opens it. */
export function RowTrail(props: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <section className="trail-row">
      <h3>
        <button
          type="button"
          className="trail-opener"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight aria-hidden />
          <Trans>Historik</Trans>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && <Opened {...props} />}
      </div>
    </section>
  )
}

function Opened({ view, frame, subQuestion }: Props) {
  const { t, i18n } = useLingui()
  const { data, isError, error, refetch } = useEvents(frame.id, view)
  const all = data?.events ?? nothingKept.events
  const sentence = useSentences(all, frame, view)
  const unread = isError && (
    <Unread error={error} some={data !== undefined} retry={() => void refetch()} />
  )
  if (!data)
    return (
      unread || (
        <div className="trail-skeleton" role="status" aria-label={t`Hämtar historiken`}>
          <Skeleton width="85%" />
          <Skeleton width="70%" />
        </div>
      )
    )
  const events = eventsOfRow(all, subQuestion)
  const now = Date.now()
  return (
    <>
      {events.length === 0 ? (
        <p className="trail-soft">
          <Trans>Inget har hänt här än.</Trans>
        </p>
      ) : (
        <ol className="ui-list trail-line">
          {events.map((recorded) => (
            <li key={recorded.seq} data-kind={kindOf(recorded.event)}>
              <Said
                sentence={sentence(recorded)}
                when={whenSaid(recorded.at, now, i18n.locale as Locale)}
              />
            </li>
          ))}
        </ol>
      )}
      {unread}
    </>
  )
}
