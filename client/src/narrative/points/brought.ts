import * as Y from 'yjs'
import { alignment } from './alignment.ts'
import { BLOCK, BREAK, NOTE, NOTE_END, type Sign, signsIn } from './signs.ts'

/** Where a letter may be put: among these, behind so many units of them. */
interface Place {
  text: Y.XmlText
  offset: number
}

interface Bringing {
  /** What stood in the item that is gone. */
  signs: readonly Sign[]
  /** The same item as it stands elsewhere now. */
  into: Y.XmlElement
  /** Whether a sign is brought if it is not there. */
  mine: (sign: Sign) => boolean
}

/**
 * Brings to an item what stood in its older self and is not in it: letters that were typed while
 * somebody else moved the item. Gives, for each sign of the older self, the place behind it; the
 * last is that before all of them.
 */
export function brought({ signs, into, mine }: Bringing): Y.RelativePosition[] {
  const there = signsIn(into)
  const found = alignment(
    signs.map(({ sign }) => sign),
    there.map(({ sign }) => sign),
  )
  const shifts = new Map<Y.XmlText, number>()
  let place = firstPlace(into)
  const places: Y.RelativePosition[] = []
  const before = relative(place)
  for (const [nth, sign] of signs.entries()) {
    const other = there[found[nth] ?? -1]
    if (other) place = behind(other, shifts) ?? place
    else if (mine(sign)) place = put(sign, place)
    places.push(relative(place))
  }
  return [...places, before]

  function put({ sign, marks }: Sign, at: Place): Place {
    if (sign === BLOCK) return at
    if (sign === NOTE) return intoNewNote(at)
    if (sign === NOTE_END) return behindNote(at)
    if (sign === BREAK && at.offset === at.text.length) return behindNewBreak(at)
    const letter = sign === BREAK ? ' ' : sign
    at.text.insert(at.offset, letter, { ...marks })
    shifts.set(at.text, (shifts.get(at.text) ?? 0) + letter.length)
    return { text: at.text, offset: at.offset + letter.length }
  }
}

function behind(sign: Sign, shifts: ReadonlyMap<Y.XmlText, number>): Place | undefined {
  if (sign.text) return { text: sign.text, offset: sign.offset + (shifts.get(sign.text) ?? 0) }
  const { element } = sign
  if (!element) return undefined
  return sign.sign === NOTE || sign.sign === BLOCK ? firstPlace(element) : lettersBehind(element)
}

/** Before the first letter of an element; a place is made in one that has none. */
function firstPlace(element: Y.XmlElement): Place {
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) return { text: child, offset: 0 }
    if (child instanceof Y.XmlElement && child.nodeName !== 'hardBreak') return firstPlace(child)
  }
  const text = new Y.XmlText()
  element.insert(0, [text])
  return { text, offset: 0 }
}

function lettersBehind(element: Y.XmlElement): Place {
  const next = element.nextSibling
  if (next instanceof Y.XmlText) return { text: next, offset: 0 }
  return newLetters(element)
}

function newLetters(behindThis: Y.XmlElement | Y.XmlText, ...first: Y.XmlElement[]): Place {
  const text = new Y.XmlText()
  if (!(behindThis.parent instanceof Y.XmlElement)) throw new Error('a part of no paragraph')
  behindThis.parent.insertAfter(behindThis, [...first, text])
  return { text, offset: 0 }
}

/** Behind the letters, not among them: these are somebody else's, who may be writing in them. */
function intoNewNote({ text }: Place): Place {
  if (text.parent instanceof Y.XmlElement && text.parent.nodeName === 'footnote')
    return { text, offset: text.length }
  const note = new Y.XmlElement('footnote')
  const words = new Y.XmlText()
  note.insert(0, [words])
  newLetters(text, note)
  return { text: words, offset: 0 }
}

function behindNote(at: Place): Place {
  const note = at.text.parent
  return note instanceof Y.XmlElement && note.nodeName === 'footnote' ? lettersBehind(note) : at
}

function behindNewBreak({ text }: Place): Place {
  return newLetters(text, new Y.XmlElement('hardBreak'))
}

function relative({ text, offset }: Place): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(text, offset)
}
