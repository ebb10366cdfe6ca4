import { frame, readServerWord, type ServerWord, sync } from '@samsyn/document'
import type { Rooms, Visitor } from '@samsyn/server/rooms'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { Wire } from './wire.ts'

/** What a room says of one client id. */
export interface HeardCaret {
  client: number
  clock: number
  state: Record<string, unknown> | null
}

/**
 * A client of a room that does what y-websocket does, one step at a time. `say` sends anything
 * else.
 */
export class RoomClient {
  readonly doc: Y.Doc
  readonly carets: HeardCaret[] = []
  readonly words: ServerWord[] = []
  /** Updates heard after the first state. */
  updates = 0
  keepAlives = 0
  /** How often it was asked for its awareness. A y-websocket answers; whether this one does: */
  asked = 0
  answers = true
  synced = false
  wire = new Wire()
  readonly #visitor: Visitor

  constructor(visitor: Visitor, doc = new Y.Doc()) {
    this.#visitor = visitor
    this.doc = doc
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.say(contentFrame(sync.update, update))
    })
  }

  /** Opens a socket and asks for the state, as y-websocket does first of all. */
  connect(rooms: Rooms): this {
    this.open(rooms)
    this.say(contentFrame(sync.step1, Y.encodeStateVector(this.doc)))
    return this
  }

  /** Opens a socket and says nothing. */
  open(rooms: Rooms): this {
    this.wire = new Wire()
    this.synced = false
    this.wire.attach(rooms.visit(this.wire, this.#visitor))
    return this
  }

  say(bytes: Uint8Array): void {
    if (!this.wire.closed) this.wire.toServer.push(bytes)
  }

  sayCarets(...carets: HeardCaret[]): void {
    this.say(caretsFrame(carets))
  }

  /** The oldest thing the server said reaches this client. */
  hear(): boolean {
    const bytes = this.wire.toClient.shift()
    if (bytes) this.#read(decoding.createDecoder(bytes))
    return bytes !== undefined
  }

  get saved(): number {
    return this.words.reduce((last, word) => (word.kind === 'saved' ? word.frames : last), 0)
  }

  get closedWith(): string | undefined {
    return this.wire.closed?.reason
  }

  #read(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    if (type === frame.sync) this.#readSync(decoder)
    else if (type === frame.awareness) this.#readCarets(decoding.readVarUint8Array(decoder))
    else if (type === frame.queryAwareness) {
      this.asked++
      if (this.answers) this.sayCarets()
    } else if (type === frame.samsyn) {
      const word = readServerWord(decoder)
      if (word) this.words.push(word)
    } else throw new Error(`the server said ${type}`)
    if (decoding.hasContent(decoder)) throw new Error('two messages in one frame')
  }

  #readSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === sync.step1) {
      this.say(contentFrame(sync.step2, Y.encodeStateAsUpdate(this.doc, payload)))
      return
    }
    if (kind === sync.step2) this.synced = true
    else this.updates++
    Y.applyUpdate(this.doc, payload, this)
  }

  #readCarets(update: Uint8Array): void {
    const heard = caretsIn(update)
    if (heard.length === 0) this.keepAlives++
    this.carets.push(...heard)
  }
}

export function contentFrame(kind: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frame.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export function caretsFrame(carets: readonly HeardCaret[]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, carets.length)
    for (const { client, clock, state } of carets) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frame.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

function caretsIn(update: Uint8Array): HeardCaret[] {
  const decoder = decoding.createDecoder(update)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)),
  }))
}
