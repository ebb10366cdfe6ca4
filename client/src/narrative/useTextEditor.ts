import { type TextName, textOf } from '@samsyn/document'
import { Collaboration } from '@tiptap/extension-collaboration'
import { type Editor, useEditor } from '@tiptap/react'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { useEffect } from 'react'
import type { AreaRoom } from '../connection/index.ts'
import { carets } from './carets.ts'
import { editorSchema, narrativeNodes } from './extensions.ts'
import { pastedHtml } from './pastedHtml.ts'

interface Wanted {
  room: AreaRoom
  name: TextName
  mayWrite: boolean
  labelledBy: string
  onFocus: (editor: Editor) => void
}

/** The editor of one text of an area. Made only after the room's first sync. */
export function useTextEditor({ room, name, mayWrite, labelledBy, onFocus }: Wanted): Editor {
  const fragment = textOf(room.doc, name)
  const editor = useEditor(
    {
      extensions: [
        ...narrativeNodes(),
        Collaboration.configure({ fragment }),
        carets(room.provider.awareness),
      ],
      // What the shared text is drawn over a moment later: so that the first selection fits it.
      content: yXmlFragmentToProseMirrorRootNode(fragment, editorSchema).toJSON(),
      editable: mayWrite,
      // Its style element would be refused; narrative.css says the same.
      injectCSS: false,
      editorProps: {
        transformPastedHTML: pastedHtml,
        attributes: {
          class: 'narrative-prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': labelledBy,
        },
      },
      onFocus: ({ editor: focused }) => onFocus(focused),
    },
    [room, name],
  )
  useEffect(() => {
    // Not as an edit: only who may write has changed.
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite, false)
  }, [editor, mayWrite])
  return editor
}
