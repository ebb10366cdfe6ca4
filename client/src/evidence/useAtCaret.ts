import type { TextAnchor } from '@samsyn/document'
import type { LinkNo } from '@samsyn/scoring'
import { useEffect, useState } from 'react'
import type { Passages } from '../narrative/index.ts'
import { linkOf } from './linkPassages.ts'

/** What of the texts somebody has before them. */
interface AtCaret {
  /** What is selected. */
  marked: TextAnchor | undefined
  /** The links whose passages the caret is in. */
  links: readonly LinkNo[]
}

/**
 * Follows the caret through the texts of a room. Who goes on to the pane beside them keeps what they
 * had before them in the text.
 */
export function useAtCaret(passages: Passages | undefined): AtCaret {
  const [at, setAt] = useState<AtCaret>(NOWHERE)
  useEffect(() => {
    if (!passages) return
    let frame = 0
    let root: string | undefined
    const look = () => {
      root = passages.focused() ?? root
      if (root === undefined) return
      const links = passages.atCaret(root).flatMap(({ key }) => linkOf(key) ?? [])
      const next = { marked: passages.selectedIn(root), links }
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
  }, [passages])
  return at
}

const NOWHERE: AtCaret = { marked: undefined, links: [] }

function isSame(one: AtCaret, other: AtCaret): boolean {
  return (
    one.links.join() === other.links.join() &&
    JSON.stringify(one.marked) === JSON.stringify(other.marked)
  )
}
