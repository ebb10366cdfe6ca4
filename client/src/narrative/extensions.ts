import { type Extensions, getSchema } from '@tiptap/core'
import { BulletList } from '@tiptap/extension-bullet-list'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { ListItem, ListKeymap } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'

/**
 * The nodes of the narrative as Tiptap's, with its commands and keys. The schema that they make is
 * that of `@samsyn/document`, node by node; a test compares the two, because what an editor's
 * schema does not know it deletes from the shared document.
 */
export function narrativeNodes(): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    HardBreak,
    BulletList,
    // Tab leaves the text, as everywhere on a page; a bullet inside a bullet is not in the report.
    ListItem.extend({
      addKeyboardShortcuts() {
        return { Enter: () => this.editor.commands.splitListItem(this.name) }
      },
    }),
    ListKeymap,
  ]
}

/** The schema that an editor of these nodes has. */
export const editorSchema = getSchema(narrativeNodes())
