import type { EditorState } from '@tiptap/pm/state'
import { redo, undo, ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { RelativePosition, UndoManager, XmlElement, XmlFragment } from 'yjs'
import { itemsIn, pointOf } from './items.ts'
import { movePoint } from './moving.ts'

/** What a step of the undo stack says of itself if it is a move: where the point was before. */
const MOVE = 'point moved'
interface Moved {
  point: string
  to: number
}

interface Moving {
  state: EditorState
  text: XmlFragment
  carets: (item: XmlElement) => { own: boolean; others: number }
  places?: readonly RelativePosition[]
}

/** Moves a point as one step that can be undone. As `movePoint`. */
export function moveUndoably({ state, point, to, ...rest }: Moving & Moved) {
  const manager: UndoManager | undefined = yUndoPluginKey.getState(state)?.undoManager
  const from = placeOf(rest.text, point)
  manager?.stopCapturing()
  const places = movePoint({ ...rest, point, to, origin: ySyncPluginKey })
  manager?.stopCapturing()
  if (places) manager?.undoStack.at(-1)?.meta.set(MOVE, { point, to: from } satisfies Moved)
  return places
}

/**
 * Undoes, or does again, what was done last. A move is undone by moving the point back: Yjs would
 * take away the item that was made for it, and with it what others have written there since.
 */
export function undone(which: 'undo' | 'redo', { state, ...rest }: Moving): boolean {
  const manager: UndoManager | undefined = yUndoPluginKey.getState(state)?.undoManager
  if (!manager) return false
  const { undoStack, redoStack } = manager
  const [here, there] = which === 'undo' ? [undoStack, redoStack] : [redoStack, undoStack]
  const step = here.at(-1)
  const moved: Moved | undefined = step?.meta.get(MOVE)
  if (!step || !moved) return which === 'undo' ? undo(state) : redo(state)
  here.pop()
  const from = placeOf(rest.text, moved.point)
  if (!movePoint({ ...rest, ...moved })) return undone(which, { state, ...rest })
  step.meta.set(MOVE, { point: moved.point, to: from } satisfies Moved)
  there.push(step)
  return true
}

function placeOf(text: XmlFragment, point: string): number {
  return itemsIn(text).findIndex((item) => pointOf(item) === point)
}
