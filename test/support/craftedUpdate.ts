import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'

/** What one struct holds: letters, an element's name, or bytes of another kind as they are. */
type Holds = { letters: string } | { element: string } | { kind: number; bytes: Uint8Array }

/** One struct; without neighbours it hangs in `parent`, which may be the name of a root. */
export type Crafted = Holds & { left?: Y.ID; right?: Y.ID; parent?: Y.ID | string }

/** What one client wrote from `clock` on. */
export interface CraftedRun {
  client: number
  clock?: number
  structs: readonly Crafted[]
}

/** From where and how many letters of a client are deleted. */
export type CraftedRange = readonly [client: number, clock: number, length: number]

/** An update of Yjs's first format that says what it is told to, whether an editor could or not. */
export function craftedUpdate(
  runs: readonly CraftedRun[],
  deleted: readonly CraftedRange[] = [],
): Uint8Array {
  return encoding.encode((encoder) => {
    const put = (...numbers: number[]) => {
      for (const number of numbers) encoding.writeVarUint(encoder, number)
    }
    put(runs.length)
    for (const { client, clock = 0, structs } of runs) {
      put(structs.length, client, clock)
      for (const struct of structs) putStruct(encoder, put, struct)
    }
    const clients = new Set(deleted.map(([client]) => client))
    put(clients.size)
    for (const client of clients) {
      const ranges = deleted.filter(([one]) => one === client)
      put(client, ranges.length)
      for (const [, clock, length] of ranges) put(clock, length)
    }
  })
}

function putStruct(
  encoder: encoding.Encoder,
  put: (...numbers: number[]) => void,
  struct: Crafted,
): void {
  const { left, right, parent } = struct
  const kind = 'letters' in struct ? 4 : 'element' in struct ? 7 : struct.kind
  encoding.writeUint8(encoder, kind | (left ? 0x80 : 0) | (right ? 0x40 : 0))
  for (const id of [left, right]) if (id) put(id.client, id.clock)
  if (!left && !right && typeof parent === 'object') put(0, parent.client, parent.clock)
  if (!left && !right && typeof parent === 'string') {
    put(1)
    encoding.writeVarString(encoder, parent)
  }
  if ('letters' in struct) encoding.writeVarString(encoder, struct.letters)
  else if ('element' in struct) {
    put(3)
    encoding.writeVarString(encoder, struct.element)
  } else encoding.writeUint8Array(encoder, struct.bytes)
}
