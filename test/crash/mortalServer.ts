import { type ChildProcess, fork, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Said, ToServe } from './serveWhenTold.ts'

const waiting = fileURLToPath(new URL('./serveWhenTold.ts', import.meta.url))
const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
/** Where compiled code is kept between starts, as `npm start` does: half the time of each. */
const compiled = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))

/** `ready` has loaded its code before it is told to start; `cold` is `samsyn serve` as people run it. */
export type Start = 'ready' | 'cold'

/** A server on one folder and one port that is started and killed again and again. */
export class MortalServer {
  readonly #folder: string
  readonly #port: number
  #spare = readied()
  #running: ChildProcess | undefined
  #gone: Promise<void> = Promise.resolve()
  /** From the word to start until it served, milliseconds, each time that it came so far. */
  readonly startTimes: number[] = []

  static async on(folder: string): Promise<MortalServer> {
    return new MortalServer(folder, await freePort())
  }

  private constructor(folder: string, port: number) {
    this.#folder = folder
    this.#port = port
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Resolves with whether it serves: not when it was killed before it did. */
  async start(how: Start = 'ready', told: () => void = () => {}): Promise<boolean> {
    const child = how === 'ready' ? await this.#spare : this.#cold()
    if (how === 'ready') this.#spare = readied()
    this.#running = child
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()))
    const began = performance.now()
    const serving = served(child)
    if (how === 'ready') {
      const word: ToServe = { port: this.#port, dataFolder: this.#folder }
      child.send(word)
    }
    told()
    if (!(await serving)) return false
    this.startTimes.push(performance.now() - began)
    return true
  }

  /** SIGKILL, at this very moment. Resolves when it is gone. */
  kill(): Promise<void> {
    this.#running?.kill('SIGKILL')
    return this.#gone
  }

  /** The running process. */
  get pid(): number {
    return this.#running?.pid ?? 0
  }

  /** Resolves when it is gone. */
  get gone(): Promise<void> {
    return this.#gone
  }

  /** SIGSTOP: it takes what is sent to it and does nothing with it, until it is killed. */
  freeze(): void {
    this.#running?.kill('SIGSTOP')
  }

  async end(): Promise<void> {
    const spare = await this.#spare
    spare.kill('SIGKILL')
    await this.kill()
  }

  #cold(): ChildProcess {
    const env = { ...environment(), DEMO: '1', PORT: String(this.#port), DATA_DIR: this.#folder }
    return spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  }
}

function environment(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME, NODE_COMPILE_CACHE: compiled }
}

/** A process that has loaded the house and waits for the word. */
async function readied(): Promise<ChildProcess> {
  const child = fork(waiting, [], {
    execPath: process.execPath,
    execArgv: [],
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said = heard(child)
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the house did not load (${code}): ${said()}`)))
  })
  return child
}

/** Resolves with whether it serves: not when it was killed before. Rejects when it ended by itself. */
function served(child: ChildProcess): Promise<boolean> {
  const said = heard(child)
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(false)
      else reject(new Error(`the server ended by itself with ${code}: ${said()}`))
    })
    child.on('message', (word: Said) => {
      if (word === 'serving') resolve(true)
    })
    child.stdout?.on('data', () => {
      if (/http:\/\/127\.0\.0\.1:\d+$/m.test(said())) resolve(true)
    })
  })
}

/**
 * Beside those that systems give to who wants any: while the server is dead, nobody else shall get
 * its port.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!isFree) continue
    await new Promise((resolve) => probe.close(resolve))
    return port
  }
}

/** The last that it said, on both streams. */
function heard(child: ChildProcess): () => string {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4000)
    })
  return () => said
}
