import { NodeLetters, type TextAnchor } from '@samsyn/document'
import type { LinkNo } from '@samsyn/scoring'
import { useEffect, useState } from 'react'
import type { Passages } from '../narrative/index.ts'

/** What of the texts somebody has before them. */
export interface AtCaret {
  /** What is selected. */
  marked: TextAnchor | undefined
  /** The links whose passages the caret is in. */
  links: readonly LinkNo[]
}

/**
 * Follows the caret through the texts of a room. Who goes on to the pane beside them keeps what they
 * had before them in the text.
 */
export function useAtCaret(passages: Passages | undefined, roots: readonly string[]): AtCaret {
  const [at, setAt] = useState<AtCaret>(NOWHERE)
  useEffect(() => {
    if (!passages) return
    let frame = 0
    let root: string | undefined
    const look = () => {
      root = roots.find((one) => passages.viewOf(one)?.hasFocus()) ?? root
      if (root === undefined) return
      const next = atCaret(passages, root)
      setAt((before) => (isSame(before, next) ? before : next))
    }
    // The editor hears of a selection no sooner than we do.
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    document.addEventListener('selectionchange', later)
    const stop = passages.watch(later)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', later)
      stop()
      setAt(NOWHERE)
    }
  }, [passages, roots])
  return at
}

const NOWHERE: AtCaret = { marked: undefined, links: [] }

function atCaret(passages: Passages, root: string): AtCaret {
  const view = passages.viewOf(root)
  if (!view) return NOWHERE
  const place = new NodeLetters(view.state.doc).placeAt(view.state.selection.head)
  const links = passages
    .in(root)
    .filter(({ kind, from, to }) => kind === 'evidence' && from <= place && place <= to)
    .flatMap(({ key }) => Number(/^link\/(\d+)$/.exec(key)?.[1] ?? []))
  return { marked: passages.selectedIn(root), links }
}

function isSame(one: AtCaret, other: AtCaret): boolean {
  return (
    one.links.join() === other.links.join() &&
    JSON.stringify(one.marked) === JSON.stringify(other.marked)
  )
}
