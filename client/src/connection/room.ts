import {
  type ClosingReason,
  closing,
  closingReasonOf,
  frame,
  type RoomName,
  readServerWord,
  SCHEMA_VERSION,
} from '@samsyn/document'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { socketUrl } from './browserSocket.ts'
import { countingSocket } from './countingSocket.ts'
import { pageGeneration } from './generation.ts'
import { type Saved, SavedCount } from './saved.ts'

/** What a screen says of a co-written room. */
export interface RoomState {
  /** `connecting` until the first sync; a text of which only the server has the first state is not shown before it. */
  connection: 'connecting' | 'synced' | 'offline' | 'ended'
  /** Why it ended for good; undefined in the other states. */
  ended: ClosingReason | undefined
}

/** How much of a room is safe on the server. Another one with every key, so it is told apart. */
export interface RoomSaved {
  saved: Saved
  /** When something was last known to be saved, ms since 1970; null before that. */
  savedAt: number | null
}

/**
 * One co-written document and its line to the server. Lives from the first look at it until
 * `close`; what is in it stays while the line is down.
 */
export class Room {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly #count = new SavedCount()
  readonly #watchers = new Set<() => void>()
  #isWrittenIn = false
  #now: RoomState = { connection: 'connecting', ended: undefined }
  #saved: RoomSaved = { saved: { state: 'saved' }, savedAt: null }

  /** `seed`: the room's first state, where it is the same wherever it is made. */
  constructor(evaluation: string, name: RoomName, seed?: Uint8Array) {
    if (seed) Y.applyUpdate(this.doc, seed)
    const generation = pageGeneration.bind()
    this.provider = new WebsocketProvider(socketUrl(`/rooms/${evaluation}`), name, this.doc, {
      // Between tabs of one browser it would pass the server's rights and its word by.
      disableBc: true,
      params: {
        samsyn: '1',
        schema: String(SCHEMA_VERSION),
        ...(generation !== undefined && { generation }),
      },
      WebSocketPolyfill: countingSocket(this.#count),
    })
    // After the provider's own listener: the frame has left when this one is called.
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === this.provider) return
      this.#isWrittenIn = true
      this.#count.edited()
      this.#changed()
    })
    this.provider.messageHandlers[frame.samsyn] = (_reply, decoder) => {
      const word = readServerWord(decoder)
      if (word?.kind === 'saved') this.#count.confirmed(word.frames)
      if (word?.kind === 'refused') this.#refused(word.reason)
      this.#changed()
    }
    this.provider.on('sync', (synced) => {
      if (synced) this.#count.synced()
      this.#changed(synced ? { connection: 'synced' } : {})
    })
    this.provider.on('connection-close', () => {
      this.#count.closed()
      const { connection } = this.#now
      this.#changed(connection === 'synced' ? { connection: 'offline' } : {})
    })
    addEventListener('offline', this.#doubt)
    this.provider.on('closed', ({ code, reason }) =>
      this.#ended(closingReasonOf(code, reason) ?? 'badMessage'),
    )
  }

  /** The same one until something in it changes. */
  get now(): RoomState {
    return this.#now
  }

  get saved(): RoomSaved {
    return this.#saved
  }

  /** Whether anything in it was written from this page. */
  get isWrittenIn(): boolean {
    return this.#isWrittenIn
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => void this.#watchers.delete(changed)
  }

  close(): void {
    removeEventListener('offline', this.#doubt)
    this.#watchers.clear()
    this.provider.destroy()
    this.provider.awareness.destroy()
    this.doc.destroy()
  }

  /** The network went: a socket that hangs looks open for long, so it is opened anew. */
  readonly #doubt = (): void => {
    if (!this.provider.shouldConnect) return
    this.provider.disconnect()
    this.provider.connect()
  }

  /** What the server refused once it would refuse again: no more tries. */
  #refused(reason: string): void {
    this.#count.refused(reason)
    this.provider.disconnect()
    this.#ended(reason in closing ? (reason as ClosingReason) : 'badMessage')
  }

  #ended(reason: ClosingReason): void {
    this.#count.refused(reason)
    if (this.#now.connection !== 'ended') this.#changed({ connection: 'ended', ended: reason })
  }

  #changed(change: Partial<RoomState> = {}): void {
    const saved = this.#count.now
    const before = this.#saved
    const justSaved = saved.state === 'saved' && before.saved.state !== 'saved'
    this.#saved = { saved, savedAt: justSaved ? Date.now() : before.savedAt }
    const now = { ...this.#now, ...change }
    const moved = now.connection !== this.#now.connection || now.ended !== this.#now.ended
    if (moved) this.#now = now
    for (const watcher of this.#watchers) watcher()
  }
}
