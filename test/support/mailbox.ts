import { SMTPServer } from 'smtp-server'

/** As it came: to whom, its headers and its words. */
export interface Delivered {
  to: readonly string[]
  head: string
  text: string
}

/** A real SMTP server on this computer, where all that is delivered can be read. */
export async function mailbox() {
  const letters: Delivered[] = []
  const waiting = new Set<() => void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, taken) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => void parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, ...readable(Buffer.concat(parts).toString('utf8')) })
        taken()
        for (const look of [...waiting]) look()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    letters,
    host: '127.0.0.1',
    port: address.port,
    /** The nth letter to an address, from 1, whenever it comes. */
    letterTo: (to: string, nth = 1) =>
      new Promise<Delivered>((resolve) => {
        const look = () => {
          const found = letters.filter((letter) => letter.to.includes(to))[nth - 1]
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}

/** What stands behind the `#` of the link in a letter. */
export function tokenIn({ text }: Delivered): string {
  const [, token] = /#([\w-]{22})\s/.exec(text) ?? []
  if (token === undefined) throw new Error(`no link in: ${text}`)
  return token
}

function readable(raw: string): { head: string; text: string } {
  const place = raw.indexOf('\r\n\r\n')
  const [head, body] = [raw.slice(0, place), raw.slice(place + 4)]
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return { head, text: Buffer.from(body, 'base64').toString('utf8') }
  if (encoding !== 'quoted-printable') return { head, text: body }
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { head, text: Buffer.from(bytes, 'latin1').toString('utf8') }
}
