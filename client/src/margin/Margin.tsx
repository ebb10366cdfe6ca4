import { Trans, useLingui } from '@lingui/react/macro'
import type { MarginPart, TeamView } from '@samsyn/scoring'
import { MessageSquarePlus } from 'lucide-react'
import { useMemo } from 'react'
import { type EvaluationFrame, type SendCommand, useMoved } from '../connection/index.ts'
import { Button, Popover, Skeleton } from '../ui/index.ts'
import { useTextWords } from '../words/index.ts'
import { newThreadAt } from './beginThread.ts'
import { Composer } from './Composer.tsx'
import { MarginContext, type TextsBeside, useMarginHere } from './margin.ts'
import { callableIn } from './people.ts'
import { ThreadList } from './ThreadList.tsx'
import { inOrder } from './threads.ts'
import { useDraft } from './useDraft.ts'
import './margin.css'

interface Props {
  id: string
  room: string
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
  /** Undefined while it is on its way. */
  part: MarginPart | undefined
  offline: boolean
  /** The roots of the room's texts in reading order. */
  roots: readonly string[]
  beside: TextsBeside | undefined
  selected: number | undefined
  select: (no: number | undefined) => void
}

/** What is said beside the texts of one room. */
export function Margin({ roots, ...props }: Props) {
  const { id, room, view, frame, part, beside } = props
  const people = useMemo(() => callableIn(room, view, frame), [room, view, frame])
  const at = newThreadAt(id, room)
  const { draft } = useDraft(at)
  useMoved(beside)
  if (!part) return <Waiting />
  const texts = roots.map((root) => ({ room, root }))
  const threads = inOrder(part.threads, texts, (thread) => {
    const passage = beside?.passageOf(thread)
    return passage?.root === undefined ? undefined : { root: passage.root, from: passage.from }
  })
  return (
    <MarginContext value={{ ...props, part, people }}>
      <div className="margin">
        {draft.on ? (
          <Composer key={keyOf(draft.on)} at={at} on={draft.on} />
        ) : (
          part.may.includes('comment') && <Begin room={room} roots={roots} />
        )}
        <ThreadList threads={threads} about={room} me={view.me.person} selected={props.selected} />
      </div>
    </MarginContext>
  )
}

function keyOf(on: { root: string; start?: string }): string {
  return `${on.root} ${on.start ?? ''}`
}

/** Begins a thread on one of the room's texts as a whole. */
function Begin({ room, roots }: { room: string; roots: readonly string[] }) {
  const { t } = useLingui()
  const { id, frame } = useMarginHere()
  const words = useTextWords(frame.template)
  const { change } = useDraft(newThreadAt(id, room))
  return (
    <Popover
      label={t`Kommentera en hel text`}
      trigger={
        <Button kind="quiet" size="small">
          <MessageSquarePlus aria-hidden />
          <Trans>Kommentera en hel text</Trans>
        </Button>
      }
    >
      <ul className="ui-list margin-texts">
        {roots.map((root) => (
          <li key={root}>
            <Button kind="quiet" size="small" onClick={() => change({ on: { room, root } })}>
              {words({ room, root }).heading}
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}

function Waiting() {
  const { t } = useLingui()
  return (
    <div className="margin" role="status" aria-label={t`Hämtar kommentarerna`}>
      {['a', 'b', 'c'].map((key) => (
        <div key={key} className="margin-card">
          <Skeleton width="60%" height="1.25rem" />
          <Skeleton width="90%" height="1rem" />
          <Skeleton width="75%" height="1rem" />
        </div>
      ))}
    </div>
  )
}
