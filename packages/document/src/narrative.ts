import { type DOMOutputSpec, Schema } from 'prosemirror-model'

/**
 * Goes up whenever a document written with the new schema would lose something in an old tab:
 * y-prosemirror deletes from the shared document what its own schema does not know. The server
 * refuses a tab that says another number (`reload`), so a mixed room cannot arise.
 */
export const SCHEMA_VERSION = 1

/** What a narrative may hold. One schema for editor, server and report. */
export const narrativeSchema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'inline*',
      group: 'block',
      parseDOM: [{ tag: 'p' }],
      toDOM: (): DOMOutputSpec => ['p', 0],
    },
    bulletList: {
      content: 'listItem+',
      group: 'block list',
      parseDOM: [{ tag: 'ul' }],
      toDOM: (): DOMOutputSpec => ['ul', 0],
    },
    listItem: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: (): DOMOutputSpec => ['li', 0],
    },
    hardBreak: {
      inline: true,
      group: 'inline',
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: (): DOMOutputSpec => ['br'],
    },
    text: { group: 'inline' },
  },
})
