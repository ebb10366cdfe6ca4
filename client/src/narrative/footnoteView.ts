import { Node } from '@tiptap/core'
import { nodeOf } from './specOf.ts'
import { toNote } from './toNote.ts'

/** A footnote in the text: its number, which the style sheet counts. Its words stand below. */
export const Footnote = Node.create({
  ...nodeOf('footnote'),
  addNodeView:
    () =>
    ({ node }) => {
      const dom = document.createElement('sup')
      dom.className = 'narrative-note'
      dom.title = node.textContent
      dom.addEventListener('click', () => {
        const all = dom.closest('.narrative-prose')?.querySelectorAll('.narrative-note') ?? []
        toNote(dom, [...all].indexOf(dom))
      })
      const { type } = node
      return {
        dom,
        update: (next) => {
          dom.title = next.textContent
          return next.type === type
        },
        ignoreMutation: () => true,
      }
    },
})
