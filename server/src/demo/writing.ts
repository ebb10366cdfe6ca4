import { plainBlocks } from '@samsyn/document'
import * as Y from 'yjs'

/** Writes paragraphs into a text that holds nothing yet. `good`: passages marked as good examples. */
export function writeParagraphs(
  text: Y.XmlFragment,
  paragraphs: readonly string[],
  good: readonly string[] = [],
): void {
  if (!isBlank(text)) return
  const [first, ...others] = paragraphs
  const empty = text.get(0)
  if (first !== undefined && empty instanceof Y.XmlElement) empty.insert(0, [letters(first)])
  text.push(others.map(paragraphOf))
  for (const passage of good) mark(text, passage)
}

/** Writes the bullets of a list that holds nothing yet. */
export function writeList(text: Y.XmlFragment, items: readonly string[]): void {
  const list = text.get(0)
  if (!isBlank(text) || !(list instanceof Y.XmlElement)) return
  const [first, ...others] = items
  const paragraph =
    list.get(0) instanceof Y.XmlElement ? (list.get(0) as Y.XmlElement).get(0) : null
  if (first !== undefined && paragraph instanceof Y.XmlElement)
    paragraph.insert(0, [letters(first)])
  list.push(
    others.map((item) => {
      const element = new Y.XmlElement('listItem')
      element.insert(0, [paragraphOf(item)])
      return element
    }),
  )
}

function mark(text: Y.XmlFragment, passage: string): void {
  for (const paragraph of text.toArray()) {
    const letters = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
    const from = letters instanceof Y.XmlText ? letters.toString().indexOf(passage) : -1
    if (letters instanceof Y.XmlText && from >= 0)
      letters.format(from, passage.length, { goodExample: {} })
  }
}

function isBlank(text: Y.XmlFragment): boolean {
  const blocks = plainBlocks(text)
  return blocks.every((block) =>
    block.type === 'paragraph' ? block.text === '' : block.items.every((item) => item === ''),
  )
}

function paragraphOf(text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [letters(text)])
  return paragraph
}

function letters(text: string): Y.XmlText {
  return new Y.XmlText(text)
}
