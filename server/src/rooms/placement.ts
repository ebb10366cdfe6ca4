import { narrativeSchema } from '@samsyn/document'
import * as Y from 'yjs'
import type { Struct, UpdateParts } from './update.ts'

/** Where a struct hangs, and what may hang there. */
interface Place {
  parent: string
  holds: 'blocks' | 'text'
}

/** Yjs has forgotten where it was; what is put beside it is forgotten too. */
const COLLECTED = 'collected'

type Found = Place | typeof COLLECTED | undefined

/**
 * Whether an update can be applied whole, now, and puts only what a narrative holds where it may
 * be. Every struct must begin where the document's knowledge of its client ends.
 *
 * An update with a missing past is no failure to Yjs: it keeps it, and applies it within the
 * transaction of whoever brings the past, in that person's name. So this walks the structs in the
 * order in which Yjs will integrate them, and refuses what would not come to an end.
 */
export function fits(parts: UpdateParts, doc: Y.Doc, roots: ReadonlySet<string>): boolean {
  const walk = new Walk(doc, roots)
  return walk.settle(parts.structs) && parts.deletions.every((range) => walk.knows(range))
}

class Walk {
  readonly #doc: Y.Doc
  readonly #roots: ReadonlySet<string>
  readonly #settled = new Map<number, { struct: Struct; place: Found }[]>()
  readonly #reached = new Map<number, number>()

  constructor(doc: Y.Doc, roots: ReadonlySet<string>) {
    this.#doc = doc
    this.#roots = roots
  }

  knows({ client, clock, length }: { client: number; clock: number; length: number }): boolean {
    return clock + length <= this.#reach(client)
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
    if (struct instanceof Y.Item && place !== COLLECTED && !mayHang(struct, place)) return false
    this.#reached.set(client, clock + struct.length)
    const own = this.#settled.get(client)
    if (own) own.push({ struct, place })
    else this.#settled.set(client, [{ struct, place }])
    return true
  }

  /** Undefined where no honest editor puts anything. */
  #placeOf(item: Y.Item): Found {
    if (item.parentSub !== null) return undefined // schema version 1 has no attributes
    if (typeof item.parent === 'string')
      return this.#roots.has(item.parent)
        ? { parent: rootKey(item.parent), holds: 'blocks' }
        : undefined
    if (item.parent instanceof Y.ID) return this.#inside(item.parent)
    const beside = [item.origin, item.rightOrigin].flatMap((id) => (id ? [this.#at(id).place] : []))
    if (beside.includes(undefined)) return undefined
    const known = beside.filter((place) => place !== undefined && place !== COLLECTED)
    const [first] = known
    if (!first) return COLLECTED
    return known.every((place) => place.parent === first.parent) ? first : undefined
  }

  #inside(id: Y.ID): Found {
    const { struct } = this.#at(id)
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return COLLECTED
    if (!(struct.content instanceof Y.ContentType)) return undefined
    return { parent: itemKey(struct), holds: heldBy(struct.content.type) }
  }

  /** The struct that holds a known id, and where that hangs. */
  #at(id: Y.ID): { struct: Struct; place: Found } {
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const struct: Struct = Y.getItem(this.#doc.store, id)
      return { struct, place: struct instanceof Y.Item ? placeInDocument(struct) : COLLECTED }
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
}

function neighboursOf(item: Y.Item): Y.ID[] {
  return [item.origin, item.rightOrigin, item.parent].filter((id) => id instanceof Y.ID)
}

function placeInDocument(item: Y.Item): Found {
  if (item.parentSub !== null) return undefined
  return item.parent instanceof Y.AbstractType ? insideOf(item.parent) : COLLECTED
}

function insideOf(type: Y.AbstractType<unknown>): Place {
  const parent = type._item ? itemKey(type._item) : rootKey(Y.findRootTypeKey(type))
  return { parent, holds: heldBy(type) }
}

function heldBy(type: Y.AbstractType<unknown>): Place['holds'] {
  return type instanceof Y.XmlText ? 'text' : 'blocks'
}

function itemKey({ id }: Y.Item): string {
  return `${id.client}/${id.clock}`
}

function rootKey(name: string): string {
  return `=${name}`
}

/** What y-prosemirror cannot show it deletes, in everybody's document. So it must not come in. */
function mayHang({ content }: Y.Item, { holds }: Place): boolean {
  if (content instanceof Y.ContentDeleted) return true
  if (holds === 'text')
    return (
      content instanceof Y.ContentString ||
      (content instanceof Y.ContentFormat && markOf(content.key) in narrativeSchema.marks)
    )
  if (!(content instanceof Y.ContentType)) return false
  const { type } = content
  return !(type instanceof Y.XmlElement) || type.nodeName in narrativeSchema.nodes
}

/** Marks that may overlap are named with a hash behind: `comment--0a1b`. */
function markOf(key: string): string {
  return key.split('--', 1)[0] ?? key
}
