import { useLingui } from '@lingui/react/macro'
import type { Locale, Recorded, SubQuestionNo, TeamView } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { kindOf } from './about.ts'
import { byDay, daySaid, timeSaid } from './days.ts'
import { Said } from './Said.tsx'
import { useSentences } from './useSentences.ts'

interface Props {
  /** Newest first. */
  events: readonly Recorded[]
  /** All that are kept: what the shown ones speak of. */
  all: readonly Recorded[]
  view: TeamView
  frame: EvaluationFrame
  hrefFor: (subQuestion: SubQuestionNo) => string
}

/** Events under their days: when, where, and what. */
export function DayList({ events, all, view, frame, hrefFor }: Props) {
  const { i18n } = useLingui()
  const locale = i18n.locale as Locale
  const sentence = useSentences(all, frame, view)
  const names = new Map(
    frame.template.areas.flatMap(({ subQuestions }) =>
      subQuestions.map(({ no, name }) => [no, name] as const),
    ),
  )
  const now = Date.now()
  return byDay(events).map(({ day, events: ofDay }) => (
    <section key={day} className="trail-day">
      <h2>{daySaid(day, now, locale)}</h2>
      <ol className="ui-list">
        {ofDay.map((recorded) => (
          <li key={recorded.seq} className="trail-event" data-kind={kindOf(recorded.event)}>
            <time dateTime={new Date(recorded.at).toISOString()}>
              {timeSaid(recorded.at, locale)}
            </time>
            <Said sentence={sentence(recorded)} />
            {'subQuestion' in recorded.event && (
              <a
                href={hrefFor(recorded.event.subQuestion)}
                title={names.get(recorded.event.subQuestion)}
                lang={frame.template.language}
              >
                <span className="trail-no">{recorded.event.subQuestion}</span>{' '}
                {names.get(recorded.event.subQuestion)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  ))
}
