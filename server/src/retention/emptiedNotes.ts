import { notedItem } from '@samsyn/document'
import * as Y from 'yjs'
import { replay, stateOf } from '../rooms/index.ts'
import type { StoredRoom } from '../store/index.ts'

/** The evidence room without its notes. */
export interface EmptiedNotes {
  /** One update in the place of the whole log: it takes the notes from who still has them, too. */
  state: Uint8Array
  /** On so many items of the register something was noted. */
  items: number
}

/** Throws where the log is damaged: what cannot be read cannot be taken out. */
export function emptiedNotes(log: StoredRoom): EmptiedNotes {
  const { doc, damaged } = replay(log)
  if (damaged !== undefined) throw new Error('the notes are damaged')
  const roots = [...doc.share.keys()].filter((root) => notedItem(root) !== undefined)
  const notes = roots.map((root) => doc.getXmlFragment(root))
  const items = notes.filter(isWritten).length
  doc.transact(() => {
    for (const note of notes) empty(note)
  })
  return { state: stateOf(doc), items }
}

/** All but a first paragraph, which every text begins with, and what stands in that. */
function empty(note: Y.XmlFragment): void {
  const first = note.length > 0 ? note.get(0) : undefined
  const stays = first instanceof Y.XmlElement && first.nodeName === 'paragraph' ? 1 : 0
  note.delete(stays, note.length - stays)
  if (stays && first instanceof Y.XmlElement) first.delete(0, first.length)
}

function isWritten(note: Y.XmlFragment): boolean {
  const texts = note.createTreeWalker((type) => type instanceof Y.XmlText)
  return [...texts].some((text) => text instanceof Y.XmlText && text.length > 0)
}
