import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/** A passage that somebody went to see, wherever it is by then. */
export interface ShownPlace {
  text: Y.XmlFragment
  from: Y.RelativePosition
  to: Y.RelativePosition
}

let shown: ShownPlace | undefined
const watchers = new Set<() => void>()

/** Shows a passage in the editor of its text, now or when there is one. Undefined: none any more. */
export function showPlace(place: ShownPlace | undefined): void {
  shown = place
  for (const changed of watchers) changed()
}

/** Marks the passage that is shown, if it is in this text, and brings it into sight once. */
export function shownPlaces(text: Y.XmlFragment): Plugin {
  const here = () => (shown?.text === text ? shown : undefined)
  return new Plugin({
    props: {
      decorations: (state) => {
        const place = here()
        const { binding } = ySyncPluginKey.getState(state) ?? {}
        if (!place || !binding) return null
        // A reader's editor has a copy of the document, with the same letters.
        const [from, to] = [place.from, place.to].map((end) =>
          relativePositionToAbsolutePosition(binding.doc, binding.type, end, binding.mapping),
        )
        if (typeof from !== 'number' || typeof to !== 'number' || from >= to) return null
        return DecorationSet.create(state.doc, [
          Decoration.inline(from, to, { class: 'narrative-shown' }),
        ])
      },
    },
    view: (view) => {
      let had = false
      const changed = () => {
        const has = here() !== undefined
        if (has || had) view.dispatch(view.state.tr.setMeta('addToHistory', false))
        had = has
        if (has) intoSight(view)
      }
      watchers.add(changed)
      if (here()) changed()
      return { destroy: () => void watchers.delete(changed) }
    },
  })
}

function intoSight(view: EditorView): void {
  requestAnimationFrame(() =>
    view.dom.querySelector('.narrative-shown')?.scrollIntoView({ block: 'center' }),
  )
}
