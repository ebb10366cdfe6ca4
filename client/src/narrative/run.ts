import type { Command } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

/** Carries out a ProseMirror command in the text, with the caret in it. Whether it did something. */
export function run(editor: Editor, command: Command): boolean {
  editor.view.focus()
  return command(editor.state, (transaction) => editor.view.dispatch(transaction))
}
