import { plainText, type RoomName } from '@samsyn/document'
import type * as Y from 'yjs'

/** What is written in one room, as plain text: each text by its root, the empty ones left out. */
export interface RoomTexts {
  evaluation: string
  room: RoomName
  texts: { root: string; text: string }[]
}

/** Reads only: nothing in the document changes. */
export function textsIn(doc: Y.Doc): RoomTexts['texts'] {
  return (
    [...doc.share.keys()]
      .filter((root) => !root.startsWith('working/'))
      .toSorted(inReadingOrder)
      .map((root) => ({ root, text: plainText(doc.getXmlFragment(root)) }))
      // A list that nobody has written in is one empty bullet.
      .filter(({ text }) => /[^•\s]/u.test(text))
  )
}

/** The general text before the sections, the lists behind them. Of the summary the order is its own. */
function inReadingOrder(one: string, other: string): number {
  return placeOf(one) - placeOf(other) || one.localeCompare(other, 'sv', { numeric: true })
}

const first = ['general', 'evaluation', 'result', 'comparisons', 'comments']
const last = ['strengths', 'improvements']

function placeOf(root: string): number {
  if (last.includes(root)) return first.length + 1 + last.indexOf(root)
  return first.includes(root) ? first.indexOf(root) : first.length
}
