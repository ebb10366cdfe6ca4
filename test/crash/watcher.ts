import type { TeamView } from '@samsyn/scoring'
import type WebSocket from 'ws'
import type { Caller } from '../support/callers.ts'
import type { Moments } from './moments.ts'

/** How soon a closed live socket is opened again where nobody says that the server is back, ms. */
const AGAIN = 400

/** One person at the live socket, through all deaths: what they saw last, which never goes back. */
export class Watcher {
  readonly caller: Caller
  view: TeamView | undefined
  #socket: WebSocket
  #again: NodeJS.Timeout | undefined
  #isClosed = false
  #watchers: (() => void)[] = []
  readonly #evaluation: string
  readonly #moments: Moments
  readonly #fault: (what: string) => void

  constructor(
    caller: Caller,
    evaluation: string,
    { moments, fault }: { moments: Moments; fault: (what: string) => void },
  ) {
    this.caller = caller
    this.#evaluation = evaluation
    this.#moments = moments
    this.#fault = fault
    this.#socket = this.#open()
  }

  /** Resolves with the next view, or at once when this is closed. */
  next(): Promise<void> {
    if (this.#isClosed) return Promise.resolve()
    return new Promise((resolve) => this.#watchers.push(resolve))
  }

  /** Resolves when what the server sent before it died has been heard. */
  async heardAll(): Promise<void> {
    const socket = this.#socket
    if (socket.readyState === socket.CLOSED) return
    await new Promise<void>((resolve) => socket.once('close', () => resolve()))
  }

  /** The server is back: it need not be found out. */
  comeBack(): void {
    if (this.#isClosed || this.#socket.readyState !== this.#socket.CLOSED) return
    clearTimeout(this.#again)
    this.#socket = this.#open()
  }

  /** Has those look again who wait for a view. */
  nudge(): void {
    this.#tell()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#again)
    this.#socket.close()
    this.#tell()
  }

  #open(): WebSocket {
    const socket = this.caller.socket(`/live/${this.#evaluation}`)
    socket.on('message', (data) => this.#hear(String(data)))
    socket.on('error', () => {}) // `close` follows
    socket.once('close', (code) => {
      if (code >= 4400 && code < 4500) this.#fault(`${this.caller.name}'s view ended with ${code}`)
      if (!this.#isClosed) this.#again = setTimeout(() => this.comeBack(), AGAIN)
    })
    return socket
  }

  #hear(text: string): void {
    const message: { type: string; view: TeamView } = JSON.parse(text)
    if (message.type !== 'view') return
    const { view } = message
    const [before, own] = [this.view?.version ?? 0, this.view?.ownVersion ?? 0]
    if (view.version < before || view.ownVersion < own)
      this.#fault(
        `${this.caller.name}'s view went from ${before}/${own} to ${view.version}/${view.ownVersion}`,
      )
    this.view = view
    this.#moments.happened('view')
    this.#tell()
  }

  #tell(): void {
    for (const resolve of this.#watchers.splice(0)) resolve()
  }
}
