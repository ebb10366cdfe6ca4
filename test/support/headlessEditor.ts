import {
  editorSchema,
  evenTables,
  keptLetters,
  keptOneList,
  lettersOnly,
  placesForLetters,
  pointIds,
  selectionKept,
  undone,
  undoOptions,
  undoSteps,
} from '@samsyn/client/narrative'
import { type Command, EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  ySyncPlugin,
  yUndoPlugin,
  yUndoPluginKey,
  yXmlFragmentToProseMirrorRootNode,
} from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/**
 * The editor of a text without a page: its schema, the same binding to the shared document, and the
 * plugins that keep the text in shape. What a browser would do to the text is done by transactions.
 */
export class HeadlessEditor {
  state: EditorState
  readonly fragment: Y.XmlFragment
  readonly #looking: { update: (before: EditorState) => void; end: () => void }[] = []
  readonly #stop: () => void

  constructor(
    fragment: Y.XmlFragment,
    { list = false, further = [] }: { list?: boolean; further?: Plugin[] } = {},
  ) {
    this.fragment = fragment
    const plugins: Plugin[] = [
      undoSteps(),
      ySyncPlugin(fragment),
      yUndoPlugin(undoOptions),
      selectionKept(),
      lettersOnly(),
      evenTables(),
      ...(list ? [keptOneList(), pointIds(), keptLetters(fragment)] : []),
      ...further,
    ]
    const doc = yXmlFragmentToProseMirrorRootNode(fragment, editorSchema)
    this.state = EditorState.create({ doc, plugins })
    const view = this.#view()
    for (const { spec } of plugins) {
      const made = spec.view?.(view)
      if (made)
        this.#looking.push({
          update: (before) => made.update?.(view, before),
          end: () => made.destroy?.(),
        })
    }
    this.#stop = placesForLetters(fragment)
  }

  readonly dispatch = (transaction: Transaction): void => {
    const before = this.state
    this.state = before.applyTransaction(transaction).state
    for (const { update } of this.#looking) update(before)
  }

  /** Whether the command did something. */
  does(command: Command): boolean {
    return command(this.state, this.dispatch)
  }

  undo(): boolean {
    return undone('undo', this.#moving())
  }

  redo(): boolean {
    return undone('redo', this.#moving())
  }

  #moving() {
    return { state: this.state, text: this.fragment, carets: () => ({ own: false, others: 0 }) }
  }

  /** What is done next is undone by itself, however soon it comes. */
  pause(): void {
    yUndoPluginKey.getState(this.state)?.undoManager.stopCapturing()
  }

  /** What was done so far is not undone any more. */
  forget(): void {
    yUndoPluginKey.getState(this.state)?.undoManager.clear()
  }

  close(): void {
    this.#stop()
    for (const { end } of this.#looking) end()
  }

  /** As much of a view as the plugins ask for. */
  #view(): EditorView {
    const editor = this
    const view = {
      get state() {
        return editor.state
      },
      dispatch: this.dispatch,
      hasFocus: () => false,
      editable: true,
    }
    return view as unknown as EditorView
  }
}
