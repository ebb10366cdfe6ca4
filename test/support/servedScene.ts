import { createServer } from 'node:net'
import { type Environment, serve } from '@samsyn/server'
import { onTestFinished } from 'vitest'
import { Caller, type Heard } from './callers.ts'
import { mailbox } from './mailbox.ts'
import { temporaryFolder } from './temporaryFolder.ts'

type Wanted = Partial<Pick<Environment, 'providers'>> & {
  mail?: boolean
  folder?: string
  /** In place of a free one, for who must know the address before. */
  port?: number
  /** Of the built client, for who comes with a browser. */
  client?: string
}

export const tove = { name: 'Tove Administratör', email: 'tove@samsyn.example' }

/** A whole server in this process as a team has it: no demo, a mailbox, and sign-in for real. */
export async function servedScene({
  mail = true,
  folder,
  port: wanted,
  providers,
  client = '/nowhere',
}: Wanted = {}) {
  const box = await mailbox()
  onTestFinished(() => box.close())
  const port = wanted ?? (await freePort())
  const origin = `http://127.0.0.1:${port}`
  const logged: string[] = []
  const log = (fields: object, said: string) =>
    void logged.push(`${said} ${JSON.stringify(fields)}`)
  const dataFolder = folder ?? temporaryFolder()
  const running = await serve(
    {
      port,
      host: '127.0.0.1',
      dataFolder,
      publicUrl: origin,
      demo: false,
      logLevel: 'debug',
      providers,
      mail: mail
        ? {
            server: { host: box.host, port: box.port, secure: false, auth: undefined },
            from: { name: 'Samsyn', address: 'samsyn@samsyn.example' },
          }
        : undefined,
    },
    { clientFolder: client, log: { debug: log, info: log, warn: log, error: log } },
  )
  onTestFinished(() => running.close())

  return {
    origin,
    folder: dataFolder,
    logged,
    box,
    running,
    setUp: running.setUp,
    stranger: () => new Caller(origin),
    /** Signs the first administrator in, by the link that the start tells. */
    async administrator(): Promise<Caller> {
      const caller = new Caller(origin)
      const token = running.setUp?.split('#')[1]
      expectDone(await caller.post('/api/sign-in/set-up', { token, ...tove }))
      return caller
    },
    /** Invites somebody and lets them in; gives them, and their id. */
    async guest(host: Caller, name: string, email: string) {
      const made = await host.post('/api/invitations', { name, email, by: 'hand' })
      const { path, person } = expectDone(made) as { path: string; person: { id: string } }
      const caller = new Caller(origin)
      const token = path.split('#')[1]
      expectDone(await caller.post('/api/sign-in/invitation', { token }))
      return { caller, id: person.id }
    },
  }
}
export type ServedScene = Awaited<ReturnType<typeof servedScene>>

/** Who somebody is to the server; null for a stranger. */
export async function whoIs(caller: Caller): Promise<string | null> {
  const { body } = await caller.get('/api/me')
  return (body as { person: { email: string } | null }).person?.email ?? null
}

function expectDone({ status, text, body }: Heard): unknown {
  if (status >= 300) throw new Error(`${status} ${text}`)
  return body
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  await new Promise((closed) => server.close(closed))
  return address.port
}
