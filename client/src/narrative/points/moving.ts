import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { brought } from './brought.ts'
import { itemAround, itemsIn, pointOf } from './items.ts'
import { signsIn } from './signs.ts'

interface Move {
  text: Y.XmlFragment
  point: string
  /** Which of all points it is then. */
  to: number
  /** How many carets stand in an item. */
  carets: (item: Y.XmlElement) => { own: boolean; others: number }
  /** One's own places in the text, as they are before. */
  places?: readonly Y.RelativePosition[]
  /** Of the change in the shared document. */
  origin?: unknown
}

/**
 * Moves a point among the others of its list. What is moved in the shared document is written anew
 * and deleted where it was, and whoever writes in it just then loses their caret: so where others
 * have carets in the point itself, its neighbours move to its other side instead. Undefined if it
 * is not there or already stands there; else one's own places as they are now.
 */
export function movePoint({ text, point, to, carets, places = [], origin }: Move) {
  const list = itemsIn(text).find((item) => pointOf(item) === point)?.parent
  if (!(list instanceof Y.XmlElement)) return undefined
  const items = list.toArray().filter((item) => item instanceof Y.XmlElement)
  const from = items.findIndex((item) => pointOf(item) === point)
  const moved = items[from]
  if (!moved || to === from || to < 0 || to >= items.length) return undefined
  const passed = from < to ? items.slice(from + 1, to + 1) : items.slice(to, from)
  const itself = weight([moved]) <= weight(passed)
  const gone = itself ? [moved] : passed
  const start = items.indexOf(gone[0] ?? moved)
  const target = itself ? to : from < to ? from : to + 1
  const copies = gone.map((item) => item.clone())
  const was = places.map((place) => standing(place, text))
  text.doc?.transact(() => {
    list.delete(start, gone.length)
    list.insert(target, copies)
  }, origin)
  return places.map((place, nth) => {
    const { item, signs, last } = was[nth] ?? {}
    const into = item && copies[gone.indexOf(item)]
    if (!into || !signs || last === undefined) return place
    return brought({ signs, into, mine: () => false }).at(last) ?? place
  })

  function weight(of: readonly Y.XmlElement[]): number {
    return of.reduce((sum, item) => {
      const { own, others } = carets(item)
      return sum + 1 + (own ? 1.5 : 0) + 100 * others
    }, 0)
  }
}

/** The item that a place is in, and behind which of its signs. It may have just been deleted. */
export function standing(place: Y.RelativePosition, text: Y.XmlFragment, isThere?: IsThere) {
  const item = itemAt(place, text)
  if (!item) return undefined
  const signs = signsIn(item, isThere)
  return { item, signs, last: lastBefore(signs, place) }
}

type IsThere = (item: Y.Item) => boolean
type Signs = ReturnType<typeof signsIn>

/** The sign that a place is behind: -1 for before all of them. */
function lastBefore(signs: Signs, { item, type }: Y.RelativePosition): number {
  if (item) {
    const next = signs.findIndex(
      ({ sign, client, clock }) =>
        client === item.client && clock <= item.clock && item.clock < clock + sign.length,
    )
    return next - 1
  }
  return signs.findLastIndex(({ text }) => {
    const id = text?._item?.id
    return id?.client === type?.client && id?.clock === type?.clock
  })
}

/** How many carets of a room stand in an item, as its people say it. */
export function caretsIn(awareness: Awareness, text: Y.XmlFragment) {
  const held = new Map<Y.XmlElement, { own: boolean; others: number }>()
  for (const [client, { cursor }] of awareness.getStates()) {
    const item = cursor?.head && itemAt(Y.createRelativePositionFromJSON(cursor.head), text)
    if (!item) continue
    const { own, others } = held.get(item) ?? { own: false, others: 0 }
    const mine = client === awareness.clientID
    held.set(item, { own: own || mine, others: others + (mine ? 0 : 1) })
  }
  return (item: Y.XmlElement) => held.get(item) ?? { own: false, others: 0 }
}

function itemAt(place: Y.RelativePosition, text: Y.XmlFragment): Y.XmlElement | undefined {
  const found = text.doc && Y.createAbsolutePositionFromRelativePosition(place, text.doc)
  return found ? itemAround(found.type, text) : undefined
}
