import {
  type ClosingReason,
  mayBear,
  mayContain,
  mayHave,
  mayHoldLetters,
  type RoomShape,
} from '@samsyn/document'
import * as Y from 'yjs'
import type { List, Order } from './order.ts'
import type { Deletion, Struct, UpdateParts } from './update.ts'

/** Where a struct hangs, and what may hang there. */
interface Place {
  parent: List
  /** The name of the root at the end of the parents. */
  root: string
  /** How many types it is within. */
  depth: number
  holds: Parts | Letters | Entry
}

/** The parts of a node of the narrative. A root with blocks is its outermost node. */
interface Parts {
  in: string
}

/** Letters, with what the node that they stand in lets them bear. */
interface Letters {
  lettersOf: string
}

/** One key of a root with entries, or an attribute of a node. */
interface Entry {
  key: string
  allows: (value: unknown) => boolean
}

/** No editor nests lists so deep; whatever walks a text may do so by calling itself. */
const DEEPEST = 64

/** Yjs has forgotten where it was; what is put beside it is forgotten too. */
const COLLECTED = 'collected'

type Found = Place | typeof COLLECTED | undefined

/**
 * Why an update must not be applied, if so. `badMessage` unless it can be applied whole, now, and
 * puts only what a room holds where that may be: every struct must begin where the document's
 * knowledge of its client ends. `notOpenYet` if it touches a root that may not be written now.
 *
 * An update with a missing past is no failure to Yjs: it keeps it, and applies it within the
 * transaction of whoever brings the past, in that person's name. So this walks the structs in the
 * order in which Yjs will integrate them, and refuses what would not come to an end. `order` knows
 * whether an item stands between its neighbours, and counts what that costs.
 */
export function misfit(
  parts: UpdateParts,
  doc: Y.Doc,
  { roots, isOpen }: Pick<RoomShape, 'roots' | 'isOpen'>,
  order: Order,
): Extract<ClosingReason, 'badMessage' | 'notOpenYet'> | undefined {
  const walk = new Walk(doc, roots, order)
  if (!walk.settle(parts.structs)) return 'badMessage'
  if (!parts.deletions.every((range) => walk.knows(range))) return 'badMessage'
  if (!walk.affords(parts.deletions)) return 'badMessage'
  if (isOpen && ![...walk.touched(parts.deletions)].every(isOpen)) return 'notOpenYet'
  return undefined
}

class Walk {
  readonly #doc: Y.Doc
  readonly #roots: RoomShape['roots']
  readonly #settled = new Map<number, { struct: Struct; place: Found }[]>()
  readonly #reached = new Map<number, number>()
  readonly #order: Order

  constructor(doc: Y.Doc, roots: RoomShape['roots'], order: Order) {
    this.#doc = doc
    this.#roots = roots
    this.#order = order
  }

  knows({ client, clock, length }: Deletion): boolean {
    return clock + length <= this.#reach(client)
  }

  /** Whether what is not deleted yet may be, for what it costs. */
  affords(deletions: readonly Deletion[]): boolean {
    const news = deletions.filter((range) =>
      structsIn(this.#doc, range).some((one) => !one.deleted),
    )
    return news.every((range) => this.#order.deletes(range))
  }

  /** The roots in which the structs that were taken hang, and what is deleted that is not yet. */
  touched(deletions: readonly Deletion[]): Set<string> {
    const roots = new Set<string>()
    for (const own of this.#settled.values())
      for (const { place } of own) if (place && place !== COLLECTED) roots.add(place.root)
    for (const deletion of deletions)
      for (const struct of structsIn(this.#doc, deletion)) {
        const place = struct.deleted ? COLLECTED : this.#placeInDocument(struct)
        if (place && place !== COLLECTED) roots.add(place.root)
      }
    return roots
  }

  /** Takes the structs as far as they go; false when something is wrong or something is left. */
  settle(structs: readonly Struct[]): boolean {
    const waiting = new Map<number, Struct[]>()
    for (const struct of structs.toReversed()) {
      const own = waiting.get(struct.id.client)
      if (own) own.push(struct)
      else waiting.set(struct.id.client, [struct])
    }
    for (let moved = true; moved; ) {
      moved = false
      for (const own of waiting.values())
        for (let next = own.at(-1); next && this.#ready(next); next = own.at(-1)) {
          if (!this.#take(next)) return false
          own.pop()
          moved = true
        }
    }
    return [...waiting.values()].every((own) => own.length === 0)
  }

  #reach(client: number): number {
    return this.#reached.get(client) ?? Y.getState(this.#doc.store, client)
  }

  #ready(struct: Struct): boolean {
    const { client, clock } = struct.id
    if (clock !== this.#reach(client)) return false
    if (struct instanceof Y.GC) return true
    return neighboursOf(struct).every((id) => id.clock < this.#reach(id.client))
  }

  #take(struct: Struct): boolean {
    const { client, clock } = struct.id
    const place = struct instanceof Y.GC ? COLLECTED : this.#placeOf(struct)
    if (!place) return false
    if (struct instanceof Y.Item && place !== COLLECTED && !this.#mayStand(struct, place))
      return false
    this.#reached.set(client, clock + struct.length)
    const own = this.#settled.get(client)
    if (own) own.push({ struct, place })
    else this.#settled.set(client, [{ struct, place }])
    return true
  }

  #mayStand(item: Y.Item, place: Place): boolean {
    return mayHang(item, place) && this.#order.admits(item, place.parent)
  }

  /** Undefined where no honest editor puts anything. */
  #placeOf(item: Y.Item): Found {
    if (typeof item.parent === 'string') return this.#inRoot(item.parent, item.parentSub)
    if (item.parent instanceof Y.ID) return this.#inside(item.parent, item.parentSub)
    if (item.parentSub !== null) return undefined
    const left = item.origin ? this.#at(item.origin).place : COLLECTED
    const right = item.rightOrigin ? this.#at(item.rightOrigin).place : COLLECTED
    if (!left || !right) return undefined
    if (left === COLLECTED) return right
    return right === COLLECTED || left.parent === right.parent ? left : undefined
  }

  /** Each key of a root with entries is a place of its own: its values hang one after the other. */
  #inRoot(root: string, key: string | null): Place | undefined {
    const shape = this.#roots.get(root)
    if (shape?.holds === 'blocks' && key === null)
      return { parent: rootKey(root), root, depth: 0, holds: { in: 'doc' } }
    if (shape?.holds !== 'entries' || key === null) return undefined
    const allows = shape.entries.get(key)
    return allows && { parent: `${rootKey(root)}=${key}`, root, depth: 0, holds: { key, allows } }
  }

  #inside(id: Y.ID, attribute: string | null): Found {
    const { struct, place } = this.#at(id)
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return COLLECTED
    if (!(struct.content instanceof Y.ContentType)) return undefined
    if (!place || place === COLLECTED) return place
    return within(struct, struct.content.type, attribute, place)
  }

  /** The struct that holds a known id, and where that hangs. */
  #at(id: Y.ID): { struct: Struct; place: Found } {
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const struct: Struct = Y.getItem(this.#doc.store, id)
      return { struct, place: this.#placeInDocument(struct) }
    }
    const own = this.#settled.get(id.client) ?? []
    let low = 0
    let high = own.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((own[middle]?.struct.id.clock ?? 0) <= id.clock) low = middle
      else high = middle - 1
    }
    const found = own[low]
    if (!found) throw new Error('asked for a struct before it was ready')
    return found
  }

