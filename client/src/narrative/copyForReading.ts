import * as Y from 'yjs'

const copies = new WeakMap<Y.Doc, Y.Doc>()

/**
 * The same text in a copy of its document, which follows it and which nobody sends anywhere. For who
 * may not write: an editor takes away from its document what it cannot show, as a list that two
 * people have emptied between them, and the server would end the visit of a reader who said so.
 */
export function copyForReading(text: Y.XmlFragment): Y.XmlFragment {
  const { doc } = text
  if (!doc) throw new Error('a text outside of a document')
  const copy = copies.get(doc) ?? copyOf(doc)
  copies.set(doc, copy)
  return copy.getXmlFragment(Y.findRootTypeKey(text))
}

/** Lives as long as what it is a copy of. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(copy, update))
  return copy
}
