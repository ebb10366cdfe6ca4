import * as Y from 'yjs'

export type Struct = Y.Item | Y.GC

/** Deleted letters of one client: `length` of them from `clock`. */
export interface Deletion {
  client: number
  clock: number
  length: number
}

/** An update taken apart, with nothing of it applied anywhere. */
export interface UpdateParts {
  /** By client, each client's without a gap. */
  structs: Struct[]
  deletions: Deletion[]
}

/**
 * Throws for what is no update, and for an update with something in it that no text of ours holds.
 * Decoding checks while it reads: Yjs would otherwise make a document for every subdocument named.
 */
export function partsOf(update: Uint8Array): UpdateParts {
  const { structs, ds } = Y.decodeUpdateV2(update, CarefulDecoder)
  const deletions = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, length: len })),
  )
  return { structs: structs.map(whole), deletions }
}

function whole(struct: Y.Item | Y.GC | Y.Skip): Struct {
  if (struct instanceof Y.Skip) throw new Error('something is left out')
  reasonable(struct.length) // an empty string would be a struct that no clock finds
  return struct
}

/**
 * Yjs's numbers for what a struct holds: collected, deleted, letters, a format, a type, plain
 * values. No room of ours has subdocuments, files or embedded values.
 */
const STRUCT_KINDS: ReadonlySet<number> = new Set([0, 1, 4, 6, 7, 8])
/** XmlElement and XmlText. */
const TYPES: ReadonlySet<number> = new Set([3, 6])
/** No person writes this much: it keeps sums of clocks exact. */
const LONGEST = 2 ** 31

class CarefulDecoder extends Y.UpdateDecoderV1 {
  readonly #met = new Set<number>()

  override readClient(): number {
    const client = super.readClient()
    // Applying would take the last of two parts by one client and leave a gap where the first was.
    if (this.#met.has(client)) throw new Error('a client in two parts')
    this.#met.add(client)
    return client
  }

  override readInfo(): number {
    const info = super.readInfo()
    if (!STRUCT_KINDS.has(info & 0b11111)) throw new Error('a struct of another kind')
    return info
  }

  override readTypeRef(): number {
    const type = super.readTypeRef()
    if (!TYPES.has(type)) throw new Error('a type of another kind')
    return type
  }

  /** Nothing of ours stores a value within a value. */
  override readAny(): unknown {
    const value: unknown = super.readAny()
    if (typeof value !== 'number' && typeof value !== 'string') throw new Error('no plain value')
    return value
  }

  override readLen(): number {
    return reasonable(super.readLen())
  }

  override readDsLen(): number {
    return reasonable(super.readDsLen())
  }
}

function reasonable(length: number): number {
  if (length < 1 || length > LONGEST) throw new Error('an impossible length')
  return length
}
