import * as Y from 'yjs'

/** Letters in a row that bear marks or not: one paragraph's, one heading's, or one footnote's. */
export interface Line {
  element: Y.XmlElement
  /** A line break or a footnote in it is one sign, in which nothing is found. */
  letters: string
  /** Which letters lie where, from the place in the line on. */
  pieces: readonly { at: number; text: Y.XmlText }[]
}

const NOT_A_LETTER = '\ufffc'

/** All lines of a text in reading order; the words of a footnote come behind the line it is in. */
export function linesIn(parent: Y.XmlFragment): Line[] {
  const lines: Line[] = []
  for (const element of parent.toArray()) {
    if (!(element instanceof Y.XmlElement)) continue
    if (element.nodeName === 'paragraph' || element.nodeName === 'heading') lineOf(element, lines)
    else lines.push(...linesIn(element))
  }
  return lines
}

function lineOf(element: Y.XmlElement, lines: Line[]): void {
  let letters = ''
  const pieces: { at: number; text: Y.XmlText }[] = []
  const notes: Y.XmlElement[] = []
  for (const part of element.toArray()) {
    if (part instanceof Y.XmlText) {
      pieces.push({ at: letters.length, text: part })
      letters += stringOf(part)
      continue
    }
    letters += NOT_A_LETTER
    if (part instanceof Y.XmlElement && part.nodeName === 'footnote') notes.push(part)
  }
  lines.push({ element, letters, pieces })
  for (const note of notes) lineOf(note, lines)
}

/** Without its marks, and with nothing made but the string. */
function stringOf(text: Y.XmlText): string {
  let letters = ''
  const first: Pick<Y.XmlText, '_start'> = text
  for (let item = first._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString) letters += item.content.str
  return letters
}
