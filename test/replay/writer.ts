import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Caller } from '../support/callers.ts'

// The provider listens for the end of the process, once per room.
process.setMaxListeners(200)

/** One person in every area's room of an evaluation, by the published provider, unchanged. */
export class Writer {
  readonly docs: readonly Y.Doc[]
  readonly providers: readonly WebsocketProvider[]
  /** Close codes after which the provider gives up. */
  readonly refusals: string[] = []

  constructor(caller: Caller, origin: string, evaluation: string, areas: readonly number[]) {
    const server = `${origin.replace(/^http/, 'ws')}/rooms/${evaluation}`
    this.docs = areas.map(() => new Y.Doc())
    this.providers = areas.map((area, nth) => {
      const provider = new WebsocketProvider(
        server,
        `area-${area}`,
        this.docs[nth] ?? new Y.Doc(),
        {
          WebSocketPolyfill: caller.socketClass(),
          disableBc: true,
        },
      )
      provider.on('closed', (event) => this.refusals.push(`area-${area}: ${event?.code}`))
      return provider
    })
  }

  get synced(): boolean {
    return this.providers.every((provider) => provider.synced)
  }

  close(): void {
    for (const provider of this.providers) provider.destroy()
    for (const doc of this.docs) doc.destroy()
  }
}

/** Whether two documents hold exactly the same, deletions included, and nothing is pending. */
export function same(one: Y.Doc, other: Y.Doc): boolean {
  return (
    one.store.pendingStructs === null &&
    other.store.pendingStructs === null &&
    Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))
  )
}
