import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { filledUp, withinCell } from './tables.ts'

/**
 * What is done here leaves the rows of a table equally long: two edits that meet may have made them
 * differ. What comes from others is left alone, or two pages would mend the same thing twice.
 */
export function evenTables(): Plugin {
  return new Plugin({ appendTransaction: (done, _before, after) => mended(done, after) })
}

function mended(done: readonly Transaction[], after: EditorState): Transaction | null {
  if (done.some((one) => one.getMeta(ySyncPluginKey))) return null
  const changed = done.some(({ docChanged }) => docChanged)
  return (changed && filledUp(after)) || withinCell(after)
}
