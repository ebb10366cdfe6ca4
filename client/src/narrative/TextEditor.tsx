import { type Editor, EditorContent, useEditorState } from '@tiptap/react'
import type * as Y from 'yjs'
import type { Room } from '../connection/index.ts'
import { useTextEditor } from './useTextEditor.ts'
import './narrative.css'

interface Props {
  room: Room
  fragment: Y.XmlFragment
  /** The text is a list and stays one. */
  list?: boolean
  mayWrite: boolean
  /** The id of the heading that names this text, and of what more is said of it. */
  labelledBy: string
  describedBy?: string
  /** Stands in the text while it is empty. */
  placeholder: string
  /** The language that is written in: for ears, and for the browser's spelling. */
  language: string
  onFocus?: (editor: Editor) => void
}

/** One co-written text, with the others' carets in it. */
export function TextEditor({ placeholder, language, ...wanted }: Props) {
  const editor = useTextEditor(wanted)
  const empty = useEditorState({
    editor,
    selector: ({ editor: now }) => now.state.doc.textContent === '',
  })
  return (
    <div
      className="narrative-text"
      lang={language}
      data-empty={empty || undefined}
      data-placeholder={placeholder}
    >
      <EditorContent editor={editor} />
    </div>
  )
}
