import { type SummaryText, type TextName, textOf, watchText } from '@samsyn/document'
import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { countNotes } from './countNotes.ts'

type Name = TextName | SummaryText

/** How many footnotes each text of a document has, by name. */
export function useNoteCounts(doc: Y.Doc, names: readonly Name[]): ReadonlyMap<Name, number> {
  const [counts, setCounts] = useState(() => countsIn(doc, names))
  const all = names.join('\n')
  useEffect(() => {
    const looked = all.split('\n') as Name[]
    // Something may have arrived between the render and this effect.
    setCounts((known) => keptIfSame(known, countsIn(doc, looked)))
    // At each letter of a long area only the text that it stands in is counted.
    const stops = looked.map((name) =>
      watchText(textOf(doc, name), () => {
        const count = countNotes(textOf(doc, name))
        setCounts((known) => (known.get(name) === count ? known : new Map(known).set(name, count)))
      }),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [doc, all])
  return counts
}

/** How many stand before a text, in the order of the names. */
export function notesBefore(counts: ReadonlyMap<Name, number>, name: Name): number {
  let before = 0
  for (const [other, count] of counts) {
    if (other === name) break
    before += count
  }
  return before
}

function countsIn(doc: Y.Doc, names: readonly Name[]): ReadonlyMap<Name, number> {
  return new Map(names.map((name) => [name, countNotes(textOf(doc, name))]))
}

function keptIfSame(known: ReadonlyMap<Name, number>, now: ReadonlyMap<Name, number>) {
  return [...now].every(([name, count]) => known.get(name) === count) ? known : now
}
