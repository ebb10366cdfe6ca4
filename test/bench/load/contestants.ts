import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FromServer, Opened, ToServer, Usage, Wanted } from '../servers/answering.ts'
import { type Dialect, named, plain } from './dialect.ts'

/** A server that takes part. */
export interface Contestant {
  name: string
  file: string
  dialect: Dialect
  /** Answers a state vector; a relay does not. */
  syncs: boolean
  /** What it was told is there after a restart. */
  keeps: boolean
  /** Node's options that it is started with in real life. */
  options?: readonly string[]
}

/** Where compiled code is kept between starts, of all alike; ours is started so by `npm start`. */
const COMPILED = join(import.meta.dirname, '../node_modules/.cache/compiled')

export const ours: Contestant = {
  name: 'ours',
  file: 'ours.ts',
  dialect: plain,
  syncs: true,
  keeps: true,
  options: ['--max-semi-space-size=4', '--heap-growing-percent=40'],
}
export const relay: Contestant = {
  name: 'bare ws relay',
  file: 'relay.ts',
  dialect: plain,
  syncs: false,
  keeps: false,
}
export const yWebsocket: Contestant = {
  name: 'y-websocket',
  file: 'yWebsocket.ts',
  dialect: plain,
  syncs: true,
  keeps: false,
}
export const hocuspocus: Contestant = {
  name: 'Hocuspocus 4 + SQLite',
  file: 'hocuspocus.ts',
  dialect: named,
  syncs: true,
  keeps: true,
}

export const all: readonly Contestant[] = [relay, yWebsocket, hocuspocus, ours]

/** A server in a process of its own. */
export interface Running {
  contestant: Contestant
  opened: Opened
  /** Resolves with why, once the process is gone. */
  gone: Promise<string>
  /** What it has cost so far; tidied up before, where memory is what is asked for. */
  usage(how?: Exclude<ToServer, 'end'>): Promise<Usage>
  /** Lets it go. */
  end(): Promise<void>
  /** SIGKILL, at this moment; what it kept is there for the next. */
  kill(): Promise<void>
}

/** Starts a server on `folder`, which whoever asks takes away. */
export async function start(
  contestant: Contestant,
  { rooms, folder, limits = 'raised' }: { rooms: number; folder: string } & Partial<Wanted>,
): Promise<Running> {
  const wanted: Wanted = { rooms, folder, limits }
  const child = fork(
    join(import.meta.dirname, '../servers', contestant.file),
    [JSON.stringify(wanted)],
    {
      execArgv: [
        '--expose-gc',
        ...(contestant.options ?? []),
        ...(process.env.BENCH_SERVER_ARGS?.split(' ') ?? []),
      ],
      env: {
        PATH: process.env.PATH ?? '',
        NODE_ENV: 'production',
        NODE_COMPILE_CACHE: COMPILED,
      },
      stdio: ['ignore', 'ignore', process.env.BENCH_SAY ? 'inherit' : 'ignore', 'ipc'],
    },
  )
  const gone = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  const opened = await Promise.race([
    next(child, 'opened').then((message) => message.opened),
    gone.then((how) => {
      throw new Error(`${contestant.name} ended before it was open: ${how}`)
    }),
  ])
  return {
    contestant,
    opened,
    gone,
    async usage(how = 'usage') {
      const answer = next(child, 'usage')
      child.send(how)
      return (await answer).usage
    },
    async end() {
      if (child.connected) child.send('end' satisfies ToServer)
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000)
      await gone
      clearTimeout(timer)
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Runs `act` with a fresh server, and takes it and its folder away afterwards. */
export async function withServer<T>(
  contestant: Contestant,
  wanted: { rooms: number } & Partial<Wanted>,
  act: (server: Running) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  try {
    const server = await start(contestant, { folder, ...wanted })
    try {
      return await act(server)
    } finally {
      await server.end()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function next<Kind extends FromServer['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<FromServer, { kind: Kind }>> {
  return new Promise((resolve) => {
    const hear = (message: FromServer) => {
      if (message.kind !== kind) return
      child.off('message', hear)
      resolve(message as Extract<FromServer, { kind: Kind }>)
    }
    child.on('message', hear)
  })
}
