import { type ClosingReason, frame, sync } from '@samsyn/document'
import * as Y from 'yjs'
import { caretsFrame, contentFrame } from '../../support/roomClient.ts'
import type { Standing } from './standing.ts'

/** What a message is, and with that how it is answered. */
export type Kind =
  /** Asks for what everybody in the room may know, or tells what is known already. */
  | 'harmless'
  /** Where its sender is; the others hear it. */
  | 'presence'
  /** Where somebody else is: passed over, since stock clients repeat what they hear. */
  | 'of another'
  /** Text that is new. */
  | 'news'
  /** Text that is new, where nobody may write it: not yet, never, or not under that name. */
  | { news: ClosingReason }
  | 'nonsense'

/** What a message may be made from: the worst of attackers knows all of it. */
export interface Known {
  /** What the room holds. */
  state: Uint8Array
  /** What nobody else says in this test. */
  mark: string
  /** A client id that nobody has. */
  client: number
  /** A client id of somebody else, who has written with it and is there. */
  others: number
  /** Writes a text into what the room holds. */
  write: (doc: Y.Doc, text: string) => void
  /** Likewise, where it may not be written yet; only where there is such a place. */
  writeTooEarly: (doc: Y.Doc, text: string) => void
}

interface Message {
  kind: Kind
  bytes: (known: Known) => Uint8Array | string
}

/** The words of the protocol. One that is new must be told of here, or nothing compiles. */
export type Word = Exclude<keyof typeof frame, 'sync'> | `sync ${keyof typeof sync}` | 'no word'

const NOTHING = Uint8Array.of(0, 0)
const EVERYTHING = Uint8Array.of(0)

export const messages: Record<Word, Record<string, Message>> = {
  'sync step1': {
    'asks for all': says('harmless', () => contentFrame(sync.step1, EVERYTHING)),
    'with a vector that is none': says('nonsense', () =>
      contentFrame(sync.step1, Uint8Array.of(5, 1)),
    ),
  },
  'sync step2': {
    'with nothing': says('harmless', () => contentFrame(sync.step2, NOTHING)),
    'with what is known': says('harmless', ({ state }) => contentFrame(sync.step2, state)),
    'with news': says('news', (known) => contentFrame(sync.step2, news(known))),
  },
  'sync update': {
    'with what is known': says('harmless', ({ state }) => contentFrame(sync.update, state)),
    'with news': says('news', (known) => contentFrame(sync.update, news(known))),
    'with news too early': says({ news: 'notOpenYet' }, (known) =>
      contentFrame(sync.update, news(known, known.writeTooEarly)),
    ),
    'with news under another name': says({ news: 'notYours' }, (known) =>
      contentFrame(sync.update, news({ ...known, client: known.others })),
    ),
    'with news for another room': says({ news: 'badMessage' }, (known) =>
      contentFrame(
        sync.update,
        news(known, (doc, text) => doc.getText('elsewhere').insert(0, text)),
      ),
    ),
    'with a past that is missing': says({ news: 'badMessage' }, (known) =>
      contentFrame(sync.update, newsWithoutPast(known)),
    ),
    'that is none': says('nonsense', () => contentFrame(sync.update, Uint8Array.of(9, 9, 9))),
  },
  awareness: {
    own: says('presence', ({ client, mark }) =>
      caretsFrame([{ client, clock: 1, state: { mark } }]),
    ),
    'of somebody else': says('of another', ({ others, mark }) =>
      caretsFrame([{ client: others, clock: 1e9, state: { mark } }]),
    ),
    'that is no object': says('nonsense', () =>
      Uint8Array.of(frame.awareness, 5, 1, 9, 1, 1, 0x7b),
    ),
  },
  queryAwareness: {
    'asks who is there': says('harmless', () => Uint8Array.of(frame.queryAwareness)),
  },
  auth: { 'as a server says it': says('nonsense', () => Uint8Array.of(frame.auth, 0)) },
  samsyn: { 'as a server says it': says('nonsense', () => Uint8Array.of(frame.samsyn, 0, 1)) },
  'no word': {
    nothing: says('nonsense', () => new Uint8Array()),
    'a type that nobody knows': says('nonsense', () => Uint8Array.of(9)),
    'a type of ten bytes': says('nonsense', () => new Uint8Array(10).fill(0xff)),
    'a sync that nobody knows': says('nonsense', () => contentFrame(7, NOTHING)),
    'two messages in one': says('nonsense', () =>
      Uint8Array.of(...contentFrame(sync.step1, EVERYTHING), frame.queryAwareness),
    ),
    'a live saying': says('nonsense', () =>
      JSON.stringify({ type: 'at', row: null, guiding: false }),
    ),
    'a y-websocket message as text': says('nonsense', () => '\u0000\u0000\u0001\u0000'),
  },
}

/** How a message ends for its sender: it stays, or why it is sent away. */
export function ending(standing: Standing, kind: Kind): 'stays' | ClosingReason {
  if (standing !== 'write' && standing !== 'read' && standing !== 'frozen') return standing
  if (kind === 'nonsense') return 'badMessage'
  if (kind !== 'news' && typeof kind !== 'object') return 'stays'
  // The right to write at all comes before what is written.
  if (standing !== 'write') return standing === 'frozen' ? 'frozen' : 'noAccess'
  return kind === 'news' ? 'stays' : kind.news
}

function says(kind: Kind, bytes: Message['bytes']): Message {
  return { kind, bytes }
}

function news({ state, mark, client, write }: Known, put = write): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  put(doc, mark)
  return Y.encodeStateAsUpdate(doc, before)
}

/** The second of two changes. */
function newsWithoutPast(known: Known): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, known.state)
  doc.clientID = known.client
  known.write(doc, 'past')
  const before = Y.encodeStateVector(doc)
  known.write(doc, known.mark)
  return Y.encodeStateAsUpdate(doc, before)
}
