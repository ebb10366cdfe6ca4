import type { Node } from 'prosemirror-model'
import { FOOTNOTE } from './blockLetters.ts'

interface Block {
  node: Node
  /** The position of its first content. */
  position: number
  /** The place of its own line break. */
  start: number
}

/**
 * The same letters as those of the shared text (`Letters`), counted in ProseMirror's document of
 * it: leads from one kind of place to the other.
 */
export class NodeLetters {
  readonly #blocks: Block[] = []
  readonly length: number

  constructor(doc: Node) {
    let start = 0
    doc.descendants((node, at) => {
      if (!node.isTextblock || node.isInline) return !node.isInline
      this.#blocks.push({ node, position: at + 1, start })
      start += 1 + lettersWithin(node, node.content.size)
      return false
    })
    this.length = start
  }

  /** How many letters stand before a position; between blocks, before the next one's line break. */
  placeAt(position: number): number {
    const block = this.#last((each) => each.position <= position)
    if (!block) return 0
    const within = position - block.position
    const past = Math.min(within, block.node.content.size)
    return block.start + 1 + lettersWithin(block.node, past)
  }

  /** From before a passage's first letter to behind its last one; undefined for an empty one. */
  range(from: number, to: number): { from: number; to: number } | undefined {
    if (from >= to || to > this.length) return undefined
    return { from: this.#position(from), to: this.#position(to - 1, true) }
  }

  /** Before the letter at a place, or behind it. A block's own line break is before its content. */
  #position(place: number, behind = false): number {
    const block = this.#last((each) => each.start <= place)
    if (!block) return 0
    const within = place - block.start - 1
    return block.position + (within < 0 ? 0 : positionWithin(block.node, within, behind))
  }

  /** The letters from one place to another. */
  slice(from: number, to: number): string {
    let text = ''
    for (const { node, start } of this.#blocks) {
      if (start >= to) break
      const letters = `\n${textOf(node)}`
      if (start + letters.length > from)
        text += letters.slice(Math.max(0, from - start), to - start)
    }
    return text
  }

  #last(fits: (block: Block) => boolean): Block | undefined {
    let [low, high] = [0, this.#blocks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const block = this.#blocks[middle]
      if (block && fits(block)) low = middle + 1
      else high = middle
    }
    return this.#blocks[low - 1]
  }
}

function textOf(block: Node): string {
  let text = ''
  block.forEach((child) => {
    text += child.isText ? child.text : child.type.name === 'footnote' ? FOOTNOTE : '\n'
  })
  return text
}

function lettersWithin(block: Node, position: number): number {
  let letters = 0
  block.forEach((child, offset) => {
    if (offset < position) letters += child.isText ? Math.min(child.nodeSize, position - offset) : 1
  })
  return letters
}

function positionWithin(block: Node, nth: number, behind: boolean): number {
  let [left, position] = [nth, 0]
  let found: number | undefined
  block.forEach((child) => {
    const letters = child.isText ? child.nodeSize : 1
    if (found === undefined && left < letters)
      found = position + (child.isText ? left + (behind ? 1 : 0) : behind ? child.nodeSize : 0)
    left -= letters
    position += child.nodeSize
  })
  return found ?? position
}
