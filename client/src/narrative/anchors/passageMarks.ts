import { NodeLetters } from '@samsyn/document'
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Passages, ShownPassage } from './passages.ts'

/** Shows the passages of one text in its editor, and tells of one that is clicked. */
export function passageMarks(passages: Passages, root: string) {
  return Extension.create({
    name: 'passageMarks',
    addProseMirrorPlugins: () => [passagePlugin(passages, root)],
    addKeyboardShortcuts() {
      return { 'Alt-Enter': () => pickAt(this.editor.view, passages, root) }
    },
  })
}

const key = new PluginKey<DecorationSet>('passageMarks')

/** Draws a text's passages from what is known of them, whenever that or the text changes. */
export function passagePlugin(passages: Passages, root: string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => drawn(state, passages, root),
      apply: (transaction, before, _old, state) =>
        isCurrent(transaction)
          ? drawn(state, passages, root)
          : // What one writes reaches the shared text, and from there this, before it is seen.
            before.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, position) => {
        pickAt(view, passages, root, position)
        return false
      },
    },
    view: (view) => {
      const detach = passages.attach(root, view)
      const stop = passages.watch(redrawn(view, passages, root))
      return {
        destroy: () => {
          detach()
          stop()
        },
      }
    },
  })
}

/** Draws anew when all that a change brings with it is done, and before anybody sees it. */
function redrawn(view: EditorView, passages: Passages, root: string): () => void {
  let waits = false
  let had = false
  return () => {
    if (waits) return
    waits = true
    queueMicrotask(() => {
      waits = false
      const has = passages.in(root).length > 0
      if (view.isDestroyed || !(has || had)) return
      had = has
      view.dispatch(view.state.tr.setMeta(key, true))
    })
  }
}

/** Whether the passages are those of the document after it: they have changed, or it came from there. */
function isCurrent(transaction: Transaction): boolean {
  return transaction.getMeta(key) === true || transaction.getMeta(ySyncPluginKey) !== undefined
}

function drawn({ doc }: EditorState, passages: Passages, root: string): DecorationSet {
  const letters = new NodeLetters(doc)
  const all = passages.in(root).flatMap((passage) => {
    const range = letters.range(passage.from, passage.to)
    return range ? decorationsOf(passage, range, passages.active === passage.key) : []
  })
  return DecorationSet.create(doc, all)
}

function decorationsOf(
  { key: name, kind, said, replacement }: ShownPassage,
  { from, to }: { from: number; to: number },
  active: boolean,
): Decoration[] {
  const mark = Decoration.inline(from, to, {
    nodeName: 'mark',
    class: 'narrative-passage',
    'data-kind': kind,
    'aria-description': said,
    ...(active && { 'data-active': '' }),
  })
  if (kind !== 'suggestion' || !replacement) return [mark]
  const words = (): HTMLElement => {
    const shown = document.createElement('ins')
    shown.className = 'narrative-suggested'
    shown.setAttribute('aria-description', said)
    if (active) shown.dataset.active = ''
    shown.textContent = replacement
    return shown
  }
  const drawnAs = `${name} ${active} ${replacement}`
  return [mark, Decoration.widget(to, words, { side: 1, key: drawnAs, ignoreSelection: true })]
}

/** Tells of the shortest passage at a position. Whether there is one. */
function pickAt(
  view: EditorView,
  passages: Passages,
  root: string,
  position = view.state.selection.from,
): boolean {
  const place = new NodeLetters(view.state.doc).placeAt(position)
  const [shortest] = passages
    .in(root)
    .filter(({ kind, from, to }) => kind !== 'evidence' && from <= place && place <= to)
    .toSorted((one, other) => one.to - one.from - (other.to - other.from))
  if (shortest) passages.pick(shortest.key)
  return shortest !== undefined
}
