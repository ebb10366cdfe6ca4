import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/**
 * A TCP connection that says exactly the bytes it is told to, and nothing when it should: for what
 * no WebSocket library would send.
 */
export class RawSocket {
  readonly socket: Socket
  /** Everything that came. */
  heard = Buffer.alloc(0)
  ended = false
  readonly #watchers = new Set<() => void>()

  constructor(port: number) {
    // It keeps its own half open when the other side closes, as nobody honest does.
    this.socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    this.socket.on('data', (bytes) => {
      this.heard = Buffer.concat([this.heard, Buffer.from(bytes)])
      this.#changed()
    })
    this.socket.on('close', () => {
      this.ended = true
      this.#changed()
    })
    this.socket.on('error', () => {}) // `close` follows
  }

  say(...bytes: (string | Uint8Array)[]): this {
    this.socket.write(Buffer.concat(bytes.map((part) => Buffer.from(part))))
    return this
  }

  /** Resolves when this holds, or the server has let it go altogether. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.ended && !holds()) return
        this.#watchers.delete(look)
        resolve()
      }
      this.#watchers.add(look)
      look()
    })
  }

  /**
   * Resolves when the server has let it go altogether, and not only said its last word: then what
   * is sent to it comes back as an error.
   */
  async gone(): Promise<void> {
    const knocking = setInterval(() => this.socket.write('?'), 20)
    await this.until(() => false)
    clearInterval(knocking)
  }

  /** The status line of the answer. */
  async status(): Promise<string> {
    await this.until(() => this.heard.includes('\r\n'))
    return this.heard.toString('latin1').split('\r\n', 1)[0] ?? ''
  }

  /** The code that the server closed the WebSocket with; undefined where it said none. */
  get closeCode(): number | undefined {
    const body = this.heard.subarray(this.heard.indexOf('\r\n\r\n') + 4)
    for (let at = 0; at + 1 < body.length; ) {
      const short = (body[at + 1] ?? 0) & 0x7f
      const [length, head] =
        short === 126 ? [body.readUInt16BE(at + 2), 4] : short === 127 ? [1 / 0, 10] : [short, 2]
      if (((body[at] ?? 0) & 0x0f) === 8) return body.readUInt16BE(at + head)
      at += head + length
    }
    return undefined
  }

  cut(): void {
    this.socket.destroy()
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look()
  }
}

/** What asks for a socket. `more` are further header lines. */
export function upgradeRequest(path: string, who: string, ...more: string[]): string {
  return [
    `GET ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    `Cookie: who=${who}`,
    ...more,
    '\r\n',
  ].join('\r\n')
}

export interface RawFrame {
  /** 0 goes on, 1 text, 2 bytes, 8 close, 9 ping, 10 pong; others are reserved. */
  opcode?: number
  isLast?: boolean
  /** The three reserved bits, 0 to 7. */
  reserved?: number
  masked?: boolean
  /** What the head says the payload's length is, whatever it is. */
  length?: number | bigint
}

/** One frame of RFC 6455, right or wrong. */
export function rawFrame(
  payload: Uint8Array,
  { opcode = 2, isLast = true, reserved = 0, masked = true, length }: RawFrame = {},
): Uint8Array {
  const said = BigInt(length ?? payload.length)
  const mask = masked ? 0x80 : 0
  const head = Buffer.alloc(said < 126n ? 2 : said < 65_536n ? 4 : 10)
  head[0] = (isLast ? 0x80 : 0) | (reserved << 4) | opcode
  if (head.length === 2) head[1] = mask | Number(said)
  else if (head.length === 4) {
    head[1] = mask | 126
    head.writeUInt16BE(Number(said), 2)
  } else {
    head[1] = mask | 127
    head.writeBigUInt64BE(said, 2)
  }
  // A mask of noughts is a mask.
  return Buffer.concat([head, masked ? Buffer.alloc(4) : Buffer.alloc(0), payload])
}
