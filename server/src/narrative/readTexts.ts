import {
  type BlockCounts,
  blocksOf,
  countsOf,
  goodExamplesIn,
  type PersonId,
} from '@samsyn/document'
import type * as Y from 'yjs'
import { digestOfBlocks, digestOfWords } from './digests.ts'

/** What one text says, without its words. */
export interface ReadText extends BlockCounts {
  root: string
  /** Hex SHA-256 of what a reader would read. */
  digest: string
  /** Hex SHA-256 of all of it, the ids of points too. */
  wholeDigest: string
  /** The passages in it that others may learn from. */
  examples: readonly string[]
}

const read = new WeakMap<Y.Doc, DocumentTexts>()

/** The texts of a room's document, each read anew only where it has changed since. */
export function textsIn(doc: Y.Doc, roots: readonly string[]): DocumentTexts {
  const found = read.get(doc) ?? new DocumentTexts(doc, roots)
  read.set(doc, found)
  return found
}

class DocumentTexts {
  readonly #doc: Y.Doc
  readonly #roots: readonly string[]
  readonly #read = new Map<string, ReadText>()
  /** Who wrote last in each text, since it was looked at first. */
  readonly #writers = new Map<string, PersonId>()

  constructor(doc: Y.Doc, roots: readonly string[]) {
    this.#doc = doc
    this.#roots = roots
    for (const root of roots)
      doc.getXmlFragment(root).observeDeep((_, { origin }: Y.Transaction) => {
        this.#read.delete(root)
        // The room says whose an update is when it applies it.
        if (typeof origin === 'string') this.#writers.set(root, origin as PersonId)
      })
  }

  all(): ReadText[] {
    return this.#roots.map((root) => {
      const found = this.#read.get(root) ?? textOf(this.#doc, root)
      this.#read.set(root, found)
      return found
    })
  }

  lastWriters(): Map<string, PersonId> {
    return new Map(this.#writers)
  }
}

function textOf(doc: Y.Doc, root: string): ReadText {
  const blocks = blocksOf(doc.getXmlFragment(root))
  const wholeDigest = digestOfBlocks(blocks)
  const digest = digestOfWords(blocks) ?? wholeDigest
  return { root, ...countsOf(blocks), digest, wholeDigest, examples: goodExamplesIn(blocks) }
}
