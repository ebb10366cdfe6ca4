import { anchorOf, lettersOf, type TextAnchor } from '@samsyn/document'
import type { RemarkView } from '@samsyn/scoring'
import type * as Y from 'yjs'
import type { Passage } from '../narrative/index.ts'
import { quoteAgain } from './quoteAgain.ts'

/** Names a remark's passage among those of its room. */
export function remarkKey(no: number): string {
  return `remark/${no}`
}

/** The remark that a passage is of; undefined for one that is of none. */
export function remarkOfKey(key: string): number | undefined {
  const no = /^remark\/(\d+)$/.exec(key)?.[1]
  return no === undefined ? undefined : Number(no)
}

/**
 * What of a room's remarks is shown in its texts: those without an answer, and the one that somebody
 * looks at. `said`: what who hears the text is told of one.
 */
export function remarkPassages(
  remarks: readonly RemarkView[],
  chosen: number | undefined,
  doc: Y.Doc,
  room: string,
  said: (remark: RemarkView) => string,
): Passage[] {
  return remarks.flatMap((remark): Passage[] => {
    const { no, on, answer } = remark
    if (on?.room !== room || (answer && no !== chosen)) return []
    return [
      {
        key: remarkKey(no),
        kind: 'remark',
        on: anchorAgain(on, doc),
        current: null,
        said: said(remark),
      },
    ]
  })
}

/**
 * The passage of a draft in the text as it is now. Where its words are not found in their own text it
 * names no letters, and is looked for in the others of the room as any whose letters are gone.
 */
function anchorAgain(on: NonNullable<RemarkView['on']>, doc: Y.Doc): TextAnchor {
  const text = doc.getXmlFragment(on.root)
  const letters = lettersOf(text)
  const place = quoteAgain(letters.slice(0, letters.length), on)
  const found = place && anchorOf(text, on, place.from, place.to)
  const { room, root, quote, before, after } = on
  return found ?? { room, root, start: '', end: '', quote, before, after }
}
