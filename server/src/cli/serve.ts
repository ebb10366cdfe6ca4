import { randomBytes } from 'node:crypto'
import { parseEvaluationId } from '@samsyn/document'
import { templates } from '@samsyn/scoring'
import { CannotStart } from '../cannotStart.ts'
import { ensureDataFolder, keepDemoApart } from '../dataFolder.ts'
import { demoPeople, seedDemo } from '../demo/index.ts'
import { type Environment, isLoopback } from '../environment.ts'
import { Evaluations } from '../evaluations/index.ts'
import { createApp } from '../http/app.ts'
import { openPort } from '../http/port.ts'
import type { Log } from '../http/world.ts'
import { ensureSecret, openIdentity } from '../identity/index.ts'
import { Rooms } from '../rooms/index.ts'
import { openSqliteStore } from '../store/index.ts'

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
}

/** Starts the server. Throws `CannotStart` where a person can do something about it. */
export async function serve(
  environment: Environment,
  { clientFolder, log }: Surroundings,
): Promise<Running> {
  const { dataFolder, demo, host, publicUrl } = environment
  await ensureDataFolder(dataFolder)
  const port = await openPort(host, environment.port)
  const undo: (() => unknown)[] = [() => port.close()]
  const closeAll = async () => {
    for (const close of undo.toReversed()) await close()
  }
  try {
    const store = await openSqliteStore(dataFolder)
    undo.push(() => store.close())
    const inUse = async () => (await store.evaluations.ids()).length > 0
    await keepDemoApart(dataFolder, { demo, inUse })

    const addresses = addressesOf(environment, port.number)
    const identity = await openIdentity({
      folder: dataFolder,
      baseUrls: addresses,
      demo,
      secret: await ensureSecret(dataFolder),
      complain: () => log.error({}, 'sign-in failed'),
    })
    undo.push(() => identity.close())
    const evaluations = new Evaluations({
      store: store.evaluations,
      now: Date.now,
      salt: () => randomBytes(16).toString('hex'),
      randomId: () => idOf(randomBytes(10).toString('hex')),
    })
    const rooms = new Rooms({ store: store.rooms, rights: evaluations, now: Date.now, log })
    undo.push(() => rooms.close())
    if (demo) await seedDemo({ evaluations, rooms, identity })

    const { app, close } = createApp({
      evaluations,
      identity,
      rooms,
      templates,
      demo: demo ? demoPeople : null,
      publicOrigin: publicUrl,
      loopbackOnly: isLoopback(host),
      clientFolder,
      log,
    })
    undo.push(close, () => port.drain())
    port.answerWith(app.fetch)
    return { addresses, close: closeAll }
  } catch (error) {
    await closeAll()
    throw error instanceof CannotStart ? error : startFailure(error)
  }
}

function addressesOf({ host, publicUrl }: Environment, port: number): [string, ...string[]] {
  if (publicUrl !== undefined) return [publicUrl]
  const here: [string, ...string[]] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  return isLoopback(host) ? here : [...here, `http://${host}:${port}`]
}

/** Store and identity say in one line what is wrong with their files. */
function startFailure(error: unknown): unknown {
  return error instanceof Error && error.message.startsWith('Cannot use ')
    ? new CannotStart(error.message)
    : error
}

function idOf(text: string) {
  const id = parseEvaluationId(text)
  if (!id) throw new Error('no evaluation id')
  return id
}
