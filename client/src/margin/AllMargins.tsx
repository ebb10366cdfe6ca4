import { Trans, useLingui } from '@lingui/react/macro'
import { type MarginPart, type TeamView, type ThreadView, textsOf } from '@samsyn/scoring'
import { type ReactNode, useState } from 'react'
import type { EvaluationFrame, SendCommand } from '../connection/index.ts'
import { Field } from '../ui/index.ts'
import { useTextWords } from '../words/index.ts'
import { MarginContext } from './margin.ts'
import { callableIn } from './people.ts'
import { ThreadList } from './ThreadList.tsx'
import { inOrder } from './threads.ts'
import './margin.css'

interface Props {
  id: string
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
  margins: ReadonlyMap<string, MarginPart>
  offline: boolean
  selected: number | undefined
  select: (no: number | undefined) => void
}

/** The threads of the whole report, or of the chapter that is asked for. */
export function AllMargins({ margins, ...here }: Props) {
  const { t } = useLingui()
  const { view, frame } = here
  const words = useTextWords(frame.template)
  const [room, setRoom] = useState('')
  const texts = textsOf(frame.template)
  const rooms = [...new Set(texts.map((text) => text.room))].filter((one) => margins.has(one))
  const threads = [...margins.values()]
    .filter((part) => room === '' || part.room === room)
    .flatMap((part) => part.threads)
  /** Whom one can call, and what one may do, is another matter in each room. */
  const within = (thread: ThreadView, card: ReactNode) => {
    const part = margins.get(thread.on.room)
    if (!part) return null
    const people = callableIn(thread.on.room, view, frame)
    return (
      <MarginContext value={{ ...here, part, people, beside: undefined }}>{card}</MarginContext>
    )
  }
  return (
    <div className="margin margin-all">
      <div className="margin-all-head">
        <h1 className="margin-all-title">
          <Trans>Kommentarer</Trans>
        </h1>
        <Field label={t`Område`} hideLabel>
          {(given) => (
            <select
              {...given}
              className="ui-input"
              value={room}
              onChange={({ target }) => setRoom(target.value)}
            >
              <option value="">{t`Hela rapporten`}</option>
              {rooms.map((one) => (
                <option key={one} value={one}>
                  {words({ room: one, root: '' }).chapter}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <h2 className="ui-hidden">
        {room === '' ? t`Hela rapporten` : words({ room, root: '' }).chapter}
      </h2>
      <ThreadList
        threads={inOrder(threads, texts)}
        about={room}
        me={view.me.person}
        selected={here.selected}
        within={within}
      />
    </div>
  )
}
