import { liveMessage } from '@samsyn/document'
import { type EvaluationView, evaluationView, type Part, part, partName } from '@samsyn/scoring'
import type WebSocket from 'ws'
import type { z } from 'zod'

const message = liveMessage(evaluationView, part)
export type LiveMessage = z.infer<typeof message>

/** The other end of a live socket. Keeps every byte, and reads it as the client would. */
export class LiveListener {
  readonly #socket: WebSocket
  readonly #waiting = new Set<() => void>()
  readonly received: string[] = []
  readonly messages: LiveMessage[] = []
  closed: { code: number; reason: string } | undefined

  constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data) => {
      const text = String(data)
      this.received.push(text)
      this.messages.push(message.parse(JSON.parse(text)))
      this.#tell()
    })
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) }
      this.#tell()
    })
    socket.on('error', () => {})
  }

  get views(): EvaluationView[] {
    return this.messages.flatMap((one) => (one.type === 'view' ? [one.view] : []))
  }

  get view(): EvaluationView | undefined {
    return this.views.at(-1)
  }

  /** Every part that came, in order. */
  get parts(): Part[] {
    return this.messages.flatMap((one) => (one.type === 'part' ? [one.part] : []))
  }

  /** The parts as they stand after all that came, by name. */
  get partsNow(): ReadonlyMap<string, Part> {
    return new Map(this.parts.map((one) => [partName(one), one]))
  }

  /** Who is here, by the last word of it. */
  get here(): Extract<LiveMessage, { type: 'here' }>['people'] {
    return this.messages.flatMap((one) => (one.type === 'here' ? [one.people] : [])).at(-1) ?? []
  }

  /** Waits until something holds; it is asked again whenever anything comes. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return
        this.#waiting.delete(look)
        resolve()
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** Waits for a view of at least that version. */
  untilVersion(version: number): Promise<void> {
    return this.until(() => (this.view?.version ?? -1) >= version)
  }

  async untilClosed(): Promise<{ code: number; reason: string }> {
    await this.until(() => this.closed !== undefined)
    return this.closed ?? { code: 0, reason: '' }
  }

  say(text: string): void {
    this.#socket.send(text)
  }

  close(): void {
    this.#socket.close()
  }

  #tell(): void {
    for (const look of [...this.#waiting]) look()
  }
}
