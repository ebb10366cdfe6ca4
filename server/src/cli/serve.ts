import { randomUUID } from 'node:crypto'
import { parseCommandId } from '@samsyn/document'
import { templates } from '@samsyn/scoring'
import { ensureDataFolder } from '../dataFolder.ts'
import { Demo, demoPeople } from '../demo/index.ts'
import { type Environment, isLoopback } from '../environment.ts'
import { createApp } from '../http/app.ts'
import { openPort } from '../http/port.ts'
import { traceOf } from '../http/safeLog.ts'
import type { Log } from '../http/world.ts'
import type { RoomsOptions } from '../rooms/index.ts'
import { type House, openHouse } from './house.ts'

export interface Running {
  /** Where people reach it, the first for one person, the second for another beside them. */
  addresses: readonly [string, ...string[]]
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
  await ensureDataFolder(dataFolder)
  const port = await openPort(host, environment.port, { behindProxy: publicUrl !== undefined })
  const undo: (() => unknown)[] = [() => port.close()]
  const closeAll = async () => {
    for (const close of undo.toReversed()) await close()
  }
  try {
    const addresses = addressesOf(environment, port.number)
    const house = await openHouse({ dataFolder, demo, baseUrls: addresses, log, limits })
    undo.push(() => house.close())
    const showing = demo ? await startDemo(house, log) : null
    undo.push(() => showing?.close())

    const { app, close } = createApp({
      ...house,
      templates,
      demo: demo ? demoPeople : null,
      showing,
      publicOrigin: publicUrl,
      loopbackOnly: isLoopback(host),
      clientFolder,
      log,
      refusedUpgrades: () => port.refused(),
      metricsToken: environment.metricsToken,
    })
    undo.push(close, () => port.drain())
    port.answerWith(app.fetch)
    return { addresses, close: closeAll }
  } catch (error) {
    await closeAll()
    throw error
  }
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
