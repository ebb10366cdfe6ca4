import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { type Passage, Passages } from './passages.ts'
import './passages.css'

interface Wanted {
  /** The room's document; undefined before its first state is there. */
  doc: Y.Doc | undefined
  room: string
  roots: readonly string[]
  /** What to show. The same value as long as nothing has changed. */
  passages: readonly Passage[]
  /** The key of the one that somebody looks at. */
  active: string | undefined
  onPick: (key: string) => void
}

/**
 * The passages of one room on a screen. Who shows where they are `watch`es them: each letter that
 * is typed may move them, and the screen is not drawn anew for each.
 */
export function usePassages(wanted: Wanted): Passages | undefined {
  const { doc, room, roots, passages, active, onPick } = wanted
  const [held, setHeld] = useState<Passages>()
  const names = roots.join(' ')
  useEffect(() => {
    if (!doc) return
    const made = new Passages(doc, room, names.split(' '))
    setHeld(made)
    return () => {
      made.close()
      setHeld(undefined)
    }
  }, [doc, room, names])
  useEffect(() => held?.show(passages), [held, passages])
  useEffect(() => held?.activate(active), [held, active])
  useEffect(() => held?.onPick(onPick), [held, onPick])
  return held
}
