import * as Y from 'yjs'

/** How many footnotes stand in a text of the shared document. */
export function countNotes(within: Y.XmlFragment): number {
  let count = 0
  for (const part of within.toArray())
    if (part instanceof Y.XmlElement) count += part.nodeName === 'footnote' ? 1 : countNotes(part)
  return count
}
