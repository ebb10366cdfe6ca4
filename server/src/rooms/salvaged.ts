import type { PersonId } from '@samsyn/document'
import * as Y from 'yjs'
import { stateOf } from './compacted.ts'
import { replay } from './replay.ts'
import { partsOf, type UpdateParts } from './update.ts'

/** A row of a log that is what was written; the server's own rows have no author. */
export interface WholeRow {
  update: Uint8Array
  author: PersonId | null
}

export interface Salvaged {
  /** One update that stands for all that can be applied; undefined where that is nothing. */
  state: Uint8Array | undefined
  /** For each row whether all of it is in the state. */
  applied: boolean[]
  /** Whose client ids are, as far as the rows tell by their authors. */
  owners: Map<number, PersonId>
  /** Client ids in the state. */
  clients: number[]
}

/**
 * What can be made of a log with parts of it missing: whatever does not build on these, with nothing
 * left waiting. Throws where the state would not be that.
 */
export function salvaged(rows: readonly WholeRow[]): Salvaged {
  const { doc } = replay({ updates: rows.map(({ update }) => update), first: 1 })
  const parts = rows.map(({ update }) => readable(update))
  const owners = new Map<number, PersonId>()
  for (const [index, { author }] of rows.entries())
    for (const { id } of parts[index]?.structs ?? [])
      if (author !== null) owners.set(id.client, author)
  const clients = [...doc.store.clients.keys()]
  return {
    state: clients.length > 0 ? stateOf(doc) : undefined,
    applied: parts.map((part) => part !== undefined && isIn(doc, part)),
    owners,
    clients,
  }
}

/**
 * The seeds that these rows may have been written on, where their own is gone: `seed`, which is new,
 * under each client id that the rows build on and that none of them brings.
 */
export function seedsBelow(rows: readonly WholeRow[], seed: Uint8Array): Uint8Array[] {
  const doc = new Y.Doc()
  for (const { update } of rows) {
    try {
      Y.applyUpdate(doc, update)
    } catch {
      // Not an update: it builds on nothing.
    }
  }
  const [own] = partsOf(seed).structs
  if (!own) return []
  const missing = [...(doc.store.pendingStructs?.missing.keys() ?? [])]
  return [own.id.client, ...missing].map((client) => rewritten(seed, own.id.client, client))
}

/** The same, written under another client id. */
function rewritten(seed: Uint8Array, from: number, to: number): Uint8Array {
  class Renaming extends Y.UpdateDecoderV1 {
    override readClient(): number {
      const client = super.readClient()
      return client === from ? to : client
    }

    override readLeftID(): Y.ID {
      return renamed(super.readLeftID())
    }

    override readRightID(): Y.ID {
      return renamed(super.readRightID())
    }
  }
  const renamed = (id: Y.ID): Y.ID => (id.client === from ? Y.createID(to, id.clock) : id)
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, seed, undefined, Renaming)
  return Y.encodeStateAsUpdate(doc)
}

function readable(update: Uint8Array): UpdateParts | undefined {
  try {
    return partsOf(update)
  } catch {
    return undefined
  }
}

function isIn({ store }: Y.Doc, { structs, deletions }: UpdateParts): boolean {
  return (
    structs.every(({ id, length }) => id.clock + length <= Y.getState(store, id.client)) &&
    deletions.every(({ client, clock, length }) => clock + length <= Y.getState(store, client))
  )
}
