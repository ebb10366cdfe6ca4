import * as Y from 'yjs'
import { foundIn } from './found.ts'
import type { Sought } from './matches.ts'
import { replaceAll } from './replaced.ts'

/**
 * One act of replacing, in one or several documents: it is undone as one, and leaves what others
 * have written since. Its letters are kept until it ends.
 */
export class Act {
  readonly #managers = new Map<Y.Doc, Y.UndoManager>()
  count = 0

  /** What `change` does to a document belongs to this act. */
  within(doc: Y.Doc, change: () => void): void {
    if (!this.#managers.has(doc))
      this.#managers.set(
        doc,
        new Y.UndoManager(doc, {
          trackedOrigins: new Set([this]),
          captureTimeout: Number.MAX_SAFE_INTEGER,
        }),
      )
    doc.transact(change, this)
  }

  /** Replaces everything that is found in a text. How often. */
  replaceIn(text: Y.XmlFragment, sought: Sought, words: string): number {
    const found = foundIn(text, sought)
    if (!text.doc || found.length === 0) return 0
    this.within(text.doc, () => replaceAll(found, words))
    this.count += found.length
    return found.length
  }

  /** Takes all of it back; what others wrote among it stays. */
  undo(): void {
    for (const manager of this.#managers.values()) manager.undo()
    this.end()
  }

  end(): void {
    for (const manager of this.#managers.values()) manager.destroy()
    this.#managers.clear()
  }
}
