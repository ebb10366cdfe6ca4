import { Trans } from '@lingui/react/macro'
import type { Template } from '@samsyn/scoring'
import { useEffect, useRef } from 'react'
import { useTextWords } from '../words/index.ts'
import { excerptOf } from './found.ts'
import type { Hit } from './report.ts'

/** More than these are counted, and reached one after the other. */
const MOST = 200

interface Props {
  hits: readonly Hit[]
  at: number | undefined
  template: Template
  onGo: (nth: number) => void
}

/** What was found, under its chapters, each of which says how much. */
export function Hits({ hits, at, template, onGo }: Props) {
  const nameOf = useTextWords(template)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at === undefined) return
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const shown = hits.slice(0, MOST).map((hit, nth) => ({ hit, nth }))
  const rooms = [...new Set(shown.map(({ hit }) => hit.room))]
  return (
    <div ref={list} className="find-hits">
      {rooms.map((room) => {
        const inRoom = shown.filter(({ hit }) => hit.room === room)
        const all = hits.filter((hit) => hit.room === room).length
        const { chapter } = nameOf({ room, root: inRoom[0]?.hit.root ?? '' })
        return (
          <section key={room}>
            <h3>
              <span lang={template.language}>{chapter}</span>{' '}
              <span className="find-count">{all}</span>
            </h3>
            <ul className="ui-list" lang={template.language}>
              {inRoom.map(({ hit, nth }) => {
                const { before, words, after } = excerptOf(hit.found)
                return (
                  <li key={nth}>
                    <button
                      type="button"
                      className="find-hit"
                      aria-current={nth === at || undefined}
                      title={nameOf(hit).heading}
                      onClick={() => onGo(nth)}
                    >
                      {before}
                      <mark>{words}</mark>
                      {after}
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      {hits.length > MOST && (
        <p className="find-note">
          <Trans>De första {MOST} visas. Pilarna går till alla.</Trans>
        </p>
      )}
    </div>
  )
}
