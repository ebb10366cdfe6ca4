import { Plugin } from '@tiptap/pm/state'

/**
 * A key acts where the caret is. A browser tells a page of a moved caret with its next frame, so on
 * a busy page End and at once Enter would split the paragraph where the caret was before. Letters
 * have no need of it: the browser writes them itself.
 */
export function caretTold(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey
          if (!isLetter && !event.isComposing && !view.composing)
            view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
          return false
        },
      },
    },
  })
}