  #placeInDocument(struct: Struct): Found {
    if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return COLLECTED
    const { parent, parentSub } = struct
    if (!parent._item) return this.#inRoot(Y.findRootTypeKey(parent), parentSub)
    const above = this.#placeInDocument(parent._item)
    if (!above || above === COLLECTED) return above
    return within(parent._item, parent, parentSub, above)
  }
}

/** The place in a type that hangs at `above`: among its parts or letters, or at an attribute. */
function within(
  item: Y.Item,
  type: Y.AbstractType<unknown>,
  attribute: string | null,
  above: Place,
): Place | undefined {
  const place = { parent: item, root: above.root, depth: above.depth + 1 }
  if (place.depth > DEEPEST) return undefined
  if (type instanceof Y.XmlElement) {
    const name = type.nodeName
    if (attribute === null) return { ...place, holds: { in: name } }
    const allows = (value: unknown) => mayHave(name, attribute, value)
    return { ...place, parent: `${itemKey(item)}=${attribute}`, holds: { key: attribute, allows } }
  }
  if (!(type instanceof Y.XmlText) || attribute !== null || !('in' in above.holds)) return undefined
  return { ...place, holds: { lettersOf: above.holds.in } }
}

function neighboursOf(item: Y.Item): Y.ID[] {
  return [item.origin, item.rightOrigin, item.parent].filter((id) => id instanceof Y.ID)
}

/** What a document holds of a deleted range. */
function structsIn(doc: Y.Doc, { client, clock, length }: Deletion): Struct[] {
  const structs: Struct[] = doc.store.clients.get(client) ?? []
  const end = Math.min(clock + length, Y.getState(doc.store, client))
  const found: Struct[] = []
  if (clock >= end) return found
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= end) break
    found.push(struct)
  }
  return found
}

function itemKey({ id }: Y.Item): string {
  return `${id.client}/${id.clock}`
}

function rootKey(name: string): string {
  return `=${name}`
}

/**
 * What y-prosemirror cannot show it deletes, in everybody's document. So it must not come in. That
 * each part may stand in its parent is all that the schema asks of a node that is not empty.
 */
function mayHang({ content, rightOrigin }: Y.Item, { holds }: Place): boolean {
  if ('key' in holds) return rightOrigin === null && mayStand(content, holds)
  if (content instanceof Y.ContentDeleted) return true
  if ('lettersOf' in holds) {
    if (content instanceof Y.ContentString) return true
    return (
      content instanceof Y.ContentFormat && mayBear(holds.lettersOf, content.key, content.value)
    )
  }
  if (!(content instanceof Y.ContentType)) return false
  const { type } = content
  return type instanceof Y.XmlElement
    ? mayContain(holds.in, type.nodeName)
    : mayHoldLetters(holds.in)
}

/** Under one key: a value, or how many were overwritten before this came. */
function mayStand(content: Y.Item['content'], { allows }: Entry): boolean {
  if (content instanceof Y.ContentDeleted) return true
  return content instanceof Y.ContentAny && content.arr.length === 1 && allows(content.arr[0])
}
