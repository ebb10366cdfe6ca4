import { createServer, type Socket } from 'node:net'

/** What an SMTP server was handed: the envelope, and the letter as it came. */
export interface Handed {
  from: string
  to: string[]
  raw: string
}

/** A mail server on this computer that keeps what it gets. `refusing`: says this to each letter. */
export async function mailSink({ refusing }: { refusing?: string } = {}) {
  const handed: Handed[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    talk(socket, handed, refusing)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    handed,
    port: address.port,
    close: () =>
      new Promise<void>((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}

function talk(socket: Socket, handed: Handed[], refusing: string | undefined): void {
  let left = ''
  let letter: string[] | undefined
  let now: Handed = { from: '', to: [], raw: '' }
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 sink')
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    const lines = (left + text).split('\r\n')
    left = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })

  function hear(line: string): void {
    if (letter) {
      if (line !== '.') return void letter.push(line)
      handed.push({ ...now, raw: letter.join('\r\n') })
      letter = undefined
      now = { from: '', to: [], raw: '' }
      return void say('250 taken')
    }
    const [verb = ''] = line.split(' ')
    switch (verb.toUpperCase()) {
      case 'MAIL':
        now.from = addressIn(line)
        return void say(refusing ?? '250 ok')
      case 'RCPT':
        now.to.push(addressIn(line))
        return void say('250 ok')
      case 'DATA':
        letter = []
        return void say('354 go on')
      case 'QUIT':
        say('221 bye')
        return void socket.end()
      default:
        return void say('250 ok')
    }
  }
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? ''
}
