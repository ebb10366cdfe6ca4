import * as Y from 'yjs'
import { type BlockLetters, blockLetters, isTextblock, textblocksIn } from './blockLetters.ts'
import { Unbroken } from './unbroken.ts'

/**
 * A text as one row of letters, as it was when they were read: block after block, each beginning
 * with a line break of its own. A place is the number of letters before it. Never changes; the
 * next state shares all blocks that are as they were.
 */
export class Letters {
  readonly blocks: readonly BlockLetters[]
  /** The place of each block's own line break. */
  readonly starts: readonly number[]
  readonly length: number
  #unbroken: Unbroken | undefined
  #nth: Map<Y.XmlElement, number> | undefined

  /** `alike`: of the same blocks in the same order, whatever they say. */
  constructor(blocks: readonly BlockLetters[], alike?: Letters) {
    this.blocks = blocks
    if (alike) this.#nth = alike.#nth
    let length = 0
    this.starts = blocks.map(({ text }) => {
      const start = length
      length += text.length
      return start
    })
    this.length = length
  }

  /** All of them. Made when it is first asked for. */
  get unbroken(): Unbroken {
    this.#unbroken ??= new Unbroken(this.blocks.map(({ text }) => text).join(''))
    return this.#unbroken
  }

  slice(from: number, to: number): string {
    const [start, end] = [Math.max(0, from), Math.min(this.length, to)]
    let found = ''
    for (let nth = this.nthAt(start); nth < this.blocks.length; nth++) {
      const at = this.starts[nth] ?? 0
      if (at >= end) break
      found += this.blocks[nth]?.text.slice(Math.max(0, start - at), end - at) ?? ''
    }
    return found
  }

  /** Which block holds the letter at a place. */
  nthAt(place: number): number {
    let [low, high] = [0, this.starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return Math.max(0, low)
  }

  nthOf(element: Y.XmlElement): number | undefined {
    this.#nth ??= new Map(this.blocks.map((block, nth) => [block.element, nth]))
    return this.#nth.get(element)
  }

  /** Whose letter it is, by Yjs's numbers. */
  idAt(place: number): Y.ID | undefined {
    const nth = this.nthAt(place)
    let within = place - (this.starts[nth] ?? 0)
    for (const { client, clock, length } of this.blocks[nth]?.runs ?? []) {
      if (within < length) return Y.createID(client, clock + within)
      within -= length
    }
    return undefined
  }
}

export function lettersOf(text: Y.XmlFragment): Letters {
  return new Letters(textblocksIn(text).map(blockLetters))
}

/**
 * The letters after a change. `changed` holds the shared types that something was put in or taken
 * out of; only these are read again.
 */
export function lettersAfter(before: Letters, root: Y.XmlFragment, changed: Set<unknown>): Letters {
  const dirty = new Set<Y.XmlElement>()
  let rearranged = false
  for (const type of changed) {
    const block = textblockAround(type)
    if (block) dirty.add(block)
    else rearranged = true
  }
  if (rearranged) {
    const read = (element: Y.XmlElement): BlockLetters => {
      const nth = dirty.has(element) ? undefined : before.nthOf(element)
      return (nth === undefined ? undefined : before.blocks[nth]) ?? blockLetters(element)
    }
    return new Letters(textblocksIn(root).map(read))
  }
  const blocks = [...before.blocks]
  for (const element of dirty) {
    const nth = before.nthOf(element)
    if (nth !== undefined) blocks[nth] = blockLetters(element)
  }
  return new Letters(blocks, before)
}

function textblockAround(type: unknown): Y.XmlElement | undefined {
  for (let at = type; at instanceof Y.AbstractType; at = at.parent) if (isTextblock(at)) return at
  return undefined
}
