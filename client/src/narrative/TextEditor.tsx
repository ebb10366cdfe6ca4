import type { Node } from '@tiptap/pm/model'
import { type Editor, EditorContent, useEditorState } from '@tiptap/react'
import type { CSSProperties, ReactNode } from 'react'
import type * as Y from 'yjs'
import type { Room } from '../connection/index.ts'
import { Footnotes } from './Footnotes.tsx'
import { type AboutPoints, PointMenu } from './PointMenu.tsx'
import { SlashMenu } from './SlashMenu.tsx'
import { TakenRow } from './TakenRow.tsx'
import { useTextEditor } from './useTextEditor.ts'
import './narrative.css'

interface Props {
  room: Room
  fragment: Y.XmlFragment
  /** The text is a list and stays one. */
  list?: boolean
  /** What its items are, if they are strengths or improvements. */
  points?: AboutPoints | undefined
  mayWrite: boolean
  /** The id of the heading that names this text, and of what more is said of it. */
  labelledBy: string
  describedBy?: string
  /** Stands in the text while it is empty. */
  placeholder: string
  /** The language that is written in: for ears, and for the browser's spelling. */
  language: string
  onFocus?: (editor: Editor) => void
  /** Whether a slash at the beginning of a line asks what the line shall be. */
  slashMenu?: boolean
  /** How many footnotes stand before this text; its own are numbered from there. */
  notesBefore?: number
  /** What can be put into it, below it, for who may write. */
  offer?: ((editor: Editor, empty: boolean) => ReactNode) | undefined
}

/** One co-written text, with the others' carets in it. */
export function TextEditor({
  placeholder,
  language,
  slashMenu = false,
  notesBefore = 0,
  points,
  offer,
  ...wanted
}: Props) {
  const editor = useTextEditor({
    ...wanted,
    subQuestions: points?.subQuestions.map(({ no }) => no),
  })
  const empty = useEditorState({
    editor,
    selector: ({ editor: now }) => isEmpty(now.state.doc),
  })
  return (
    <div
      className="narrative-text"
      lang={language}
      data-empty={empty || undefined}
      data-placeholder={placeholder}
      style={{ '--notes-before': notesBefore } as CSSProperties}
    >
      <EditorContent editor={editor} />
      {points && wanted.mayWrite && (
        <PointMenu
          editor={editor}
          text={wanted.fragment}
          awareness={wanted.room.provider.awareness}
          {...points}
        />
      )}
      {slashMenu && wanted.mayWrite && <SlashMenu editor={editor} />}
      {wanted.mayWrite && !wanted.list && <TakenRow editor={editor} />}
      {wanted.mayWrite && offer?.(editor, empty)}
      <Footnotes editor={editor} mayWrite={wanted.mayWrite} before={notesBefore} />
    </div>
  )
}

/** Nothing but a place to begin: one empty paragraph, or one empty bullet. */
function isEmpty(doc: Node): boolean {
  const kind = doc.firstChild?.type.name
  return (
    doc.content.size <= 6 &&
    doc.textContent === '' &&
    (kind === 'paragraph' ? doc.content.size === 2 : kind === 'bulletList')
  )
}
