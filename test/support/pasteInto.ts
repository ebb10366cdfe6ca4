import { editorSchema, filledSlice, pastedHtml } from '@samsyn/client/narrative'
import { DOMParser } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { parseHTML } from 'linkedom'

/** An empty text after this HTML was pasted into it, in the way of ProseMirror's own view. */
export function pasteInto(html: string, state = emptyText()): EditorState {
  const body = bodyOf(pastedHtml(html, bodyOf))
  const slice = DOMParser.fromSchema(editorSchema).parseSlice(body, {
    preserveWhitespace: true,
    context: state.selection.$from,
  })
  return state.apply(state.tr.replaceSelection(filledSlice(slice)))
}

function emptyText(): EditorState {
  const doc = editorSchema.topNodeType.createAndFill() ?? undefined
  return EditorState.create({
    schema: editorSchema,
    ...(doc && { doc, selection: TextSelection.atStart(doc) }),
  })
}

/** HTML read without a browser. */
function bodyOf(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body
}
