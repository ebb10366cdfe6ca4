import { type RoomName, rationaleOf, textOf } from '@samsyn/document'
import type * as Y from 'yjs'

/** A room, and the texts in it that are written. */
export interface Places {
  room: RoomName
  textsOf: (doc: Y.Doc) => Y.XmlFragment[]
}

/** A row that is open before anybody dies: what is on its table may be written. */
export const OPEN_ROW = '1.1'

export const places: readonly Places[] = [
  { room: 'area-1', textsOf: (doc) => [textOf(doc, 'general'), textOf(doc, 'strengths')] },
  { room: 'area-2', textsOf: (doc) => [textOf(doc, 'general')] },
  { room: 'talk-1', textsOf: (doc) => [rationaleOf(doc, OPEN_ROW)] },
]
