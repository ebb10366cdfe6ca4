import { frame, sync } from '@samsyn/document'
import type WebSocket from 'ws'
import { contentFrame } from '../../support/roomClient.ts'

const EVERYTHING = Uint8Array.of(0)

/** The far end of one socket. Keeps every byte that came, in order, and how it ended. */
export class Ear {
  readonly #socket: WebSocket
  readonly #waiting = new Set<() => void>()
  /** Texts as they came; bytes as Latin-1, a letter each. */
  readonly heard: string[] = []
  ended = false
  #isLeaving = false
  readonly isRoom: boolean

  constructor(socket: WebSocket, isRoom: boolean) {
    this.#socket = socket
    this.isRoom = isRoom
    socket.on('open', () => this.#keep('open'))
    socket.on('message', (data: Buffer, isBinary) => {
      this.#keep(isBinary ? `bytes ${data.toString('latin1')}` : `text ${data.toString('utf8')}`)
    })
    socket.on('unexpected-response', (_, response) => {
      const { date: _date, ...headers } = response.headers
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      response.on('close', () => {
        this.ended = true
        this.#keep(`refused ${response.statusCode} ${JSON.stringify(headers)} ${body}`)
      })
    })
    socket.on('close', (code, reason) => {
      this.ended = true
      this.#keep(`closed ${code} ${reason}`)
    })
    socket.on('error', () => {})
  }

  count(starts: string): number {
    return this.heard.filter((one) => one.startsWith(starts)).length
  }

  /** Waits until something holds of it, or it has ended; it is asked again whenever anything comes. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.ended && !holds()) return
        this.#waiting.delete(look)
        resolve()
      }
      this.#waiting.add(look)
      look()
    })
  }

  say(data: string | Uint8Array): void {
    if (!this.ended) this.#socket.send(data)
  }

  /** Asks a room for all it holds. When that has come, so has whatever the room said before. */
  async ask(): Promise<Uint8Array> {
    const before = this.count(STEP2)
    this.say(contentFrame(sync.step1, EVERYTHING))
    await this.until(() => this.count(STEP2) > before)
    const last = this.heard.findLast((one) => one.startsWith(STEP2)) ?? ''
    return Buffer.from(last.slice('bytes '.length), 'latin1')
  }

  /** What comes from now on is not kept: how much it is depends on who of several leaves first. */
  async close(): Promise<void> {
    this.#isLeaving = true
    this.#socket.close()
    await this.until(() => false)
  }

  #keep(what: string): void {
    if (!this.#isLeaving) this.heard.push(what)
    for (const look of [...this.#waiting]) look()
  }
}

const STEP2 = `bytes ${String.fromCharCode(frame.sync, sync.step2)}`
