import { Extension } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { leaveTable, toCell } from './tables.ts'

/** Tab goes from cell to cell and on from the last one; Ctrl+Enter leaves the table. */
export const tableKeys = Extension.create({
  name: 'tableKeys',
  priority: 150, // before the line break that Ctrl+Enter is elsewhere
  addKeyboardShortcuts() {
    const run = (command: Command) => () =>
      command(this.editor.state, (transaction) => this.editor.view.dispatch(transaction))
    return { Tab: run(toCell(1)), 'Shift-Tab': run(toCell(-1)), 'Mod-Enter': run(leaveTable) }
  },
})
