import { useLingui } from '@lingui/react/macro'
import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { X } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { changeFrom, type Note, notesIn, reworded } from './footnotes.ts'

interface Props {
  editor: Editor
  mayWrite: boolean
  /** How many footnotes stand before this text. */
  before: number
}

/** The words of a text's footnotes, below it, each under its number. */
export function Footnotes({ editor, mayWrite, before }: Props) {
  const { t } = useLingui()
  const notes = useEditorState({ editor, selector: ({ editor: now }) => notesIn(now.state.doc) })
  if (notes.length === 0) return null
  return (
    <ol className="ui-list narrative-notes" aria-label={t`Fotnoter`}>
      {notes.map((note, nth) => (
        // By its place: its words are what changes.
        <li key={nth} className="narrative-notes-item">
          <span className="narrative-notes-no">{before + nth + 1}</span>
          {mayWrite ? (
            <NoteField editor={editor} note={note} no={before + nth + 1} />
          ) : (
            <span>{note.words}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

function NoteField({ editor, note, no }: { editor: Editor; note: Note; no: number }) {
  const { t } = useLingui()
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = useRef(note.words)
  useLayoutEffect(() => {
    const area = field.current
    if (!area || area.value === note.words) return
    const { selectionStart, selectionEnd } = area
    const change = changeFrom(shown.current, note.words)
    const moved = (place: number) => {
      if (place <= change.start) return place
      return Math.max(change.start, place - (change.end - change.start)) + change.put.length
    }
    area.value = note.words
    area.setSelectionRange(moved(selectionStart), moved(selectionEnd))
    shown.current = note.words
  }, [note.words])
  const leave = (remove: boolean) => {
    const { tr } = editor.state
    const size = editor.state.doc.nodeAt(note.at)?.nodeSize ?? 0
    if (remove) tr.delete(note.at, note.at + size)
    const at = tr.doc.resolve(remove ? note.at : note.at + size)
    editor.view.dispatch(tr.setSelection(TextSelection.near(at)))
    editor.view.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    leave(false)
  }
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        className="narrative-notes-words"
        aria-label={t`Fotnot ${no}`}
        placeholder={t`Skriv fotnoten.`}
        defaultValue={note.words}
        onInput={({ currentTarget: { value } }) => {
          const words = value.replaceAll(/[\r\n]+/g, ' ')
          shown.current = words
          editor.view.dispatch(reworded(editor.state, note, words))
        }}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="narrative-tool"
        aria-label={t`Ta bort fotnot ${no}`}
        title={t`Ta bort fotnot ${no}`}
        onClick={() => leave(true)}
      >
        <X aria-hidden />
      </button>
    </>
  )
}
