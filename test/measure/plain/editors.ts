import { editorSchema } from '@samsyn/client/narrative'
import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'

/** Editors with the same nodes as ours and nothing else: no sharing, no carets, no house rules. */
function open(texts: readonly (readonly string[])[]): void {
  for (const paragraphs of texts) {
    const doc = editorSchema.node(
      'doc',
      null,
      paragraphs.map((words) => editorSchema.node('paragraph', null, editorSchema.text(words))),
    )
    const plugins = [history(), keymap(baseKeymap)]
    const place = document.body.appendChild(document.createElement('div'))
    new EditorView(place, { state: EditorState.create({ doc, plugins }) })
  }
}

Object.assign(window, { openPlainEditors: open })
