import type { TextName } from '@samsyn/document'
import { type Editor, EditorContent, useEditorState } from '@tiptap/react'
import type { AreaRoom } from '../connection/index.ts'
import { useTextEditor } from './useTextEditor.ts'

interface Props {
  room: AreaRoom
  name: TextName
  mayWrite: boolean
  /** The id of the heading that names this text. */
  labelledBy: string
  /** Stands in the text while it is empty. */
  placeholder: string
  /** The language that is written in: for ears, and for the browser's spelling. */
  language: string
  onFocus: (editor: Editor) => void
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
      data-text={wanted.name}
      lang={language}
      data-empty={empty || undefined}
      data-placeholder={placeholder}
    >
      <EditorContent editor={editor} />
    </div>
  )
}
