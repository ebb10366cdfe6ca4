import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** Answers a wish for a socket with an HTTP status, and nothing more is said. */
export function turnAway(socket: Duplex, status: number, later?: number): void {
  if (socket.destroyed) return
  const retry = later === undefined ? '' : `Retry-After: ${later}\r\n`
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n`
  socket.end(`${head}${retry}Content-Length: 0\r\n\r\n`)
}
