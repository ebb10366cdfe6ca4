import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../server/src/main.ts')
/** Where compiled code is kept between starts, as `npm start` does: half the time of each. */
const compiled = join(import.meta.dirname, '../node_modules/.cache/compiled')

/** A server as people run it: a process of its own, on a free port, with a fresh data folder. */
export interface TestServer {
  /** `http://127.0.0.1:<port>`; the same after a restart. */
  readonly origin: string
  readonly port: number
  readonly dataFolder: string
  /** SIGTERM. Resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL, at this very moment. */
  kill(): Promise<void>
  /** SIGSTOP: it takes what is sent to it and does nothing with it, until it is killed. */
  freeze(): void
  /** Starts again on the same port and folder; stops it first if it runs. */
  restart(): Promise<void>
  /** All it has said so far, on both streams and over restarts. */
  said(): string
  /** Kills what runs and removes the folder. For `onTestFinished` and `afterAll`. */
  end(): Promise<void>
}

/** Variables for the server beside PORT and DATA_DIR. The demo is on unless DEMO says otherwise. */
export async function startServer(variables: Record<string, string> = {}): Promise<TestServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'samsyn-'))
  let said = ''
  let child: ChildProcess
  let port = 0

  async function start(): Promise<void> {
    child = spawnServer({ DEMO: '1', ...variables, PORT: String(port), DATA_DIR: dataFolder })
    const hear = (chunk: unknown) => {
      said += String(chunk)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    const before = said.length
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) =>
        reject(new Error(`the server ended with ${code}: ${said.slice(before)}`)),
      )
      child.stdout?.on('data', () => {
        const found = /^.*http:\/\/(?:127\.0\.0\.1|localhost):(\d+)$/m.exec(said.slice(before))
        if (!found) return
        port = Number(found[1])
        resolve()
      })
    })
    const health = await fetch(`http://127.0.0.1:${port}/api/health`)
    if (!health.ok) throw new Error(`the server is not healthy: ${health.status}`)
  }

  /** Between two starts somebody else's connection may have been given the port for a moment. */
  async function startAgain(): Promise<void> {
    for (;;) {
      try {
        return await start()
      } catch (error) {
        if (!String(error).includes(`PORT=${port} is in use`)) throw error
      }
    }
  }

  function ended(): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
    return new Promise((resolve) => child.once('exit', resolve))
  }

  async function signalled(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const gone = ended()
    child.kill(signal)
    return gone
  }

  await start()
  return {
    get origin() {
      return `http://127.0.0.1:${port}`
    },
    get port() {
      return port
    },
    dataFolder,
    stop: () => signalled('SIGTERM'),
    kill: async () => void (await signalled('SIGKILL')),
    freeze: () => void child.kill('SIGSTOP'),
    restart: async () => {
      await signalled('SIGTERM')
      await startAgain()
    },
    said: () => said,
    end: async () => {
      await signalled('SIGKILL')
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Starts a server that is expected not to: what it said and how it ended. */
export async function failedStart(
  variables: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawnServer(variables)
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => {
    stdout += String(chunk)
  })
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, stdout, stderr }
}

/** A server on its way up; whoever asks for it sees to its end. */
export function spawnServer(variables: Record<string, string>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [main], {
    env: { PATH, HOME, NODE_COMPILE_CACHE: compiled, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
