import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseCommandId, SCHEMA_VERSION } from '@samsyn/document'
import { ensureDataFolder } from '../dataFolder.ts'
import { Demo, demoPeople } from '../demo/index.ts'
import { type Environment, isLoopback } from '../environment.ts'
import { createApp } from '../http/app.ts'
import { everySoOften } from '../http/everySoOften.ts'
import { refusalLog } from '../http/metrics/refusalLog.ts'
import { openPort } from '../http/port.ts'
import { traceOf } from '../http/safeLog.ts'
import type { Log } from '../http/world.ts'
import type { RoomsOptions } from '../rooms/index.ts'
import { doorLetters } from './doorLetters.ts'
import { type House, openHouse } from './house.ts'
import { startLetters } from './letters.ts'

export interface Running {
  /** Where people reach it, the first for one person, the second for another beside them. */
  addresses: readonly [string, ...string[]]
  /** Where the first administrator comes in, once; undefined where there is one, and in a demo. */
  setUp: string | undefined
  /** Sends everybody away to come back later, saves what is on its way, and stops. */
  close(): Promise<void>
}

export interface Surroundings {
  /** The built client. */
  clientFolder: string
  log: Log
  /** What a room may cost; a test makes its log short more often. */
  limits?: RoomsOptions['limits']
}

/** Starts the server. Throws `CannotStart` where a person can do something about it. */
export async function serve(
  environment: Environment,
  { clientFolder, log, limits = {} }: Surroundings,
): Promise<Running> {
  const { dataFolder, demo, host, publicUrl } = environment
  const began = performance.now()
  await ensureDataFolder(dataFolder)
  const port = await openPort(host, environment.port, { behindProxy: publicUrl !== undefined })
  const undo: (() => unknown)[] = [() => port.close()]
  const closeAll = async () => {
    for (const close of undo.splice(0).toReversed()) await close()
  }
  try {
    const addresses = addressesOf(environment, port.number)
    const door = doorLetters(environment, log)
    undo.push(() => door?.close())
    const doors = { letter: door?.put, providers: environment.providers ?? [] }
    const house = await openHouse({ dataFolder, demo, baseUrls: addresses, log, limits, doors })
    undo.push(() => house.close())
    const showing = demo ? await startDemo(house, log) : null
    undo.push(() => showing?.close())

    const letters = startLetters(environment, house, log)
    undo.push(() => letters?.close())
    const { app, upgrade, close } = createApp({
      ...house,
      files: house.store.files,
      seen: house.store.seen,
      outside: house.store,
      archives: house.store.archives,
      here: letters?.here,
      spoke: letters?.spoke,
      generation: house.store.generation,
      templates: house.library.published,
      demo: demo ? demoPeople : null,
      showing,
      publicOrigin: publicUrl,
      loopbackOnly: isLoopback(host),
      clientFolder,
      log,
      refusedUpgrades: () => port.refused(),
      metricsToken: environment.metricsToken,
    })
    const sayRefusals = refusalLog(() => house.figures.refusals(), log)
    undo.push(close, sayRefusals, () => port.drain(), everySoOften(NEWS, sayRefusals))
    port.answerWith(app.fetch, upgrade)
    // In its own time: nobody waits for it.
    void house.narratives.begin()
    void house.keeping.begin()
    undo.push(everySoOften(DAY, () => void house.keeping.everyDay()))
    void house.endings.begin()
    const { version } = await ourPackage()
    const started = { version, node: process.version, schema: SCHEMA_VERSION, dataFolder, demo }
    log.info(
      { ...started, host, port: port.number, addresses, ms: Math.round(performance.now() - began) },
      'started',
    )
    const token = await house.identity.doors.openSetUp()
    const setUp = token && `${addresses[0]}/set-up#${token}`
    return { addresses, setUp, close: () => told(closeAll, log) }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** What was refused is said so often, ms. */
const NEWS = 10_000

const DAY = 24 * 60 * 60 * 1000

async function told(stop: () => Promise<void>, log: Log): Promise<void> {
  const began = performance.now()
  log.info({}, 'stopping')
  await stop()
  log.info({ ms: Math.round(performance.now() - began) }, 'stopped')
}

async function ourPackage(): Promise<{ version: string }> {
  return JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
}

function startDemo(house: House, log: Log): Promise<Demo> {
  return Demo.start({
    ...house,
    newCommandId: () => commandIdOf(randomUUID()),
    later: (millis, act) => {
      const timer = setTimeout(act, millis)
      return () => clearTimeout(timer)
    },
    failed: (error) => log.error(traceOf(error), 'the demo’s colleague failed'),
  })
}

function addressesOf({ host, publicUrl }: Environment, port: number): [string, ...string[]] {
  if (publicUrl !== undefined) return [publicUrl]
  const here: [string, ...string[]] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  return isLoopback(host) ? here : [...here, `http://${host}:${port}`]
}

function commandIdOf(text: string) {
  const id = parseCommandId(text)
  if (!id) throw new Error('no command id')
  return id
}
