import { turn } from './roomScene.ts'

/** Server-sent events, as they came. */
export class StreamHeard {
  readonly status: number
  readonly events: { event: string; data: unknown }[] = []
  /** The server has ended it. */
  over = false
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined

  constructor(answer: Response, received: (text: string) => void) {
    this.status = answer.status
    this.#reader = answer.body?.getReader()
    void this.#read(received)
  }

  /** The first event of this name, whenever it comes. */
  async event(name: string): Promise<unknown> {
    await this.until(() => this.events.some(({ event }) => event === name))
    return this.events.find(({ event }) => event === name)?.data
  }

  async until(done: () => boolean): Promise<void> {
    while (!done()) await turn()
  }

  async close(): Promise<void> {
    await this.#reader?.cancel().catch(() => {})
  }

  async #read(received: (text: string) => void): Promise<void> {
    const decoder = new TextDecoder()
    let rest = ''
    try {
      for (;;) {
        const { done, value } = (await this.#reader?.read()) ?? { done: true, value: undefined }
        if (done) break
        const text = decoder.decode(value, { stream: true })
        received(text)
        rest += text
        const blocks = rest.split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) this.#hear(block)
      }
    } catch {
      // The line was cut, by the test or by the server's end.
    }
    this.over = true
  }

  #hear(block: string): void {
    const event = /^event: (.*)$/m.exec(block)?.[1]
    const data = /^data: (.*)$/m.exec(block)?.[1]
    if (event !== undefined) this.events.push({ event, data: JSON.parse(data ?? 'null') })
  }
}
