import type { PersonId } from '@samsyn/document'
import * as Y from 'yjs'
import { replay } from '../rooms/index.ts'
import type { StoredRoom } from '../store/index.ts'

/** What one person has written in one text and nobody has deleted. */
export interface OwnText {
  /** The text's place in its room. */
  root: string
  /** Their letters of a paragraph, one after the other, for each that has any. */
  paragraphs: string[]
}

/** What stands in a room by this person's hand: by whose each client id is. */
export function ownTexts(log: StoredRoom, person: PersonId): OwnText[] {
  const { doc } = replay(log)
  try {
    return [...doc.share].flatMap(([root, type]) => {
      const paragraphs = lettersBelow(type, (client) => log.clients.get(client) === person)
      return paragraphs.length > 0 ? { root, paragraphs } : []
    })
  } finally {
    doc.destroy()
  }
}

/** What every shared type is made of. */
interface Items {
  _start: Y.Item | null
  _map: ReadonlyMap<string, Y.Item>
}

function lettersBelow(type: Items, isTheirs: (client: number) => boolean): string[] {
  const own: string[] = []
  const below: string[] = []
  for (let item = type._start; item; item = item.right) {
    if (item.deleted) continue
    const { content, id } = item
    if (content instanceof Y.ContentString && isTheirs(id.client)) own.push(content.str)
    if (content instanceof Y.ContentType) below.push(...lettersBelow(content.type, isTheirs))
  }
  for (const item of type._map.values())
    if (!item.deleted && item.content instanceof Y.ContentType)
      below.push(...lettersBelow(item.content.type, isTheirs))
  return own.length > 0 ? [own.join(''), ...below] : below
}
