import type { EvaluationId, RoomAddress } from '@samsyn/document'
import { Rooms } from '@samsyn/server/rooms'
import { openSqliteStore, type SqliteStore } from '@samsyn/server/store'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { AppScene } from './appScene.ts'
import { ProviderClient } from './providerClient.ts'
import { RoomServer } from './roomServer.ts'
import { roomAddress } from './storedRows.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/**
 * A data folder with one evaluation, and a server that is started on it and stopped again, so that
 * something may happen to the folder in between. Everybody may write; people are the stock provider.
 */
export class RepairScene {
  readonly folder: string
  readonly evaluation: EvaluationId
  readonly address: RoomAddress
  readonly logged: string[] = []
  #store: SqliteStore
  #rooms: Rooms | undefined
  #server: RoomServer | undefined
  readonly #clients: ProviderClient[] = []

  static async begun(): Promise<RepairScene> {
    const folder = temporaryFolder()
    const store = await openSqliteStore(folder)
    const app = new AppScene({ store })
    const scene = new RepairScene(folder, await app.evaluation(), store)
    onTestFinished(() => scene.stop())
    await scene.#serve(store)
    return scene
  }

  private constructor(folder: string, evaluation: EvaluationId, store: SqliteStore) {
    this.folder = folder
    this.evaluation = evaluation
    this.address = roomAddress(evaluation, 'area-3')
    this.#store = store
  }

  get store(): SqliteStore {
    return this.#store
  }

  async start(): Promise<void> {
    await this.#serve(await openSqliteStore(this.folder))
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.provider.disconnect()
    await this.#server?.kill()
    await this.#rooms?.close()
    await this.#store.close()
    this.#server = undefined
  }

  /** Whoever it is, connected: with this document, which was open before, or with a new one. */
  join(name: string, doc = new Y.Doc()): ProviderClient {
    const client = new ProviderClient({
      server: `ws://127.0.0.1:${this.#server?.port}/${this.evaluation}`,
      room: this.address.room,
      cookie: name,
      doc,
    })
    this.#clients.push(client)
    onTestFinished(() => client.close())
    return client
  }

  async joined(name: string, doc?: Y.Doc): Promise<ProviderClient> {
    const client = this.join(name, doc)
    await client.synced()
    return client
  }

  async #serve(store: SqliteStore): Promise<void> {
    this.#store = store
    const { evaluations } = new AppScene({ store })
    const { logged } = this
    const rooms = new Rooms({
      store: store.rooms,
      rights: {
        rightTo: async () => 'write',
        shapeOf: (address) => evaluations.shapeOf(address),
      },
      now: Date.now,
      log: { warn: ({ row }, message) => void logged.push(`${message} ${row}`) },
    })
    this.#rooms = rooms
    this.#server = await RoomServer.open(() => rooms)
  }
}
