import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { RoomName } from '@samsyn/document'
import type { Template } from '@samsyn/scoring'
import { useNavigate } from '@tanstack/react-router'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import * as Y from 'yjs'
import { useRooms } from '../connection/index.ts'
import { showPlace } from '../narrative/index.ts'
import { Button, Field } from '../ui/index.ts'
import { placeOfText } from '../words/index.ts'
import type { Found } from './found.ts'
import { Hits } from './Hits.tsx'
import type { Sought } from './matches.ts'
import { ReplaceForm } from './ReplaceForm.tsx'
import { replace } from './replaced.ts'
import { type Hit, hitsIn, roomsOf, stillThere, textsOf } from './report.ts'
import { useReplacing } from './useReplacing.ts'
import './find.css'

interface Props {
  evaluation: string
  template: Template
  mayWrite: (room: RoomName) => boolean
  onClose: () => void
}

/** Looks through all texts of the report, goes to each place, and replaces where one may write. */
export function FindPanel({ evaluation, template, mayWrite, onClose }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const names = useMemo(() => roomsOf(template), [template])
  const { rooms, changed } = useRooms(evaluation, names)
  const [sought, setSought] = useState<Sought>(() => ({
    words: selectedWords(),
    sameCase: false,
    wholeWords: false,
  }))
  const [written, setWritten] = useState(0)
  /** Where one went last, and which of all hits it was. */
  const [gone, setGone] = useState<{ hit: Hit; nth: number }>()
  const texts = useMemo(() => textsOf(template, rooms), [template, rooms])
  const hits = useMemo(() => hitsIn(texts, sought), [texts, sought, changed, written])
  // By itself, not by its number: chapters that come later put others before it.
  const nth = gone ? hits.findIndex((hit) => isSame(hit, gone.hit)) : -1
  const at = nth < 0 ? undefined : nth
  const replacing = useReplacing(() => setWritten((times) => times + 1))
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const before = document.activeElement
    field.current?.select()
    return () => {
      showPlace(undefined)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])

  const goTo = (nth: number): void => {
    const hit = hits[nth]
    if (!hit) return
    setGone({ hit, nth })
    showPlace({ text: hit.text, ...placesOf(hit.found) })
    const { to, params } = placeOfText(evaluation, hit)
    void navigate({ to, params, search: {}, resetScroll: false })
  }
  const step = (by: number): void => {
    if (hits.length === 0) return
    // Where the last one is no more, the one behind it has its number.
    const left = gone?.nth ?? (by > 0 ? 0 : hits.length)
    const next = at === undefined ? (by > 0 ? left : left - 1) : at + by
    goTo((next + hits.length) % hits.length)
  }
  const seek = (change: Partial<Sought>): void => {
    setSought({ ...sought, ...change })
    setGone(undefined)
    showPlace(undefined)
  }
  const current = hits[at ?? -1]
  const replaceOne = (words: string): void => {
    const found = current && stillThere(current, sought)
    if (current && found) replacing.once(current.text, () => replace(found, words))
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    step(1)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.shiftKey && event.target === field.current) step(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const writable = hits.filter(({ room }) => mayWrite(room))
  const isComplete = rooms.size === names.length
  return (
    <section className="find" aria-label={t`Sök och ersätt`} onKeyDown={onKeyDown}>
      <form onSubmit={onSubmit} className="find-form">
        <Field label={t`Sök i hela rapporten`}>
          {(given) => (
            <input
              {...given}
              ref={field}
              className="ui-input"
              type="text"
              value={sought.words}
              spellCheck={false}
              lang={template.language}
              onChange={({ target: { value } }) => seek({ words: value })}
            />
          )}
        </Field>
        <Button kind="quiet" size="small" aria-label={t`Stäng sökningen`} onClick={onClose}>
          <X aria-hidden />
        </Button>
        <div className="find-line">
          <label>
            <input
              type="checkbox"
              checked={sought.sameCase}
              onChange={({ target: { checked } }) => seek({ sameCase: checked })}
            />{' '}
            <Trans>Skilj på stora och små</Trans>
          </label>
          <label>
            <input
              type="checkbox"
              checked={sought.wholeWords}
              onChange={({ target: { checked } }) => seek({ wholeWords: checked })}
            />{' '}
            <Trans>Hela ord</Trans>
          </label>
        </div>
        <div className="find-line">
          <span role="status" className="find-count">
            {sought.words !== '' && <HitCount hits={hits} at={at} />}
            {!isComplete && (
              <Trans>
                {' '}
                Läser {rooms.size} av {names.length} kapitel …
              </Trans>
            )}
          </span>
          <Button
            kind="quiet"
            size="small"
            aria-label={t`Föregående träff`}
            disabled={hits.length === 0}
            onClick={() => step(-1)}
          >
            <ChevronUp aria-hidden />
          </Button>
          <Button
            kind="quiet"
            size="small"
            type="submit"
            aria-label={t`Nästa träff`}
            disabled={hits.length === 0}
          >
            <ChevronDown aria-hidden />
          </Button>
        </div>
      </form>
      {names.some(mayWrite) && (
        <ReplaceForm
          language={template.language}
          one={current && mayWrite(current.room) ? replaceOne : undefined}
          all={
            isComplete && writable.length > 0
              ? (words) =>
                  void replacing.all(
                    texts.filter(({ room }) => mayWrite(room)),
                    sought,
                    words,
                  )
              : undefined
          }
          most={writable.length}
          apart={hits.length - writable.length}
          replacing={replacing}
        />
      )}
      <Hits hits={hits} at={at} template={template} onGo={goTo} />
    </section>
  )
}

function HitCount({ hits, at }: { hits: readonly Hit[]; at: number | undefined }) {
  if (hits.length === 0) return <Trans>Inga träffar</Trans>
  if (at === undefined) return <Plural value={hits.length} one="# träff" other="# träffar" />
  return (
    <Trans>
      {at + 1} av {hits.length}
    </Trans>
  )
}

function isSame(one: Hit, other: Hit): boolean {
  return one.found.line.element === other.found.line.element && one.found.from === other.found.from
}

/** What is selected is what one looks for, if it is a few words. */
function selectedWords(): string {
  const words = getSelection()?.toString().trim() ?? ''
  return words.length <= 100 && !words.includes('\n') ? words : ''
}

/** Both ends of what was found, as they stay while others write. */
function placesOf({ line: { pieces }, from, to }: Found) {
  const first = pieces.findLast(({ at }) => at <= from)
  const last = pieces.findLast(({ at }) => at < to)
  if (!first || !last) throw new Error('found outside of any letters')
  return {
    from: Y.createRelativePositionFromTypeIndex(first.text, from - first.at),
    to: Y.createRelativePositionFromTypeIndex(last.text, to - last.at, -1),
  }
}
