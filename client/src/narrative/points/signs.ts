import * as Y from 'yjs'

/**
 * What an item of a list says, sign by sign, as the shared document keeps it: letters, line breaks,
 * and a footnote as its words between a beginning and an end.
 */
export interface Sign {
  /** A letter, or one of `BREAK`, `NOTE`, `NOTE_END` and `BLOCK`. */
  sign: string
  /** Which of the document's items it is, and of which person's page. */
  client: number
  clock: number
  marks: Readonly<Record<string, unknown>>
  /** The letters that it is among, and how many units of them end with it. */
  text: Y.XmlText | undefined
  offset: number
  /** What it is as a node, if it is no letter. */
  element: Y.XmlElement | undefined
}

export const BREAK = '\n'
export const NOTE = '\u0002'
export const NOTE_END = '\u0003'
/** Before the second and every further paragraph. */
export const BLOCK = '\u2029'

type Held = Pick<Y.XmlFragment, '_start'>
type IsThere = (item: Y.Item) => boolean

const isThereNow: IsThere = ({ deleted }) => !deleted

/** The signs of an element, of those items that are there: now, if nothing else is said. */
export function signsIn(element: Y.XmlElement, isThere = isThereNow): Sign[] {
  const signs: Sign[] = []
  let blocks = 0
  visit(element)
  return signs

  function visit(parent: Y.XmlElement): void {
    for (const item of itemsIn(parent)) {
      if (!isThere(item) || !(item.content instanceof Y.ContentType)) continue
      const { type } = item.content
      if (type instanceof Y.XmlText) letters(type)
      else if (type instanceof Y.XmlElement) within(type, item)
    }
  }

  function within(type: Y.XmlElement, { id }: Y.Item): void {
    const put = (sign: string): void => {
      signs.push({ sign, ...id, marks: {}, text: undefined, offset: 0, element: type })
    }
    if (type.nodeName === 'hardBreak') put(BREAK)
    else if (type.nodeName === 'footnote') {
      put(NOTE)
      visit(type)
      put(NOTE_END)
    } else {
      if (type.nodeName === 'paragraph' && blocks++ > 0) put(BLOCK)
      visit(type)
    }
  }

  function letters(text: Y.XmlText): void {
    const marks: Record<string, unknown> = {}
    let offset = 0
    for (const item of itemsIn(text)) {
      if (!isThere(item)) continue
      if (item.content instanceof Y.ContentFormat) {
        const { key, value } = item.content
        if (value === null) delete marks[key]
        else marks[key] = value
      }
      if (!(item.content instanceof Y.ContentString)) continue
      let { clock } = item.id
      for (const sign of item.content.str) {
        offset += sign.length
        const { client } = item.id
        signs.push({ sign, client, clock, marks: { ...marks }, text, offset, element: undefined })
        clock += sign.length
      }
    }
  }
}

function* itemsIn({ _start: first }: Held): Generator<Y.Item> {
  for (let item = first; item; item = item.right) yield item
}
