import { Plural, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react'
import { Field } from '../ui/index.ts'
import { type Callable, callAt, called, matching } from './mentions.ts'

interface Props {
  label: ReactNode
  hideLabel?: boolean
  text: string
  onText: (text: string) => void
  people: readonly Callable[]
  /** Ctrl+Enter. */
  onSend: () => void
  problem?: ReactNode
  placeholder?: string
  readOnly?: boolean
  fieldRef?: Ref<HTMLTextAreaElement>
}

const MOST = 6

/** Where a comment is written. "@" asks whom to call; arrows, Enter and Escape answer. */
export function CommentField(props: Props) {
  const { label, hideLabel = false, text, onText, people, onSend, problem } = props
  const { placeholder, readOnly = false, fieldRef } = props
  const { t } = useLingui()
  const listId = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [marked, setMarked] = useState(0)
  const [closed, setClosed] = useState<number>()
  const call = readOnly ? undefined : callAt(text, Math.min(caret, text.length))
  const found = call && call.from !== closed ? matching(people, call.typed).slice(0, MOST) : []
  const showing = found.length > 0
  const at = Math.min(marked, found.length - 1)

  function choose(person: Callable | undefined): void {
    if (!person || !call) return
    const next = called(text, caret, call.from, person)
    onText(next.text)
    setCaret(next.caret)
    setMarked(0)
    requestAnimationFrame(() => own.current?.setSelectionRange(next.caret, next.caret))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSend()
      return
    }
    if (!showing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setMarked((at + step + found.length) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(found[at])
    else if (event.key === 'Escape') {
      setClosed(call?.from)
      event.stopPropagation()
    } else return
    event.preventDefault()
  }

  return (
    <div className="margin-field">
      <Field label={label} hideLabel={hideLabel} problem={problem}>
        {(given) => (
          <textarea
            {...given}
            ref={(area) => {
              own.current = area
              if (typeof fieldRef === 'function') fieldRef(area)
              else if (fieldRef) fieldRef.current = area
            }}
            className="ui-input"
            rows={2}
            maxLength={10_000}
            value={text}
            readOnly={readOnly}
            placeholder={placeholder}
            aria-autocomplete="list"
            aria-controls={showing ? listId : undefined}
            aria-activedescendant={showing ? `${listId}-${at}` : undefined}
            onChange={(event) => {
              onText(event.target.value)
              setCaret(event.target.selectionStart)
              setMarked(0)
              setClosed(undefined)
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={onKeyDown}
            onBlur={() => setClosed(call?.from)}
          />
        )}
      </Field>
      {showing && (
        <div id={listId} role="listbox" aria-label={t`Kalla på`} className="margin-people">
          {found.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="margin-person"
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
              onKeyDown={onKeyDown}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
      <span className="ui-hidden" role="status">
        {showing && <Plural value={found.length} one="# förslag" other="# förslag" />}
      </span>
    </div>
  )
}
