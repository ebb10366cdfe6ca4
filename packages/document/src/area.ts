import * as Y from 'yjs'
import { blocksIn, type RoomShape } from './shape.ts'
import type { SummaryText } from './summary.ts'

/**
 * The texts of one area's room, each a root of its Yjs document: the general text, one per section
 * (named by the section's key, "3.2+3.3"), and the two lists. Nobody else names a root.
 */
export type TextName = 'general' | `section/${string}` | 'strengths' | 'improvements'

/** Every root that an area's document may hold, in reading order. */
export function textNames(sectionKeys: readonly string[]): TextName[] {
  return [
    'general',
    ...sectionKeys.map((key): TextName => `section/${key}`),
    'strengths',
    'improvements',
  ]
}

/** One text of an area's document, or of the summary's. */
export function textOf(doc: Y.Doc, name: TextName | SummaryText): Y.XmlFragment {
  return doc.getXmlFragment(name)
}

export function areaShape(sectionKeys: readonly string[]): RoomShape {
  return { roots: blocksIn(textNames(sectionKeys)), seed: seedArea(sectionKeys) }
}

/**
 * The first state of an area's document: an empty paragraph in every text, and an empty bullet in
 * each list, so that two people who begin at once meet in the same letters. Only the server
 * seeds, once per room, in the transaction that makes the room.
 */
export function seedArea(sectionKeys: readonly string[]): Uint8Array {
  return seedTexts(textNames(sectionKeys))
}

export function seedTexts(names: readonly (TextName | SummaryText)[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const name of names) {
      const paragraph = emptyParagraph()
      if (!isList(name)) {
        textOf(doc, name).insert(0, [paragraph])
        continue
      }
      const item = new Y.XmlElement('listItem')
      item.insert(0, [paragraph])
      const list = new Y.XmlElement('bulletList')
      list.insert(0, [item])
      textOf(doc, name).insert(0, [list])
    }
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

/**
 * With a place for its letters: two editors that begin in a paragraph without one would each make
 * their own, and the first that mends that writes the other's first letters twice.
 */
export function emptyParagraph(): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText()])
  return paragraph
}

/** Whether a text is a list: one bullet list, and nothing beside it. */
export function isList(name: TextName | SummaryText): boolean {
  return name === 'strengths' || name === 'improvements'
}
