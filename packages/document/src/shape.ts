/** What may stand in one root of a room's document. */
export type RootShape =
  /** The blocks of a narrative. */
  | { holds: 'blocks' }
  /** One value under each key, and which values may stand there. */
  | { holds: 'entries'; entries: ReadonlyMap<string, (value: unknown) => boolean> }

/** The roots that updates of a room may touch, and its first state. */
export interface RoomShape {
  roots: ReadonlyMap<string, RootShape>
  seed: Uint8Array
  /** Whether a root may be written now, asked anew for each update. Without it all may, always. */
  isOpen?: (root: string) => boolean
}

/** A shape whose roots are all narrative. */
export function blocksIn(names: readonly string[]): RoomShape['roots'] {
  return new Map(names.map((name) => [name, { holds: 'blocks' }]))
}
