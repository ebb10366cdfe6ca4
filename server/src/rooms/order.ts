import * as Y from 'yjs'
import type { Deletion, Struct } from './update.ts'

/** Structs that are moved aside in the time of one step, where one is split. */
const MOVED_PER_STEP = 64

/**
 * Whether the items of one update stand between the neighbours that they name, and what it costs
 * Yjs to find their places.
 *
 * In the document of whoever writes, the right neighbour comes after the left one. Where it does
 * not, Yjs finds a place all the same, but another one when it reads a whole state than when it hears
 * the updates one by one: people would see the same text in two orders, for good. And where two
 * neighbours have drifted apart, Yjs looks at what lies between, for each item anew: a frame full of
 * such items would keep every room waiting for seconds. So steps are counted before anything is
 * applied.
 */
export class Order {
  readonly #doc: Y.Doc
  readonly #most: number
  /** Next to each other once this update is in, and one of them came with it. */
  readonly #adjacent = new Set<string>()
  /** Between these something of this update stands already. */
  readonly #parted = new Set<string>()
  /** Most updates have one item, and then none of this needs a name: they wait for a second. */
  #first: { item: Y.Item; parent: List } | undefined
  #steps = 0
  #admitted = 0
  #split = 0

  constructor(doc: Y.Doc, most: number) {
    this.#doc = doc
    this.#most = most
  }

  /** What Yjs will look at, at most. */
  get steps(): number {
    return this.#steps
  }

  /** False where the item has no place, or where it costs too much to find. `parent` is its list. */
  admits(item: Y.Item, parent: List): boolean {
    const { origin: left, rightOrigin: right } = item
    if (left && right && Y.compareIDs(left, right)) return false
    if (!this.#follows(item, parent)) {
      if (!this.#knows(left) || !this.#knows(right) || this.#parts(item, parent))
        this.#steps += this.#all() // no editor does so, but undoing what is undone may
      else if (!this.#areInOrder(item)) return false
    }
    if (this.#admitted === 0) this.#first = { item, parent }
    else this.#remember(item, parent)
    this.#admitted += 1
    this.#steps += 1
    return this.#steps <= this.#most
  }

  /** Whether it comes between two that this update has put next to each other. */
  #follows(item: Y.Item, parent: List): boolean {
    if (this.#admitted === 0) return false
    if (this.#first) this.#remember(this.#first.item, this.#first.parent)
    this.#first = undefined
    return this.#adjacent.delete(pairOf(item.origin, item.rightOrigin, parent))
  }

  /** Whether something of this update stands between the same two. */
  #parts(item: Y.Item, parent: List): boolean {
    return this.#parted.size > 0 && this.#parted.has(pairOf(item.origin, item.rightOrigin, parent))
  }

  #remember({ origin: left, rightOrigin: right, id, length }: Y.Item, parent: List): void {
    this.#parted.add(pairOf(left, right, parent))
    this.#adjacent.add(pairOf(left, id, parent))
    this.#adjacent.add(pairOf(Y.createID(id.client, id.clock + length - 1), right, parent))
  }

  /** False where it costs too much to split off what is to be deleted. */
  deletes({ client }: Deletion): boolean {
    this.#steps += 1 + this.#splitting(client)
    return this.#steps <= this.#most
  }

  #knows(id: Y.ID | null): boolean {
    return !id || id.clock < Y.getState(this.#doc.store, id.client)
  }

  /** Goes from the left neighbour to the right one, as Yjs may have to. */
  #areInOrder(item: Y.Item): boolean {
    const { origin: left, rightOrigin: right } = item
    const before = left && this.#structAt(left)
    const after = right && this.#structAt(right)
    // What Yjs has forgotten has no place, and what is put beside it gets none.
    if (before instanceof Y.GC || after instanceof Y.GC) return true
    if (left && right && before === after) return left.clock < right.clock
    let next = before ? before.right : this.#firstBeside(item, after)
    for (; next && next !== after; next = next.right) if (++this.#steps > this.#most) return false
    return next === after
  }

  #structAt(id: Y.ID): Struct {
    this.#steps += this.#splitting(id.client)
    return Y.getItem(this.#doc.store, id)
  }

  #firstBeside({ parent, parentSub }: Y.Item, after: Y.Item | null): Y.Item | null {
    if (after)
      return after.parent instanceof Y.AbstractType ? firstIn(after.parent, after.parentSub) : null
    const type = typeof parent === 'string' ? this.#doc.share.get(parent) : this.#typeAt(parent)
    return type ? firstIn(type, parentSub) : null
  }

  /** Undefined where the parent came with this update too, and so is empty. */
  #typeAt(parent: Y.Item['parent']): Listed | undefined {
    if (!(parent instanceof Y.ID) || !this.#knows(parent)) return undefined
    const struct: Struct = Y.getItem(this.#doc.store, parent)
    return struct instanceof Y.Item && struct.content instanceof Y.ContentType
      ? struct.content.type
      : undefined
  }

  /** All that there is by now. */
  #all(): number {
    let all = this.#admitted
    for (const structs of this.#doc.store.clients.values()) all += structs.length
    return all
  }

  /** Yjs keeps what a client wrote in one list, and makes room in it for what is split. */
  #splitting(client: number): number {
    this.#split += 1
    const structs = this.#doc.store.clients.get(client)?.length ?? 0
    return Math.floor((structs + this.#split) / MOVED_PER_STEP)
  }
}

/** What holds items in an order: the item of a type, or the name of something else that does. */
export type List = Y.Item | string

/** What every shared type has: its list, and the last under each key. */
interface Listed {
  _start: Y.Item | null
  _map: ReadonlyMap<string, Y.Item>
}

function firstIn({ _start, _map }: Listed, key: string | null): Y.Item | null {
  if (key === null) return _start
  let first = _map.get(key) ?? null
  while (first?.left) first = first.left
  return first
}

function pairOf(left: Y.ID | null, right: Y.ID | null, parent: List): string {
  if (left || right) return `${keyOf(left)}|${keyOf(right)}`
  return typeof parent === 'string' ? parent : keyOf(parent.id)
}

function keyOf(id: Y.ID | null): string {
  return id ? `${id.client}/${id.clock}` : ''
}
