import type * as Y from 'yjs'
import { anchorIn } from './anchorOf.ts'
import { Change } from './change.ts'
import { type Followed, followed, foundAgain } from './followed.ts'
import { type Letters, lettersAfter, lettersOf } from './letters.ts'
import { resolved } from './resolved.ts'
import type { Place, TextAnchor } from './textAnchor.ts'
import { unbroken } from './unbroken.ts'

interface Held extends Followed {
  /** What it was followed from. */
  set: TextAnchor
  /** What it said when it was marked. */
  marked: string
  /** It names letters that have not arrived yet. */
  awaits: boolean
}

/**
 * Follows many passages of one room's texts through all changes of its document. A change costs
 * what it touched, and a few numbers for each passage in the same text.
 *
 * What is typed at a passage's borders is not in it, unless it was there before and comes back.
 * Up to date as soon as a change is made, before anybody hears of it; those who `watch` hear after.
 */
export class Anchors {
  readonly #doc: Y.Doc
  readonly #room: string
  readonly #roots: ReadonlyMap<Y.XmlFragment, string>
  readonly #held = new Map<string, Held>()
  readonly #watching = new Set<() => void>()
  /** The letters as they are; empty while nothing is followed. */
  #texts = new Map<string, Letters>()
  #moved = false
  readonly #atRest: boolean
  /** What was put in or taken out of since the letters were read, by text. */
  #changed = new Map<Y.XmlFragment, Set<unknown>>()
  /** What was known of each client when they were read. */
  #known: ReadonlyMap<number, number> | undefined

  /**
   * `roots` are all texts of the room that a passage may be in or be moved to. With `atRest` a
   * change is only noted, and all since are looked at as one when somebody asks for a passage.
   */
  constructor(doc: Y.Doc, room: string, roots: readonly string[], { atRest = false } = {}) {
    this.#doc = doc
    this.#atRest = atRest
    this.#room = room
    this.#roots = new Map(roots.map((root) => [doc.getXmlFragment(root), root]))
    doc.on('beforeObserverCalls', this.#follow)
    doc.on('afterTransaction', this.#tell)
  }

  /**
   * Follows a passage under a key, from where it is now, instead of what was under it. `marked` is
   * what it said when somebody marked it, if that was before: what differs from it has changed.
   */
  set(key: string, anchor: TextAnchor, marked = anchor.quote): void {
    this.#settle()
    this.#read()
    const { place, awaits } = resolved(this.#texts, this.#doc, anchor)
    this.#held.set(key, {
      set: anchor,
      marked,
      last: anchor,
      parts: [],
      at: place.state === 'removed' ? undefined : place,
      moved: place.state === 'moved',
      full: '',
      awaits,
    })
  }

  delete(key: string): void {
    this.#held.delete(key)
    if (this.#held.size > 0) return
    this.#texts = new Map()
    this.#changed = new Map()
    this.#known = undefined
  }

  has(key: string): boolean {
    return this.#held.has(key)
  }

  keys(): string[] {
    return [...this.#held.keys()]
  }

  place(key: string): Place | undefined {
    this.#settle()
    const held = this.#held.get(key)
    if (!held) return undefined
    const { at, last, marked, moved } = held
    if (!at) return { state: 'removed', quote: last.quote }
    const quote = this.#texts.get(at.root)?.slice(at.from, at.to) ?? ''
    const same = unbroken(quote) === unbroken(marked)
    const state = same ? (moved ? 'moved' : 'kept') : 'changed'
    return { state, root: at.root, from: at.from, to: at.to, quote }
  }

  /** The passage as it would be marked today; one that is removed as it was last. */
  current(key: string): TextAnchor | undefined {
    this.#settle()
    const held = this.#held.get(key)
    const letters = held?.at && this.#texts.get(held.at.root)
    if (!held?.at || !letters) return held?.last
    const { root, from, to } = held.at
    return anchorIn(letters, { room: this.#room, root }, from, to) ?? held.last
  }

  /** Calls back when a passage may stand in another place or say something else. */
  watch(changed: () => void): () => void {
    this.#watching.add(changed)
    return () => void this.#watching.delete(changed)
  }

  close(): void {
    this.#doc.off('beforeObserverCalls', this.#follow)
    this.#doc.off('afterTransaction', this.#tell)
    this.#watching.clear()
    this.#held.clear()
    this.#texts = new Map()
  }

  #read(): void {
    if (this.#texts.size > 0) return
    for (const [text, root] of this.#roots) this.#texts.set(root, lettersOf(text))
  }

  readonly #follow = (transaction: Y.Transaction): void => {
    if (this.#held.size === 0) return
    for (const type of transaction.changed.keys()) {
      const root = rootOf(type)
      if (!isOneOf(this.#roots, root)) continue
      this.#changed.set(root, (this.#changed.get(root) ?? new Set()).add(type))
      this.#known ??= transaction.beforeState
    }
    if (!this.#atRest) this.#settle()
  }

  /** Looks at what has changed. */
  #settle(): void {
    const known = this.#known
    if (!known) return
    const texts = [...this.#changed].flatMap(([text, types]) => {
      const root = this.#roots.get(text)
      const before = root === undefined ? undefined : this.#texts.get(root)
      if (root === undefined || !before) return []
      return [{ root, before, after: lettersAfter(before, text, types) }]
    })
    this.#changed = new Map()
    this.#known = undefined
    if (texts.length === 0) return
    for (const { root, after } of texts) this.#texts.set(root, after)
    const change = new Change(texts, known, this.#texts)
    const added = change.added()
    const changed = new Set(texts.map(({ root }) => root))
    for (const [key, held] of this.#held) {
      if (held.at && changed.has(held.at.root)) {
        const { root, from, to } = held.at
        const by = change.pushed(held.at)
        if (by === undefined)
          this.#held.set(key, { ...held, ...followed(held, held.at, change, this.#texts) })
        else if (by !== 0) held.at = { root, from: from + by, to: to + by }
      } else if (!held.at && held.awaits) this.set(key, held.set, held.marked)
      else if (!held.at && added.length > 0)
        this.#held.set(key, { ...held, ...foundAgain(held, added, this.#texts) })
    }
    this.#moved = true
  }

  readonly #tell = (): void => {
    if (!this.#moved) return
    this.#moved = false
    for (const changed of this.#watching) changed()
  }
}

function isOneOf(roots: ReadonlyMap<Y.XmlFragment, string>, type: unknown): type is Y.XmlFragment {
  return roots.has(type as Y.XmlFragment)
}

function rootOf(type: Y.AbstractType<Y.YEvent<Y.XmlFragment>>): unknown {
  let at: unknown = type
  while (at && typeof at === 'object' && 'parent' in at && at.parent) at = at.parent
  return at
}
