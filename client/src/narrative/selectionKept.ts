import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/**
 * Keeps the editor alive where one change of the shared text brings another with it, as when Yjs
 * takes away marks that have become idle. y-tiptap (3.0.9) remembers where the selection was before
 * the first, and looks that place up in the document as it is by then: past its end, that throws,
 * and the page shows nothing new any more. So a place that is of no use is forgotten; what it is
 * relative to is still known.
 */
export function selectionKept(): Plugin {
  return new Plugin({
    state: {
      init: (_config, state) => {
        const binding: Bound | undefined = ySyncPluginKey.getState(state)?.binding
        if (binding) forgetPlaces(binding)
      },
      apply: () => undefined,
    },
  })
}

/** As much of y-tiptap's binding as this touches. It begins to observe when there is a view. */
interface Bound {
  _observeFunction: (...change: unknown[]) => void
  beforeTransactionSelection: { absAnchor: number | null; absHead: number | null } | null
  prosemirrorView: { state: { doc: { content: { size: number } } } } | null
}

function forgetPlaces(binding: Bound): void {
  const changed = binding._observeFunction
  const forget = (isOfNoUse: (place: number) => boolean): void => {
    const selection = binding.beforeTransactionSelection
    if (selection && isOfNoUse(Math.max(selection.absAnchor ?? 0, selection.absHead ?? 0)))
      binding.beforeTransactionSelection = { ...selection, absAnchor: null, absHead: null }
  }
  binding._observeFunction = (...change) => {
    forget((place) => place > (binding.prosemirrorView?.state.doc.content.size ?? 0))
    changed(...change)
    forget(() => true)
  }
}
