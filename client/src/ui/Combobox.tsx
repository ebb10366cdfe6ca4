import { Plural } from '@lingui/react/macro'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import './Combobox.css'

interface Choice {
  key: string
  label: string
  /** Beside the label, quieter: a code, a country, why it cannot be chosen. */
  note?: string | undefined
  disabled?: boolean
}

interface Props {
  /** From the Field around it. */
  given: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
  text: string
  onText: (text: string) => void
  /** Those that fit the text, the best first. */
  choices: readonly Choice[]
  /** How many more would fit than are listed. */
  more?: number
  onChoose: (key: string) => void
  /** Said in the list's place when nothing fits what was typed. */
  none: ReactNode
  placeholder?: string
  /** Names the list for ears. */
  label: string
  inputRef?: Ref<HTMLInputElement>
}

/**
 * A field whose value is one of a list, found by typing: the WAI-ARIA combobox with a listbox. The
 * focus stays in the field; the arrows move in the list, Enter chooses, Escape closes and then
 * clears. What the text means is the owner's: nothing is chosen by leaving the field.
 */
export function Combobox(props: Props) {
  const { given, text, onText, choices, more = 0, onChoose } = props
  const { none, placeholder, label, inputRef } = props
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [marked, setMarked] = useState<string>()
  const at = choices.findIndex(({ key }) => key === marked)
  const showing = open && choices.length > 0
  const fitting = choices.length + more
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    if (showing && at >= 0)
      list.current?.children[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [showing, at])

  function close(): void {
    setOpen(false)
    setMarked(undefined)
  }

  function choose(choice: Choice | undefined): void {
    if (!choice || choice.disabled) return
    close()
    onChoose(choice.key)
  }

  /** One step in the list, around its ends; from the field the first or the last. */
  function move(by: 1 | -1): void {
    setOpen(true)
    if (choices.length === 0) return
    const from = showing ? at : -1
    const to = from < 0 ? (by > 0 ? 0 : choices.length - 1) : from + by
    setMarked(choices.at(to % choices.length)?.key)
  }

  function onKeyDown(event: KeyboardEvent): void {
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault()
        if (event.altKey) setOpen(true)
        else move(1)
        break
      case 'ArrowUp':
        event.preventDefault()
        if (event.altKey) close()
        else move(-1)
        break
      case 'Enter':
        // Never the form's: a name half typed is not an answer.
        event.preventDefault()
        if (showing) choose(choices[at])
        break
      case 'Escape':
        event.preventDefault()
        if (open) close()
        else onText('')
        break
    }
  }

  return (
    <div className="ui-combobox">
      <input
        {...given}
        ref={inputRef}
        className="ui-input"
        type="text"
        role="combobox"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={showing}
        aria-controls={listId}
        aria-activedescendant={showing && at >= 0 ? optionId(at) : undefined}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setMarked(undefined)
          setOpen(true)
          onText(event.target.value)
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={label}
        className="ui-combobox-list"
        hidden={!showing}
      >
        {showing &&
          choices.map((choice, index) => (
            <div
              key={choice.key}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-disabled={choice.disabled || undefined}
              className="ui-combobox-choice"
              // Before the field would lose the focus, and with it the list.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
              onKeyDown={onKeyDown}
            >
              <span>{choice.label}</span>
              {choice.note && <span className="ui-combobox-note">{choice.note}</span>}
            </div>
          ))}
        {showing && more > 0 && (
          <div role="presentation" className="ui-combobox-more">
            <Plural value={more} one="# till. Skriv mer." other="# till. Skriv mer." />
          </div>
        )}
      </div>
      {open && text.trim() !== '' && choices.length === 0 && (
        <p className="ui-combobox-list ui-combobox-more">{none}</p>
      )}
      <span className="ui-hidden" role="status">
        {open && <Plural value={fitting} one="# förslag" other="# förslag" />}
      </span>
    </div>
  )
}
