import { seedArea } from '@samsyn/document'
import * as Y from 'yjs'

/** How a text came to be: first much at once, then letter by letter, here and there. */
export interface History {
  characters: number
  edits: number
  seed: Uint8Array
  /** Each edit, in order, without the seed. */
  updates: Uint8Array[]
  /** What who has all of it knows of each client. */
  vector: Map<number, number>
}

const PASTED = 4000
/** Letters that somebody types before the caret is put elsewhere. */
const RUN = 20

export function historyOf({ characters, edits }: { characters: number; edits: number }): History {
  const seed = seedArea(['3.1'])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  const paragraph = doc.getXmlFragment('general').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('a seed without a paragraph')
  for (let left = characters - edits; left > 0; left -= PASTED)
    text.insert(text.length, 'x'.repeat(Math.min(left, PASTED)))
  for (let nth = 0, at = 0; nth < edits; nth++) {
    at = nth % RUN === 0 ? (nth * 7919) % (text.length + 1) : at + 1
    text.insert(at, 'y')
  }
  const vector = Y.decodeStateVector(Y.encodeStateVector(doc))
  doc.destroy()
  return { characters, edits, seed, updates, vector }
}

/** All of these updates as one state, with deletions collected. */
export function stateOf(seed: Uint8Array, updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  for (const update of [seed, ...updates]) Y.applyUpdate(doc, update)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
