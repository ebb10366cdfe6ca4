import * as Y from 'yjs'

/** The items of a text's lists in the shared document, in reading order, outermost only. */
export function itemsIn(text: Y.XmlFragment): Y.XmlElement[] {
  return text
    .toArray()
    .filter((list) => list instanceof Y.XmlElement)
    .flatMap((list) => list.toArray().filter(isItem))
}

/** The id of a point; undefined of an item that has none yet. */
export function pointOf(item: Y.XmlElement): string | undefined {
  return item.getAttribute('point')
}

/** The id that an item has, or had when it was deleted. */
export function pointEver(item: Y.XmlElement): string | undefined {
  const content = item._map.get('point')?.content
  const value: unknown = content instanceof Y.ContentAny ? content.arr[0] : undefined
  return typeof value === 'string' ? value : undefined
}

export function isItem(node: unknown): node is Y.XmlElement {
  return node instanceof Y.XmlElement && node.nodeName === 'listItem'
}

/** The outermost item of a text in which a part of it stands. */
export function itemAround(part: unknown, text: Y.XmlFragment): Y.XmlElement | undefined {
  let found: Y.XmlElement | undefined
  for (let at = part; at instanceof Y.AbstractType; at = at.parent) {
    if (at === text) return found
    if (isItem(at)) found = at
  }
  return undefined
}
