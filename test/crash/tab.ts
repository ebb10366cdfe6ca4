import { carriesContent, frame, readServerWord } from '@samsyn/document'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Dice } from '../replay/dice.ts'
import type { Caller } from '../support/callers.ts'
import type { Ledger, Removed, Typed } from './ledger.ts'
import type { Moments } from './moments.ts'
import type { Places } from './places.ts'
import { strokeIn } from './strokes.ts'

export interface TabWorld {
  caller: Caller
  place: Places
  ledger: Ledger
  /** Whether anybody types in it. */
  writes: boolean
  /** `http://127.0.0.1:1234/rooms/some-evaluation` */
  server: string
  moments: Moments
  fault: (what: string) => void
}

/** Strokes that may be under way before a hand waits to hear that some are saved. */
const UNDER_WAY = 24

let tabs = 0

/**
 * One person's tab in one room, by the published y-websocket. It knows which of its strokes were in
 * each frame that left, and so which ones the server's word says are saved.
 */
export class Tab {
  readonly doc = new Y.Doc()
  readonly caller: Caller
  readonly writes: boolean
  readonly provider: WebsocketProvider
  isClosed = false
  /** Its hand lies still. */
  isStill = false
  readonly #name = `${(++tabs).toString(36)}`
  readonly #world: TabWorld
  readonly #nths = new Map<Typed | Removed, number>()
  #strokes = 0
  /** For each frame with content that this socket sent, how many strokes it and those before held. */
  #frames: number[] = []
  #saved = 0
  #sockets = new Set<WebSocket>()
  #watchers: (() => void)[] = []

  constructor(world: TabWorld) {
    const { caller, place, writes } = world
    this.caller = caller
    this.writes = writes
    this.#world = world
    this.provider = new WebsocketProvider(
      world.server.replace(/^http/, 'ws'),
      place.room,
      this.doc,
      {
        disableBc: true, // all tabs live in one process
        params: { samsyn: '1' },
        maxBackoffTime: 400,
        WebSocketPolyfill: this.#socketClass(),
      },
    )
    this.provider.messageHandlers[frame.samsyn] = (_reply, decoder) => {
      const word = readServerWord(decoder)
      if (word?.kind === 'saved') this.#told(word.frames)
      else world.fault(`${place.room} was refused ${this.#name}: ${word?.reason}`)
    }
    this.provider.on('sync', (isSynced) => {
      if (isSynced) world.moments.happened('joined')
      this.#changed()
    })
    this.provider.on('closed', ({ code }) => {
      world.fault(`${place.room} was closed to ${this.#name} for good: ${code}`)
    })
    this.doc.on('update', (_update, origin) => {
      if (origin === this.provider) world.moments.happened('update')
      this.#changed()
    })
  }

  isSaved(stroke: Typed | Removed): boolean {
    return (this.#nths.get(stroke) ?? Number.POSITIVE_INFINITY) <= this.#saved
  }

  get isAllSaved(): boolean {
    return this.provider.synced && this.#saved === this.#strokes
  }

  /** Whether its hand waits for the server's word. */
  get waits(): boolean {
    return this.#strokes - this.#saved >= UNDER_WAY
  }

  /** Writes at full speed from when the text has come, until it is closed or this is over. */
  async write(dice: Dice, isOver: () => boolean): Promise<void> {
    if (!this.writes) return
    await this.until(() => this.provider.synced || isOver())
    while (!this.isClosed && !isOver()) {
      const isHeld = () => this.waits || this.isStill
      if (isHeld()) await this.until(() => !isHeld() || isOver())
      else this.#type(dice)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Looked at whenever this tab hears something. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.isClosed && !holds()) return
        this.#watchers = this.#watchers.filter((one) => one !== look)
        resolve()
      }
      this.#watchers.push(look)
      look()
    })
  }

  /** The server is back: it need not be found out. */
  comeBack(): void {
    this.provider.connect()
  }

  /** Has those look again who wait for something that this tab does not hear. */
  nudge(): void {
    this.#changed()
  }

  /** Resolves when what the server sent it before it died has been heard. */
  async heardAll(): Promise<void> {
    const closed = [...this.#sockets].map(
      (socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
    )
    await Promise.all(closed)
  }

  close(): void {
    this.isClosed = true
    this.provider.destroy()
    this.provider.awareness.destroy()
    this.#changed()
  }

  #type(dice: Dice): void {
    const { place, ledger, fault, moments } = this.#world
    const texts = place.textsOf(this.doc)
    const fragment = texts[dice(texts.length)]
    if (!fragment) throw new Error(`${place.room} has no text`)
    const { removes, writes, make } = strokeIn(fragment, dice)
    const { store, clientID: client } = this.doc
    const word = `[${this.#name}.${this.#strokes}]`
    const nth = this.#strokes + 1
    const removed = removes === undefined ? undefined : ledger.word(removes)
    if (removes !== undefined && !removed) {
      fault(`${removes} stands in ${place.room} and was never typed`)
      return
    }
    // The frame leaves within the transaction, and this stroke is in it.
    this.#strokes = nth
    const first = Y.getState(store, client)
    this.doc.transact(() => make(word))
    if (writes) {
      const last = Y.getState(store, client) - 1
      const begun = { removals: [], isPromised: false, isGone: false }
      this.#note({ kind: 'typed', word, by: this, client, first, last, ...begun }, nth)
    }
    if (removed) this.#note({ kind: 'removed', what: removed, by: this, nth }, nth)
    moments.happened('typed')
  }

  #note(stroke: Typed | Removed, nth: number): void {
    this.#nths.set(stroke, nth)
    this.#world.ledger.write(stroke)
  }

  #told(frames: number): void {
    const strokes = frames === 0 ? 0 : this.#frames[frames - 1]
    if (strokes === undefined) this.#world.fault(`${frames} frames are saved of fewer`)
    this.#saved = Math.max(this.#saved, strokes ?? 0)
    this.#world.moments.happened('saved')
    this.#changed()
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look()
  }

  /** A Cookie header is what a browser's socket would bring; ws takes it as an option. */
  #socketClass(): typeof globalThis.WebSocket {
    const { cookie } = this.caller
    const opened = (socket: WebSocket) => {
      this.#frames = []
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    }
    const sent = (bytes: Uint8Array) => {
      if (carriesContent(bytes)) this.#frames.push(this.#strokes)
    }
    class TabSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie } })
        opened(this)
      }

      override send(data: Uint8Array): void {
        super.send(data)
        sent(data)
      }
    }
    // It lacks a few things of the DOM's socket that the provider does not use.
    return TabSocket as unknown as typeof globalThis.WebSocket
  }
}
