import { Trans } from '@lingui/react/macro'
import { parseRoomName, type RoomName } from '@samsyn/document'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type EvaluationFrame, Refused, useProblemWords } from '../connection/index.ts'
import { Button, Skeleton, Unread, useMedia } from '../ui/index.ts'
import { placeOfText, useTextWords } from '../words/index.ts'
import { changedTexts } from './changedTexts.ts'
import { Difference } from './Difference.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import type { Restored } from './useRestoring.ts'
import { useTexts, type VersionList } from './useVersions.ts'

interface Props {
  id: string
  frame: EvaluationFrame
  list: VersionList
  /** A version's number, or `now`. */
  before: string
  after: string
  onRestore: (restored: Restored) => void
}

/** All that is different between two states of the report, text by text. */
export function Comparison({ id, frame, list, before, after, onRestore }: Props) {
  const wide = useMedia('(min-width: 70rem)')
  const problemWords = useProblemWords()
  const textWords = useTextWords(frame.template)
  const [asked, setAsked] = useState<Restored & { called: string }>()
  const [was, is] = [digestsOf(list, before), digestsOf(list, after)]
  const changed = useMemo(() => (was && is ? changedTexts(was, is) : []), [was, is])
  const rooms = [...new Set(changed.map(({ room }) => room))]
  const one = useTexts(id, before, rooms)
  const other = useTexts(id, after, rooms)
  const mayRestore = list.may.restore && after === 'now' && before !== 'now'

  if (!was || !is)
    return (
      <p className="versions-soft">
        <Trans>Den versionen finns inte längre.</Trans>
      </p>
    )
  const error = one.error ?? other.error
  if (error)
    return (
      <Unread
        onAgain={() => {
          one.retry()
          other.retry()
        }}
      >
        {error instanceof Refused ? (
          problemWords(error.problem)
        ) : (
          <Trans>Texterna kunde inte hämtas.</Trans>
        )}
      </Unread>
    )
  if (one.isPending || other.isPending)
    return (
      <div aria-busy>
        <Skeleton height="1.5em" width="40%" />
        <Skeleton height="12em" />
      </div>
    )
  return (
    <>
      {changed.length === 0 && (
        <p className="versions-soft">
          <Trans>Det skiljer ingenting mellan dem.</Trans>
        </p>
      )}
      {rooms.map((room) => {
        const name = parseRoomName(room)
        const texts = changed.filter((text) => text.room === room)
        const { chapter } = textWords({ room, root: 'general' })
        return (
          <section key={room} className="versions-room">
            <header className="versions-room-head">
              <h2>{chapter}</h2>
              {mayRestore && name && texts.length > 1 && (
                <Button
                  size="small"
                  onClick={() =>
                    setAsked(
                      all(
                        name,
                        texts.map(({ root }) => root),
                        chapter,
                      ),
                    )
                  }
                >
                  <Trans>Ta tillbaka alla texter i {chapter}</Trans>
                </Button>
              )}
            </header>
            {texts.map((text) => {
              const { heading } = textWords(text)
              const [blocksBefore, blocksAfter] = [one, other].map(({ texts: found }) =>
                found.get(room)?.find(({ root }) => root === text.root),
              )
              return (
                <article key={text.root} className="versions-text">
                  <header className="versions-text-head">
                    <h3>
                      <Link {...placeOfText(id, text)}>{heading}</Link>
                    </h3>
                    {mayRestore && name && (
                      <Button
                        size="small"
                        onClick={() => setAsked(all(name, [text.root], heading))}
                      >
                        <Trans>Ta tillbaka</Trans>
                        <span className="versions-of">{heading}</span>
                      </Button>
                    )}
                  </header>
                  {blocksBefore?.blocks === null || blocksAfter?.blocks === null ? (
                    <p className="versions-soft">
                      <Trans>En av texterna går inte längre att läsa.</Trans>
                    </p>
                  ) : (
                    <Difference
                      before={blocksBefore?.blocks ?? []}
                      after={blocksAfter?.blocks ?? []}
                      beside={wide}
                    />
                  )}
                </article>
              )
            })}
          </section>
        )
      })}
      <RestoreDialog
        asked={asked}
        onAnswer={(yes) => {
          if (yes && asked) onRestore(asked)
          setAsked(undefined)
        }}
      />
    </>
  )

  function all(room: RoomName, roots: string[], called: string) {
    return { version: before, room, roots, called }
  }
}

function digestsOf(list: VersionList, state: string) {
  if (state === 'now') return list.now
  return list.versions.find(({ number }) => String(number) === state)?.texts
}
