import { Plural, Trans } from '@lingui/react/macro'
import type { ThreadView } from '@samsyn/scoring'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/index.ts'
import { Filters } from './Filters.tsx'
import { keepKind, keptKind } from './kept.ts'
import { ThreadCard } from './ThreadCard.tsx'
import { countsOf, isShown, type ShownKind } from './threads.ts'
import { useSteadyList } from './useSteadyList.ts'

interface Props {
  /** In the order in which they stand. */
  threads: readonly ThreadView[]
  /** Names what is looked at: for another the list is made anew. */
  about: string
  me: string
  selected: number | undefined
  /** Around each card, where what it works on is another for each. */
  within?: (thread: ThreadView, card: ReactNode) => ReactNode
}

/** Threads, of the kind that is asked for. */
export function ThreadList({ threads, about, me, selected, within }: Props) {
  const [kind, setKind] = useState(keptKind)
  const wanted = threads.filter((one) => isShown(one, kind, me) || one.no === selected)
  const list = useSteadyList(`${about} ${kind}`, wanted, threads, me)
  return (
    <>
      <div className="margin-head">
        <Filters
          kind={kind}
          counts={countsOf(threads, me)}
          onKind={(next) => {
            setKind(next)
            keepKind(next)
            list.renew()
          }}
        />
        <p className="margin-arrived" role="status">
          {list.arrived > 0 && (
            <Button kind="quiet" size="small" onClick={list.renew}>
              <Plural value={list.arrived} one="Visa # ny" other="Visa # nya" />
            </Button>
          )}
        </p>
      </div>
      {list.threads.length === 0 ? (
        <Nothing kind={kind} />
      ) : (
        <ol className="ui-list margin-threads">
          {list.threads.map((thread) => (
            <li key={thread.no}>
              {within ? (
                within(thread, <ThreadCard thread={thread} />)
              ) : (
                <ThreadCard thread={thread} />
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Nothing({ kind }: { kind: ShownKind }) {
  return (
    <p className="margin-nothing">
      {kind === 'open' && (
        <Trans>
          Inga öppna kommentarer här. Markera något i texten och tryck på Kommentera, eller
          Ctrl+Alt+M.
        </Trans>
      )}
      {kind === 'mine' && <Trans>Inga öppna kommentarer här rör dig.</Trans>}
      {kind === 'blocking' && <Trans>Inget här hindrar ett godkännande.</Trans>}
      {kind === 'resolved' && <Trans>Inga lösta kommentarer här ännu.</Trans>}
    </p>
  )
}
