import { seedArea } from '@samsyn/document'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Running } from './contestants.ts'
import type { Said } from './dialect.ts'
import { type Letters, lettersIn } from './heard.ts'
import { RawSocket } from './rawSocket.ts'
import { type Place, typed } from './typing.ts'

/** What the first in a room of a server that seeds none brings. */
const seed = seedArea(['3.1'])
let lastClient = 1_000_000

/** Where letters go in each room of a server; the first who joins finds it out. */
const places = new WeakMap<Running, Map<number, Place>>()

/** Somebody in a room: joins, types letter by letter, and hears what the others type. */
export class Person {
  readonly client = ++lastClient
  readonly socket: RawSocket
  /** Frames that came, of any kind. */
  frames = 0
  /** Frames with content that the server has said are saved, in whatever sense it says so. */
  told = 0
  /** Letters of others, as they come; own ones that come back are left out. */
  onLetters: Letters = () => {}
  /** It found an empty room. */
  broughtSeed = false
  /** The state that it was told when it joined. */
  state: Uint8Array | undefined
  readonly #server: Running
  readonly #room: number
  readonly #name: string
  #typed = 0
  #awaited: ((said: Said) => void) | undefined

  constructor(server: Running, room: number, nth: number) {
    const { opened } = server
    const { path, name } = opened.rooms[room] ?? { path: '/', name: '' }
    this.#server = server
    this.#room = room
    this.#name = name
    this.socket = new RawSocket(opened.port, path, opened.cookies[nth % opened.cookies.length])
    this.socket.onFrame = (bytes) => this.#heard(bytes)
  }

  /** Joins as its provider would: has the whole state, and has said what it has. */
  async join(caret?: string): Promise<this> {
    const { dialect, syncs } = this.#server.contestant
    await this.socket.opened
    if (dialect.hello) {
      const letIn = this.#said('letIn')
      this.socket.send(dialect.hello(this.#name))
      await letIn
    }
    if (!syncs) {
      if (caret !== undefined) this.say(caret)
      return this
    }
    const state = this.#said('step2')
    this.socket.send(dialect.sync(this.#name, 'step1', Uint8Array.of(0)))
    if (caret !== undefined) this.say(caret)
    this.state = (await state).slice()
    this.socket.send(dialect.sync(this.#name, 'step2', nothing))
    return this
  }

  /** Whether the state that it was told has at least all of this. */
  knows(vector: ReadonlyMap<number, number>): boolean {
    const { to } = Y.parseUpdateMeta(this.state ?? nothing)
    return [...vector].every(([client, clock]) => (to.get(client) ?? 0) >= clock)
  }

  /** It will not type: its state need not be kept. */
  forgetState(): void {
    this.state = undefined
  }

  /** Letters typed so far: the clock of the next. */
  get typed(): number {
    return this.#typed
  }

  /** Types a letter behind its last. The first in a room brings what letters stand in. */
  type(): void {
    this.send(this.next())
  }

  /** The update that `type` would send. */
  next(): Uint8Array {
    return typed(this.client, this.#typed++, this.#place())
  }

  send(update: Uint8Array): void {
    this.socket.send(this.#server.contestant.dialect.sync(this.#name, 'update', update))
  }

  /** Says awareness, whatever is in it. */
  sendCarets(update: Uint8Array): void {
    this.socket.send(this.#server.contestant.dialect.carets(this.#name, update))
  }

  /** Says where its caret is. */
  say(caret: string): void {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.client)
      encoding.writeVarUint(encoder, ++this.#caretClock)
      encoding.writeVarString(encoder, caret)
    })
    this.sendCarets(update)
  }
  #caretClock = 0

  #place(): Place {
    const known = places.get(this.#server) ?? new Map<number, Place>()
    places.set(this.#server, known)
    const place = known.get(this.#room) ?? this.#found()
    known.set(this.#room, place)
    return place
  }

  #found(): Place {
    const said = this.state ? placeIn(this.state) : undefined
    if (said) return said
    this.broughtSeed = true
    this.send(seed)
    const place = placeIn(seed)
    if (!place) throw new Error('a seed without a paragraph')
    return place
  }

  #said(kind: 'letIn'): Promise<Uint8Array>
  #said(kind: 'step2'): Promise<Uint8Array>
  #said(kind: Said['kind']): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#awaited = (said) => {
        if (said.kind !== kind) return
        this.#awaited = undefined
        resolve('bytes' in said ? said.bytes : nothing)
      }
      void this.socket.closed.then((code) => reject(new Error(`closed with ${code}`)))
    })
  }

  #heard(bytes: Uint8Array): void {
    this.frames++
    const said = this.#server.contestant.dialect.read(bytes)
    if (said.kind === 'update') lettersIn(said.bytes, this.#others)
    else if (said.kind === 'saved')
      this.told = said.counted === 'one' ? this.told + said.frames : said.frames
    this.#awaited?.(said)
  }

  readonly #others: Letters = (client, from, to) => {
    if (client !== this.client) this.onLetters(client, from, to)
  }
}

/** An update with nothing in it. */
const nothing = Uint8Array.of(0, 0)

/** The text of the first paragraph of the general text. */
function placeIn(state: Uint8Array): Place | undefined {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const paragraph = doc.getXmlFragment('general').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  const id = text instanceof Y.XmlText ? text._item?.id : undefined
  doc.destroy()
  return id && { client: id.client, clock: id.clock }
}
