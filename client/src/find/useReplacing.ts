import { useEffect, useRef, useState } from 'react'
import { Act } from './act.ts'
import type { Sought } from './matches.ts'
import type { ReportText } from './report.ts'

/** How far an act of replacing has come. */
export interface Replacing {
  /** Texts that are done, of all; undefined when nothing is under way. */
  progress: { done: number; of: number } | undefined
  /** How often something was replaced in the act that can be undone; undefined if none can. */
  count: number | undefined
}

/** Replacing as acts, of which the last can be undone as long as the panel is open. */
export function useReplacing(changed: () => void) {
  const [now, setNow] = useState<Replacing>({ progress: undefined, count: undefined })
  const last = useRef<Act>(undefined)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      last.current?.end()
    }
  }, [])

  const begin = (): Act => {
    last.current?.end()
    const act = new Act()
    last.current = act
    return act
  }

  return {
    ...now,
    /** One change, as an act of its own. */
    once(text: ReportText['text'], change: () => void): void {
      const act = begin()
      if (text.doc) act.within(text.doc, change)
      setNow({ progress: undefined, count: 1 })
      changed()
    },
    /** Everything, text after text, so that the page goes on meanwhile. */
    async all(texts: readonly ReportText[], sought: Sought, words: string): Promise<void> {
      const act = begin()
      for (const [done, { text }] of texts.entries()) {
        setNow({ progress: { done, of: texts.length }, count: undefined })
        await nextTurn()
        if (isGone.current) return
        act.replaceIn(text, sought, words)
      }
      setNow({ progress: undefined, count: act.count })
      changed()
    },
    undo(): void {
      last.current?.undo()
      last.current = undefined
      setNow({ progress: undefined, count: undefined })
      changed()
    },
  }
}

function nextTurn(): Promise<void> {
  return new Promise((turned) => {
    setTimeout(turned)
  })
}
