import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const CONTINUATION = 0
const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10

/**
 * A WebSocket from the asking side, over a plain TCP socket: no events, no copies, so that what is
 * measured is the server. It speaks in single frames and takes what servers send in one frame each.
 */
export class RawSocket {
  /** Resolves when the upgrade was granted; rejects when it was not. */
  readonly opened: Promise<void>
  /** Resolves when the line is gone, with the close code if one was said. */
  readonly closed: Promise<number | undefined>
  /** Called with each binary frame; the bytes are valid only during the call. */
  onFrame: (payload: Uint8Array) => void = () => {}
  readonly #line: Socket
  readonly #mask = randomBytes(4)
  #rest: Buffer | undefined
  #upgraded = false
  #code: number | undefined

  constructor(port: number, path: string, cookie: string | undefined) {
    this.#line = connect({ port, host: '127.0.0.1', noDelay: true })
    this.opened = new Promise((resolve, reject) => {
      this.#line.on('data', (chunk: Buffer) => this.#heard(chunk, resolve, reject))
      this.#line.once('error', reject)
      this.#line.once('close', () => reject(new Error('closed before the upgrade')))
    })
    this.opened.catch(() => {})
    this.closed = new Promise((resolve) => this.#line.once('close', () => resolve(this.#code)))
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
    ]
    this.#line.write(`${lines.join('\r\n')}\r\n\r\n`)
  }

  send(payload: Uint8Array): void {
    this.#line.write(this.#framed(BINARY, payload))
  }

  /** As it is, without a frame of ours around it. */
  sendRaw(bytes: Uint8Array): void {
    this.#line.write(bytes)
  }

  get gone(): boolean {
    return this.#line.destroyed
  }

  /** All that is sent until the end of this turn goes in one write. */
  together(): void {
    if (this.#line.writableCorked > 0) return
    this.#line.cork()
    process.nextTick(() => this.#line.uncork())
  }

  /** Takes nothing more from the line: the server's bytes pile up. */
  stopReading(): void {
    this.#line.pause()
  }

  /** Without a goodbye. */
  cut(): void {
    this.#line.destroy()
  }

  #framed(opcode: number, payload: Uint8Array): Buffer {
    const length = payload.length
    const extra = length < 126 ? 0 : length < 65536 ? 2 : 8
    const bytes = Buffer.allocUnsafe(6 + extra + length)
    bytes[0] = 0x80 | opcode
    bytes[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127)
    if (extra === 2) bytes.writeUInt16BE(length, 2)
    if (extra === 8) bytes.writeBigUInt64BE(BigInt(length), 2)
    this.#mask.copy(bytes, 2 + extra)
    const start = 6 + extra
    for (let n = 0; n < length; n++) bytes[start + n] = (payload[n] ?? 0) ^ (this.#mask[n & 3] ?? 0)
    return bytes
  }

  #heard(chunk: Buffer, opened: () => void, refused: (error: Error) => void): void {
    let bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    this.#rest = undefined
    if (!this.#upgraded) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end < 0) {
        this.#rest = bytes
        return
      }
      const status = bytes.subarray(0, bytes.indexOf('\r\n')).toString()
      if (!status.includes(' 101 ')) {
        refused(new Error(status))
        return
      }
      this.#upgraded = true
      opened()
      bytes = bytes.subarray(end + 4)
    }
    this.#frames(bytes)
  }

  #frames(bytes: Buffer): void {
    let at = 0
    while (bytes.length - at >= 2) {
      const opcode = (bytes[at] ?? 0) & 15
      let length = (bytes[at + 1] ?? 0) & 127
      let start = at + 2
      if (length === 126) {
        if (bytes.length - at < 4) break
        length = bytes.readUInt16BE(at + 2)
        start = at + 4
      } else if (length === 127) {
        if (bytes.length - at < 10) break
        length = Number(bytes.readBigUInt64BE(at + 2))
        start = at + 10
      }
      if (bytes.length < start + length) break
      this.#frame(opcode, bytes.subarray(start, start + length))
      at = start + length
    }
    if (at < bytes.length) this.#rest = bytes.subarray(at)
  }

  #frame(opcode: number, payload: Buffer): void {
    if (opcode === BINARY || opcode === CONTINUATION) this.onFrame(payload)
    else if (opcode === PING) this.#line.write(this.#framed(PONG, payload))
    else if (opcode === CLOSE) {
      this.#code = payload.length >= 2 ? payload.readUInt16BE(0) : undefined
      this.#line.end(this.#framed(CLOSE, payload))
    }
  }
}
