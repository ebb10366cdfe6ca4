import { narrativeNodes } from '@samsyn/client/narrative'
import { Editor } from '@tiptap/core'

/** Tiptap with the same nodes as ours and nothing else: no sharing, no carets, no house rules. */
function open(texts: readonly (readonly string[])[]): void {
  for (const paragraphs of texts) {
    const content = paragraphs.map((words) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: words }],
    }))
    new Editor({
      element: document.body.appendChild(document.createElement('div')),
      extensions: narrativeNodes(),
      content: { type: 'doc', content },
    })
  }
}

Object.assign(window, { openPlainEditors: open })
