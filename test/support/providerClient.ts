import { carriesContent, frame, readServerWord, type ServerWord, sync } from '@samsyn/document'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

export interface ProviderOptions {
  /** `ws://127.0.0.1:1234/rooms/some-evaluation`; an http address does as well. */
  server: string
  /** `area-1` */
  room: string
  /** The session, as a Cookie header. */
  cookie?: string
  doc?: Y.Doc
  /** Beside `samsyn=1`; `{ samsyn: '' }` asks for nothing. */
  params?: Record<string, string>
  connect?: boolean
}

/**
 * The published y-websocket client, as it is, in Node. Beside it stands only what our own client
 * has too: it counts the frames with content that leave, and hears the server's word on them.
 */
export class ProviderClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** What the server said of this socket's frames; empty after a reconnect. */
  words: ServerWord[] = []
  /** The close code that the provider took for final. */
  closedFor: number | undefined
  /** How many sockets it has opened so far. */
  sockets = 0
  #sent = 0
  #toldItsState = false
  readonly #watchers = new Set<() => void>()

  constructor({ server, room, cookie, doc = new Y.Doc(), params, connect }: ProviderOptions) {
    this.doc = doc
    this.provider = new WebsocketProvider(server.replace(/^http/, 'ws'), room, doc, {
      disableBc: true, // all clients of one test live in one process
      params: { samsyn: '1', ...params },
      connect: connect ?? true,
      maxBackoffTime: 200,
      WebSocketPolyfill: this.#socketClass(cookie),
    })
    this.provider.messageHandlers[frame.samsyn] = (_reply, decoder) => {
      const word = readServerWord(decoder)
      if (word) this.words.push(word)
      this.#changed()
    }
    const changed = () => this.#changed()
    this.provider.on('sync', changed)
    this.provider.on('connection-close', changed)
    this.provider.on('closed', ({ code }) => {
      this.closedFor = code
      changed()
    })
    this.provider.awareness.on('change', changed)
    doc.on('update', changed)
  }

  get refused(): string | undefined {
    const last = this.words.at(-1)
    return last?.kind === 'refused' ? last.reason : undefined
  }

  /** Whether the server has all that this document holds, and said so. */
  get isSaved(): boolean {
    const last = this.words.findLast((word) => word.kind === 'saved')
    const saved = last?.kind === 'saved' ? last.frames : 0
    return this.provider.synced && this.#toldItsState && saved === this.#sent
  }

  /** Resolves when it has the room's state. */
  synced(): Promise<void> {
    return this.until('synced', () => this.provider.synced)
  }

  saved(): Promise<void> {
    return this.until('saved', () => this.isSaved)
  }

  /** Resolves as soon as this holds; looked at whenever this client hears something. */
  async until(what: string, holds: () => boolean, within = 60_000): Promise<void> {
    if (holds()) return
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => {
        this.#watchers.delete(look)
        reject(new Error(`not ${what} within ${within} ms`))
      }, within)
      const look = () => {
        if (!holds()) return
        clearTimeout(late)
        this.#watchers.delete(look)
        resolve()
      }
      this.#watchers.add(look)
    })
  }

  close(): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look()
  }

  /** A Cookie header is what a browser's socket would bring; ws takes it as an option. */
  #socketClass(cookie: string | undefined): typeof globalThis.WebSocket {
    const opened = () => {
      this.sockets++
      this.words = []
      this.#sent = 0
      this.#toldItsState = false
    }
    const sent = (bytes: Uint8Array) => {
      if (!carriesContent(bytes)) return
      this.#sent++
      if (bytes[1] === sync.step2) this.#toldItsState = true
    }
    class CookieSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, cookie ? { headers: { cookie } } : {})
        opened()
      }

      override send(data: Uint8Array): void {
        super.send(data)
        sent(data)
      }
    }
    // It lacks a few things of the DOM's socket that the provider does not use.
    return CookieSocket as unknown as typeof globalThis.WebSocket
  }
}
