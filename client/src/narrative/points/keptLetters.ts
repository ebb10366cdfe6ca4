import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { brought } from './brought.ts'
import { isItem, itemsIn, pointEver, pointOf } from './items.ts'
import { standing } from './moving.ts'
import { type Sign, signsIn } from './signs.ts'

/**
 * Keeps what one writes in a point while somebody else moves it. To the shared document a move is a
 * deletion and a new item under the same id: letters that the mover had not seen go with the old
 * one. Who wrote them sees both, and brings them over, with their own caret.
 *
 * Two who move one point at once make two of it: the one with the higher id is brought into the
 * other by who made it.
 */
export function keptLetters(text: Y.XmlFragment): Plugin {
  return new Plugin({
    view: (view) => {
      const { doc } = text
      if (!doc) throw new Error('a text outside of a document')
      mergeTwins(text, () => true)
      const carets = caretsOf(view, text)
      const remember = (transaction: Y.Transaction) => carets.remember(transaction)
      const look = (events: Y.YEvent<Y.XmlFragment>[], transaction: Y.Transaction) => {
        if (transaction.local) return
        bringOver(events, transaction)
        mergeTwins(text, (loser) => loser._item?.id.client === doc.clientID)
      }
      const bringOver = (events: Y.YEvent<Y.XmlFragment>[], transaction: Y.Transaction): void => {
        const vanished = events.flatMap(({ changes }) => [...changes.deleted].flatMap(itemIn))
        if (vanished.length === 0) return
        const isThere = wasThere(transaction)
        const now = new Map(itemsIn(text).map((item) => [pointOf(item), item]))
        for (const item of vanished) {
          const into = now.get(pointEver(item))
          if (!into) continue
          const signs = signsIn(item, isThere)
          let places: Y.RelativePosition[] = []
          const mine = ({ client }: Sign) => client === doc.clientID
          doc.transact(() => {
            places = brought({ signs, into, mine })
          }, ySyncPluginKey)
          carets.follow(item, places)
        }
      }
      doc.on('beforeObserverCalls', remember)
      doc.on('afterAllTransactions', carets.restore)
      text.observeDeep(look)
      return {
        destroy: () => {
          doc.off('beforeObserverCalls', remember)
          doc.off('afterAllTransactions', carets.restore)
          text.unobserveDeep(look)
        },
      }
    },
  })
}

/** Where one's own selection was before a transaction, and where it goes if its item was moved. */
function caretsOf(view: EditorView, text: Y.XmlFragment) {
  let was: ReturnType<typeof standing>[] = []
  let goal: Y.RelativePosition[] | undefined
  const binding = () => ySyncPluginKey.getState(view.state)?.binding
  return {
    remember(transaction: Y.Transaction): void {
      was = []
      if (transaction.local || !transaction.changed.size) return
      const { anchor, head } = binding()?.beforeTransactionSelection ?? {}
      if (anchor && head)
        was = [anchor, head].map((place) => standing(place, text, wasThere(transaction)))
    },
    follow(item: Y.XmlElement, places: readonly Y.RelativePosition[]): void {
      if (was.length === 0 || was.some((one) => one?.item !== item)) return
      goal = was.flatMap((one) => places.at(one?.last ?? -1) ?? [])
    },
    restore(): void {
      const [anchor, head] = goal ?? []
      goal = undefined
      const { doc, mapping } = binding() ?? {}
      if (!anchor || !head || !doc) return
      const [from, to] = [anchor, head].map((place) =>
        relativePositionToAbsolutePosition(doc, text, place, mapping),
      )
      if (typeof from !== 'number' || typeof to !== 'number') return
      const { tr } = view.state
      view.dispatch(
        tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to))),
      )
    },
  }
}

/** Of several items under one id, all are brought into one. `may` says whose they are to remove. */
function mergeTwins(text: Y.XmlFragment, may: (loser: Y.XmlElement) => boolean): void {
  const kept = new Map<string, Y.XmlElement>()
  for (const item of itemsIn(text).sort(byAge)) {
    const point = pointOf(item)
    if (point === undefined) continue
    const into = kept.get(point)
    kept.set(point, into ?? item)
    if (!into || !may(item)) continue
    text.doc?.transact(() => {
      brought({ signs: signsIn(item), into, mine: () => true })
      const { parent } = item
      if (parent instanceof Y.XmlElement) parent.delete(parent.toArray().indexOf(item), 1)
    })
  }
}

/** Of two pages the lower id first. */
function byAge(one: Y.XmlElement, other: Y.XmlElement): number {
  const [a, b] = [one._item?.id, other._item?.id]
  if (!a || !b) return 0
  return a.client - b.client || a.clock - b.clock
}

function itemIn({ content }: Y.Item): Y.XmlElement[] {
  return content instanceof Y.ContentType && isItem(content.type) ? [content.type] : []
}

/** Whether something was there before a transaction, which may have deleted it. */
function wasThere(transaction: Y.Transaction) {
  return (item: Y.Item): boolean =>
    item.id.clock < (transaction.beforeState.get(item.id.client) ?? 0) &&
    (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id))
}
