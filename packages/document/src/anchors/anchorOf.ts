import type * as Y from 'yjs'
import type { Letters } from './letters.ts'
import { lettersOf } from './letters.ts'
import { relativeTo } from './relative.ts'
import { CONTEXT, LONGEST_QUOTE, type TextAnchor } from './textAnchor.ts'

/** Which text of which room. */
export interface TextPlace {
  room: string
  root: string
}

/**
 * Marks the letters from one place of a text to another. Line breaks at its ends are left out, and
 * no letter that is two of these is halved. Undefined where nothing is left to mark, or too much.
 */
export function anchorOf(
  text: Y.XmlFragment,
  on: TextPlace,
  from: number,
  to: number,
): TextAnchor | undefined {
  return anchorIn(lettersOf(text), on, from, to)
}

export function anchorIn(
  letters: Letters,
  { room, root }: TextPlace,
  from: number,
  to: number,
): TextAnchor | undefined {
  const [start, end] = wholeLetters(letters, from, to)
  const quote = letters.slice(start, end)
  const [first, last] = [letters.idAt(start), letters.idAt(end - 1)]
  if (quote.trim() === '' || quote.length > LONGEST_QUOTE || !first || !last) return undefined
  return {
    room,
    root,
    start: relativeTo(first, 'before'),
    end: relativeTo(last, 'after'),
    quote: wellFormed(quote),
    ...contextOf(letters, start, end),
  }
}

/** What stands on both sides of a passage. */
export function contextOf(letters: Letters, from: number, to: number) {
  return {
    before: wellFormed(letters.slice(from - CONTEXT, from)),
    after: wellFormed(letters.slice(to, to + CONTEXT)),
  }
}

/** Without line breaks at its ends, and with both halves of the letters there. */
export function wholeLetters(letters: Letters, from: number, to: number): [number, number] {
  let [start, end] = [Math.max(0, from), Math.min(letters.length, to)]
  const text = letters.slice(start, end)
  start += /^\n*/.exec(text)?.[0].length ?? 0
  if (start >= end) return [start, start]
  end -= /\n*$/.exec(text)?.[0].length ?? 0
  if (isSecondHalf(letters.slice(start, start + 1))) start -= 1
  if (isSecondHalf(letters.slice(end, end + 1))) end += 1
  return [start, end]
}

function isSecondHalf(letter: string): boolean {
  return /^[\uDC00-\uDFFF]$/.test(letter)
}

/** Half a letter has no UTF-8, so nothing that holds one can be sent. */
function wellFormed(text: string): string {
  return text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  )
}
