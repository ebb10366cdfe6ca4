import * as Y from 'yjs'
import type { Dice } from '../replay/dice.ts'
import { wordsIn } from './ledger.ts'

/** Words that may stand in one text before more of them are taken away than written. */
const ENOUGH = 60
const MOST_BLOCKS = 10
const MOST_BREAKS = 6

/** What one stroke does to a text. */
export interface Stroke {
  removes: string | undefined
  writes: boolean
  /** Makes the change; the word stands where it is to be written. */
  make: (word: string) => void
}

/** The next stroke of a hand in a text: a word between two others, a new line, bullet or block, or a word less. */
export function strokeIn(fragment: Y.XmlFragment, dice: Dice): Stroke {
  const text = someText(fragment, dice)
  if (!text) return newBlock(fragment, dice)
  const standing = wordsIn(text.toString())
  const full = standing.length * fragment.length > ENOUGH
  const throws = dice(20)
  if (standing.length > 0 && throws < (full ? 13 : 3))
    return removal(text, standing, dice, throws === 0)
  if (throws === 14 && fragment.length < MOST_BLOCKS) return newBlock(fragment, dice)
  if (throws === 15) return newBullet(fragment, dice) ?? newLine(text, dice)
  if (throws === 16) return newLine(text, dice)
  return {
    removes: undefined,
    writes: true,
    make: (word) => text.insert(placeIn(text, dice), word),
  }
}

/** A word less, or another in its place, in one update. */
function removal(text: Y.XmlText, standing: string[], dice: Dice, replaces: boolean): Stroke {
  const gone = standing[dice(standing.length)] ?? ''
  return {
    removes: gone,
    writes: replaces,
    make: (word) => {
      const at = text.toString().indexOf(gone)
      text.delete(at, gone.length)
      if (replaces) text.insert(at, word)
    },
  }
}

function newBlock(fragment: Y.XmlFragment, dice: Dice): Stroke {
  return {
    removes: undefined,
    writes: true,
    make: (word) => {
      const block = new Y.XmlElement(dice(3) === 0 ? 'bulletList' : 'paragraph')
      if (block.nodeName === 'paragraph') block.insert(0, [new Y.XmlText(word)])
      else block.insert(0, [bulletOf(word)])
      fragment.insert(dice(fragment.length + 1), [block])
    },
  }
}

function newBullet(fragment: Y.XmlFragment, dice: Dice): Stroke | undefined {
  const list = fragment
    .toArray()
    .find((node) => node instanceof Y.XmlElement && node.nodeName === 'bulletList')
  if (!(list instanceof Y.XmlElement) || list.length >= MOST_BLOCKS) return undefined
  return {
    removes: undefined,
    writes: true,
    make: (word) => list.insert(dice(list.length + 1), [bulletOf(word)]),
  }
}

function newLine(text: Y.XmlText, dice: Dice): Stroke {
  const paragraph = text.parent
  const isFree = paragraph instanceof Y.XmlElement && paragraph.length < MOST_BREAKS
  return {
    removes: undefined,
    writes: true,
    make: (word) => {
      if (isFree) paragraph.push([new Y.XmlElement('hardBreak'), new Y.XmlText(word)])
      else text.insert(placeIn(text, dice), word)
    },
  }
}

function bulletOf(word: string): Y.XmlElement {
  const [item, paragraph] = [new Y.XmlElement('listItem'), new Y.XmlElement('paragraph')]
  paragraph.insert(0, [new Y.XmlText(word)])
  item.insert(0, [paragraph])
  return item
}

/** Between two words, never within one. */
function placeIn(text: Y.XmlText, dice: Dice): number {
  const ends = [0]
  for (const { index } of text.toString().matchAll(/\]/g)) ends.push(index + 1)
  return ends[dice(ends.length)] ?? 0
}

function someText(node: Y.XmlFragment, dice: Dice): Y.XmlText | undefined {
  const children = node.toArray().filter((child) => !isBreak(child))
  const child = children[dice(children.length)]
  if (child instanceof Y.XmlText) return child
  return child instanceof Y.XmlElement ? someText(child, dice) : undefined
}

function isBreak(node: unknown): boolean {
  return node instanceof Y.XmlElement && node.nodeName === 'hardBreak'
}

/** All letters of a text, whatever they stand in. */
export function lettersOf(node: Y.XmlFragment | Y.XmlText): string {
  if (node instanceof Y.XmlText) return node.toString()
  return node
    .toArray()
    .map((child) => (child instanceof Y.XmlHook ? '' : lettersOf(child)))
    .join('')
}
