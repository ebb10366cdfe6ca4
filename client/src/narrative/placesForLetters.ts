import { mayHoldLetters } from '@samsyn/document'
import * as Y from 'yjs'

/**
 * Puts a place for its letters in each empty paragraph, heading or footnote that is made here, as
 * the room's first state has in its own. Two editors that begin in a paragraph without one, one of them perhaps offline,
 * would each make their own, and the two that mend that write letters twice. Only who makes the
 * paragraph puts it there; what an undo brings back is left as it was. Returns the way to stop.
 */
export function placesForLetters(text: Y.XmlFragment): () => void {
  const look = (events: Y.YEvent<Y.XmlFragment>[], transaction: Y.Transaction) => {
    if (!transaction.local || transaction.origin instanceof Y.UndoManager) return
    const bare = events.flatMap((event) => [...event.changes.added].flatMap(bareParagraphs))
    if (bare.length === 0) return
    // As the same person's same act: undoing it takes away both.
    text.doc?.transact(() => {
      for (const paragraph of bare) paragraph.insert(0, [new Y.XmlText()])
    }, transaction.origin)
  }
  text.observeDeep(look)
  return () => text.unobserveDeep(look)
}

function bareParagraphs({ content }: Y.Item): Y.XmlElement[] {
  return content instanceof Y.ContentType ? bareWithin(content.type) : []
}

function bareWithin(type: unknown): Y.XmlElement[] {
  if (!(type instanceof Y.XmlElement)) return []
  if (mayHoldLetters(type.nodeName)) return type.length === 0 ? [type] : []
  return type.toArray().flatMap(bareWithin)
}
