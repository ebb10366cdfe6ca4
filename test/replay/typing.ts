import * as Y from 'yjs'
import type { Dice } from './dice.ts'

/**
 * Typing goes stroke by stroke: each step of the generator is one transaction, or a pause in which
 * the hand waits for what a colleague began. Whoever drives several hands decides their order.
 */
export type Typing = Generator<'typed' | 'waiting', void>

/** Writes a paragraph into this element, which is empty. */
export function* typeWhole(paragraph: Y.XmlElement, words: string, dice: Dice): Typing {
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  yield 'typed'
  yield* typeAt(text, () => text.length, words, dice)
}

/**
 * Begins a paragraph that somebody else ends: the opening and the first letter of the ending stand
 * there at once, and then this hand writes between them while the other writes after them.
 */
export function* typeHead(paragraph: Y.XmlElement, words: string, dice: Dice): Typing {
  const { opening, middle, ending } = shared(words)
  const text = new Y.XmlText()
  text.insert(0, opening + ending.slice(0, 1))
  paragraph.insert(0, [text])
  yield 'typed'
  const caret = Y.createRelativePositionFromTypeIndex(text, opening.length)
  yield* typeAt(text, () => indexOf(caret, text), middle, dice)
}

/** Ends a paragraph that somebody else began in this text. */
export function* typeTail(fragment: Y.XmlFragment, words: string, dice: Dice): Typing {
  const { opening, ending } = shared(words)
  let text = openedBy(fragment, opening)
  while (!text) {
    yield 'waiting'
    text = openedBy(fragment, opening)
  }
  const found = text
  yield* typeAt(found, () => found.length, ending.slice(1), dice)
}

/** How two people share a paragraph. Long ones only: the opening must tell it from the others. */
function shared(words: string) {
  const half = Math.floor(words.length / 2)
  const opening = words.slice(0, Math.min(24, half))
  return { opening, middle: words.slice(opening.length, half), ending: words.slice(half) }
}

function openedBy(fragment: Y.XmlFragment, opening: string): Y.XmlText | undefined {
  for (const node of fragment.createTreeWalker((each) => each instanceof Y.XmlText))
    if (node instanceof Y.XmlText && node.toString().startsWith(opening)) return node
  return undefined
}

/** A few letters at a time at a caret, now and then something wrong that is taken back. */
function* typeAt(text: Y.XmlText, caret: () => number, words: string, dice: Dice): Typing {
  for (let done = 0; done < words.length; ) {
    if (dice(12) === 0) {
      text.insert(caret(), 'fel')
      yield 'typed'
      text.delete(caret() - 3, 3)
      yield 'typed'
    }
    const some = words.slice(done, done + 1 + dice(40))
    text.insert(caret(), some)
    done += some.length
    yield 'typed'
  }
}

function indexOf(caret: Y.RelativePosition, text: Y.XmlText): number {
  const { doc } = text
  const found = doc && Y.createAbsolutePositionFromRelativePosition(caret, doc)
  if (!found) throw new Error('the caret lost its text')
  return found.index
}
