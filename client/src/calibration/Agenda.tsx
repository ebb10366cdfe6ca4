import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  formatPoints,
  formatShare,
  type Locale,
  type SubQuestionNo,
  type TeamView,
} from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { Unread, useEvents } from '../trail/index.ts'
import { Field, Skeleton } from '../ui/index.ts'
import { agendaOf } from './agenda.ts'
import { Minutes } from './Minutes.tsx'
import { reasonWords } from './reasonWords.ts'
import { decidedIn, eventsSince, type Since } from './since.ts'
import { isDecided, type TableRow } from './tableRow.ts'
import type { MeetingStart } from './useMeetingStart.ts'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  rows: readonly TableRow[]
  start: MeetingStart
  onPick: (no: SubQuestionNo) => void
}

/** What is left and in which order, what was decided in this meeting, and its minutes. */
export function Agenda({ view, frame, rows, start, onPick }: Props) {
  const { i18n } = useLingui()
  const { data, isError, error, refetch } = useEvents(frame.id, view)
  const [chosen, setChosen] = useState<number>()
  const since: Since = chosen === undefined ? start : { at: chosen }
  const left = agendaOf(rows)
  const decided = decidedIn(eventsSince(data?.events ?? [], since)).flatMap(
    (no) => rows.find((row) => row.no === no && isDecided(row.row)) ?? [],
  )
  const locale = i18n.locale as Locale
  return (
    <div className="calibration-agenda">
      <section aria-labelledby="calibration-left">
        <h2 id="calibration-left">
          <Plural value={left.length} _0="Inget är kvar" one="# kvar" other="# kvar" />
        </h2>
        <ol className="ui-list">
          {left.map(({ no, name, why, row }) => (
            <li key={no}>
              <RowButton no={no} name={name} frame={frame} onPick={onPick} />
              <span className="calibration-soft">
                {i18n._(reasonWords[why])}
                {row.spread && why === 'divergent' && `, ${formatShare(row.spread.share, locale)}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="calibration-decided">
        <h2 id="calibration-decided">
          <Trans>Beslutat i mötet</Trans>
        </h2>
        <SinceField start={start} chosen={chosen} onChosen={setChosen} />
        {isError && <Unread error={error} some={data !== undefined} retry={() => void refetch()} />}
        {!data && !isError && <Skeleton height="3rem" />}
        {data && decided.length === 0 && (
          <p className="calibration-soft">
            <Trans>Inget än.</Trans>
          </p>
        )}
        <ol className="ui-list">
          {decided.map(({ no, name, row }) => (
            <li key={no}>
              <RowButton no={no} name={name} frame={frame} onPick={onPick} />
              <b>{row.consensus && formatPoints(row.consensus.value, locale)}</b>
            </li>
          ))}
        </ol>
      </section>
      {data && <Minutes view={view} frame={frame} events={data.events} since={since} />}
      <p>
        <Link to="/e/$id/agreement" params={{ id: frame.id }}>
          <Trans>Se hur lika ni bedömde</Trans>
        </Link>
      </p>
    </div>
  )
}

interface RowButtonProps {
  no: SubQuestionNo
  name: string
  frame: EvaluationFrame
  onPick: (no: SubQuestionNo) => void
}

function RowButton({ no, name, frame, onPick }: RowButtonProps) {
  return (
    <button type="button" className="calibration-way" onClick={() => onPick(no)}>
      <span className="calibration-no">{no}</span>{' '}
      <span lang={frame.template.language}>{name}</span>
    </button>
  )
}

interface SinceProps {
  start: MeetingStart
  chosen: number | undefined
  onChosen: (at: number | undefined) => void
}

/** When the meeting began: with this screen, unless another time is chosen. */
function SinceField({ start, chosen, onChosen }: SinceProps) {
  return (
    <Field label={<Trans>Sedan</Trans>}>
      {(given) => (
        <input
          {...given}
          type="datetime-local"
          className="ui-input"
          value={localMinute(chosen ?? start.at)}
          max={localMinute(Date.now())}
          onChange={({ target }) => {
            const at = new Date(target.value).getTime()
            onChosen(Number.isNaN(at) ? undefined : at)
          }}
        />
      )}
    </Field>
  )
}

/** A time as such a field writes it: "2026-03-09T14:02", in the reader's time zone. */
function localMinute(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000
  return new Date(at - offset).toISOString().slice(0, 16)
}
