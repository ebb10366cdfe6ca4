import { Anchors, anchorOf, NodeLetters, type Place, type TextAnchor } from '@samsyn/document'
import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'

/** What is said of a passage, and so how it is shown in the text. */
export type PassageKind = 'thread' | 'blocking' | 'suggestion' | 'evidence' | 'remark'

/** A passage to be shown in a room's texts. */
export interface Passage {
  /** Its own among all of the room. */
  key: string
  kind: PassageKind
  /** As it was marked. */
  on: TextAnchor
  /** Where the server found it last, if it has looked. */
  current: TextAnchor | null
  /** The words that a suggestion would put in its place; empty takes it out. */
  replacement?: string
  /** Said to who hears the text. */
  said: string
}

/** A passage of one text with where its letters are. */
export interface ShownPassage extends Passage {
  from: number
  to: number
}

/**
 * The passages of one room's texts, followed through every change of its document, and the editors
 * that show them. What is shown comes from here each time, and is never carried along by hand.
 */
export class Passages {
  readonly #doc: Y.Doc
  readonly #room: string
  readonly #anchors: Anchors
  readonly #views = new Map<string, EditorView>()
  readonly #watching = new Set<() => void>()
  readonly #stop: () => void
  #shown: ReadonlyMap<string, Passage> = new Map()
  #active: string | undefined
  #picked: (key: string) => void = () => {}

  /** `roots`: the room's texts. */
  constructor(doc: Y.Doc, room: string, roots: readonly string[]) {
    this.#doc = doc
    this.#room = room
    this.#anchors = new Anchors(doc, room, roots)
    this.#stop = this.#anchors.watch(this.#changed)
  }

  get active(): string | undefined {
    return this.#active
  }

  /** These and no others. One that is followed already goes on from where it is. */
  show(passages: readonly Passage[]): void {
    const shown = new Map(passages.map((passage) => [passage.key, passage]))
    for (const key of this.#anchors.keys()) if (!shown.has(key)) this.#anchors.delete(key)
    for (const { key, on, current } of passages)
      if (!this.#anchors.has(key)) this.#anchors.set(key, current ?? on, on.quote)
    this.#shown = shown
    this.#changed()
  }

  /** The one that somebody looks at stands out. */
  activate(key: string | undefined): void {
    if (this.#active === key) return
    this.#active = key
    this.#changed()
  }

  /** Who is told that somebody asked for a passage in the text. */
  onPick(picked: (key: string) => void): void {
    this.#picked = picked
  }

  pick(key: string): void {
    this.#picked(key)
  }

  /** Where a passage is. Undefined for one that is not followed. */
  place(key: string): Place | undefined {
    return this.#anchors.place(key)
  }

  /** What there is to show in a text. */
  in(root: string): ShownPassage[] {
    return [...this.#shown.values()].flatMap((passage) => {
      const place = this.#anchors.place(passage.key)
      if (!place || place.state === 'removed' || place.root !== root) return []
      return [{ ...passage, from: place.from, to: place.to }]
    })
  }

  /** Calls back when a passage, or what is known of it, may be another. */
  watch(changed: () => void): () => void {
    this.#watching.add(changed)
    return () => void this.#watching.delete(changed)
  }

  /** An editor stands on the page. Returns the way to say that it does not any more. */
  attach(root: string, view: EditorView): () => void {
    this.#views.set(root, view)
    // The page is being drawn.
    queueMicrotask(this.#changed)
    return () => {
      if (this.#views.get(root) === view) this.#views.delete(root)
    }
  }

  /** Where a passage stands in an editor's document: which editor, and from where to where. */
  range(key: string): { view: EditorView; from: number; to: number } | undefined {
    const place = this.#anchors.place(key)
    const view = place && place.state !== 'removed' ? this.#views.get(place.root) : undefined
    if (!place || place.state === 'removed' || !view) return undefined
    const range = new NodeLetters(view.state.doc).range(place.from, place.to)
    return range && { view, ...range }
  }

  /**
   * A passage made of what is selected in a text. Undefined where that is nothing or too much, or
   * where the editor does not show what the shared text says.
   */
  selectedIn(root: string): TextAnchor | undefined {
    const view = this.#views.get(root)
    if (!view || view.state.selection.empty) return undefined
    const { doc, selection } = view.state
    return this.#anchorOf(root, doc, selection.from, selection.to)
  }

  /** The text that has the keyboard. */
  focused(): string | undefined {
    return [...this.#views].find(([, view]) => view.hasFocus())?.[0]
  }

  /** What is shown of a text where its caret is. */
  atCaret(root: string): ShownPassage[] {
    const view = this.#views.get(root)
    if (!view) return []
    const place = new NodeLetters(view.state.doc).placeAt(view.state.selection.head)
    return this.in(root).filter(({ from, to }) => from <= place && place <= to)
  }

  close(): void {
    this.#stop()
    this.#anchors.close()
    this.#views.clear()
    this.#watching.clear()
  }

  #anchorOf(root: string, doc: Node, from: number, to: number): TextAnchor | undefined {
    const letters = new NodeLetters(doc)
    const [start, end] = [letters.placeAt(from), letters.placeAt(to)]
    const text = this.#doc.getXmlFragment(root)
    const anchor = anchorOf(text, { room: this.#room, root }, start, end)
    const shown = letters.slice(start, end).replace(/^\n+|\n+$/g, '')
    return anchor?.quote.includes(shown) ? anchor : undefined
  }

  readonly #changed = (): void => {
    for (const changed of this.#watching) changed()
  }
}
