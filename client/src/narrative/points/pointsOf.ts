import type { EditorState } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  getRelativeSelection,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { itemsIn, pointOf } from './items.ts'
import { caretsIn } from './moving.ts'
import { sayOf } from './pointEvents.ts'
import { newPointId } from './pointIds.ts'
import { moveUndoably, undone } from './undoneMoves.ts'

/** A list with its editor: what its keys, handles and menu do. */
export interface List {
  view: EditorView
  text: Y.XmlFragment
  awareness: Awareness
}

/** The point that the caret is in, as its place among all; undefined outside of the list. */
export function placeAtCaret({ selection }: EditorState): number | undefined {
  const { $head } = selection
  return $head.depth >= 2 && $head.node(2).type.name === 'listItem' ? $head.index(1) : undefined
}

/** The id of the point at a place; one that has none is given one. */
export function pointAt({ view }: Pick<List, 'view'>, place: number): string | undefined {
  const list = view.state.doc.firstChild
  const item = list?.maybeChild(place)
  if (!list || item?.type.name !== 'listItem') return undefined
  if (typeof item.attrs.point === 'string') return item.attrs.point
  let at = 1
  for (let nth = 0; nth < place; nth++) at += list.child(nth).nodeSize
  const point = newPointId()
  view.dispatch(view.state.tr.setNodeAttribute(at, 'point', point))
  return point
}

/** Moves a point, with one's own caret where it was in the words, and says where it is. */
export function moveTo({ view, text, awareness }: List, point: string, to: number): boolean {
  const places = withPlaces({ view, text, awareness }, (moving) =>
    moveUndoably({ ...moving, point, to }),
  )
  if (places) sayOf(view.dom, 'moved', { place: to + 1, of: itemsIn(text).length })
  return places !== undefined
}

export function undoneIn(which: 'undo' | 'redo', list: List): boolean {
  const { view, text, awareness } = list
  return undone(which, { state: view.state, text, carets: caretsIn(awareness, text) })
}

/** What a point is about, in the shared document. */
export function aboutWhich(text: Y.XmlFragment, point: string): string | undefined {
  return itemOf(text, point)?.getAttribute('subQuestion')
}

export function setAbout(text: Y.XmlFragment, point: string, subQuestion: string | null): void {
  const item = itemOf(text, point)
  text.doc?.transact(() => {
    if (subQuestion === null) item?.removeAttribute('subQuestion')
    else item?.setAttribute('subQuestion', subQuestion)
  }, ySyncPluginKey)
}

function itemOf(text: Y.XmlFragment, point: string): Y.XmlElement | undefined {
  return itemsIn(text).find((item) => pointOf(item) === point)
}

type Moving = Pick<Parameters<typeof moveUndoably>[0], 'state' | 'text' | 'carets' | 'places'>

function withPlaces(
  { view, text, awareness }: List,
  move: (moving: Moving) => readonly Y.RelativePosition[] | undefined,
) {
  const { binding } = ySyncPluginKey.getState(view.state)
  const { anchor, head } = getRelativeSelection(binding, view.state)
  const places = move({
    state: view.state,
    text,
    carets: caretsIn(awareness, text),
    places: [anchor, head].filter(Boolean),
  })
  const [from, to] = (places ?? []).map((place) =>
    relativePositionToAbsolutePosition(binding.doc, text, place, binding.mapping),
  )
  if (typeof from === 'number' && typeof to === 'number') {
    const { tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to))))
  }
  return places
}
