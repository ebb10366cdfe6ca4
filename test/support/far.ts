import { closingReasonOf, frame, sync } from '@samsyn/document'
import * as decoding from 'lib0/decoding'
import type WebSocket from 'ws'
import { contentFrame } from './roomClient.ts'

const EVERYTHING = Uint8Array.of(0)

/**
 * The far end of one socket: says whatever it is told to, keeps every frame that came, and knows
 * how it ended. It answers nothing by itself.
 */
export class Far {
  readonly socket: WebSocket
  /** Every frame that came, as bytes; a text as its UTF-8. */
  readonly heard: Uint8Array[] = []
  /** How it ended: a close code, or "HTTP 429" where the upgrade was refused. */
  ended: number | string | undefined
  #said = ''
  readonly #watchers = new Set<() => void>()

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('open', () => this.#changed())
    socket.on('message', (data: Buffer) => {
      this.heard.push(new Uint8Array(data))
      this.#changed()
    })
    socket.on('unexpected-response', (request, response) => {
      this.#end(`HTTP ${response.statusCode}`)
      request.destroy()
    })
    socket.on('close', (code, said: Buffer) => {
      this.#said = said.toString()
      this.#end(code)
    })
    socket.on('error', () => {}) // `close` follows
  }

  /** Why it ended, in the words of `closing`; else as `ended` says it. */
  get reason(): string {
    return (
      (typeof this.ended === 'number' && closingReasonOf(this.ended, this.#said)) ||
      String(this.ended)
    )
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN
  }

  /** Resolves when it can be said something, or has ended. */
  opened(): Promise<void> {
    return this.until(() => this.isOpen)
  }

  say(data: Uint8Array | string): this {
    if (this.isOpen) this.socket.send(data)
    return this
  }

  /** Resolves when this holds, or it has ended. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.ended === undefined && !holds()) return
        this.#watchers.delete(look)
        resolve()
      }
      this.#watchers.add(look)
      look()
    })
  }

  end(): Promise<void> {
    return this.until(() => false)
  }

  /**
   * Asks a room for all it holds. When that has come, whatever was said before is answered. Undefined
   * when the socket ended instead.
   */
  async ask(): Promise<Uint8Array | undefined> {
    await this.opened()
    const before = this.states.length
    this.say(contentFrame(sync.step1, EVERYTHING))
    await this.until(() => this.states.length > before)
    return this.states[before]
  }

  /** Resolves when all it said has been taken, or it has ended: a ping behind it has come back. */
  async answered(): Promise<void> {
    let back = this.ended !== undefined
    this.socket.once('pong', () => {
      back = true
      this.#changed()
    })
    if (this.isOpen) this.socket.ping()
    await this.until(() => back)
  }

  /** What came as answers to a question for the state. */
  get states(): Uint8Array[] {
    return this.heard.flatMap((bytes) => {
      if (bytes[0] !== frame.sync || bytes[1] !== sync.step2) return []
      const decoder = decoding.createDecoder(bytes.subarray(2))
      return [decoding.readVarUint8Array(decoder)]
    })
  }

  /** Goes without a goodbye. */
  cut(): void {
    this.socket.terminate()
  }

  #end(how: number | string): void {
    this.ended ??= how
    this.#changed()
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look()
  }
}
