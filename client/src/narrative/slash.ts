import type { EditorState } from '@tiptap/pm/state'

/** A slash at the beginning of an empty line, and what is written behind it. */
export interface Slash {
  /** Where it stands; what is chosen takes the place of all from there to the caret. */
  from: number
  to: number
  sought: string
}

/** The slash that asks for the menu; undefined where none does. */
export function slashAt({ selection }: EditorState): Slash | undefined {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset !== $from.parent.content.size)
    return undefined
  const sought = /^\/([\p{L}]{0,20})$/u.exec($from.parent.textContent)?.[1]
  // A line break or a footnote before it makes the letters fewer than the places.
  if (sought === undefined || $from.parent.content.size !== sought.length + 1) return undefined
  return { from: $from.start(), to: $from.pos, sought }
}
