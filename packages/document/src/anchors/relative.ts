import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { isTextblock, textblocksIn } from './blockLetters.ts'
import type { Letters } from './letters.ts'

/** A letter of a shared text, by the number that Yjs gave it. */
export function relativeTo(id: Y.ID, side: 'before' | 'after'): string {
  const position = new Y.RelativePosition(null, null, id, side === 'before' ? 0 : -1)
  return toBase64(Y.encodeRelativePosition(position))
}

/**
 * Where a relative position is among the letters of a root, also when its letter is gone but its
 * block is not. Undefined where nothing is left of it. `unknown`: it is of a change that has not
 * arrived yet.
 */
export function placeOfRelative(
  letters: Letters,
  doc: Y.Doc,
  relative: string,
): number | 'unknown' | undefined {
  const position = decoded(relative)
  if (!position?.item) return undefined
  if (Y.getState(doc.store, position.item.client) <= position.item.clock) return 'unknown'
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc)
  return found ? placeIn(letters, found.type, found.index) : undefined
}

function placeIn(letters: Letters, type: Y.AbstractType<unknown>, index: number) {
  const { parent } = type
  if (type instanceof Y.XmlText)
    return parent instanceof Y.XmlElement
      ? placeInBlock(letters, parent, childBefore(parent, type), index)
      : undefined
  if (isTextblock(type)) return placeInBlock(letters, type, index, 0)
  if (!(type instanceof Y.XmlFragment)) return undefined
  // Between blocks: before the next one.
  const [next] = type.slice(index).flatMap((child) => blocksOf(child))
  const nth = next && letters.nthOf(next)
  return nth === undefined ? undefined : letters.starts[nth]
}

function placeInBlock(letters: Letters, block: Y.XmlElement, children: number, within: number) {
  const nth = letters.nthOf(block)
  if (nth === undefined) return undefined
  let place = (letters.starts[nth] ?? 0) + 1 + within
  for (const child of block.toArray().slice(0, children))
    place += child instanceof Y.XmlText ? child.length : 1
  return place
}

function childBefore(parent: Y.XmlElement, child: Y.XmlText): number {
  return Math.max(0, parent.toArray().indexOf(child))
}

function blocksOf(child: unknown): Y.XmlElement[] {
  if (isTextblock(child)) return [child]
  return child instanceof Y.XmlElement ? textblocksIn(child) : []
}

function decoded(relative: string): Y.RelativePosition | undefined {
  try {
    return Y.decodeRelativePosition(fromBase64(relative))
  } catch {
    return undefined // no position at all: its quote may still find it
  }
}
