import { Extension, type Extensions, getSchema, Mark, Node } from '@tiptap/core'
import { BulletList } from '@tiptap/extension-bullet-list'
import { HardBreak } from '@tiptap/extension-hard-break'
import { ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { caretTold } from './caretTold.ts'
import { evenTables } from './evenTables.ts'
import { Footnote } from './footnoteView.ts'
import { lettersOnly } from './lettersOnly.ts'
import { openedLinks } from './openedLinks.ts'
import { selectionKept } from './selectionKept.ts'
import { markOf, nodeOf } from './specOf.ts'
import { tableKeys } from './tableKeys.ts'

/**
 * The schema of `@samsyn/document` for Tiptap, with commands and keys. What an editor's schema does
 * not know it deletes from the shared document, so each part is made from there, and a test
 * compares the two.
 */
export function narrativeNodes(): Extensions {
  return [
    Node.create(nodeOf('doc')),
    // Tiptap's own have their commands, keys and what happens to what is typed.
    Paragraph.extend(nodeOf('paragraph')),
    Node.create({
      ...nodeOf('heading'),
      addKeyboardShortcuts() {
        const toggle = (level: number) => () =>
          this.editor.commands.toggleNode(this.name, 'paragraph', { level })
        return { 'Mod-Shift-1': toggle(1), 'Mod-Shift-2': toggle(2) }
      },
    }),
    BulletList.extend(nodeOf('bulletList')),
    OrderedList.extend(nodeOf('orderedList')),
    // Tab leaves the text, as everywhere on a page; a bullet inside a bullet is not in the report.
    ListItem.extend({
      ...nodeOf('listItem'),
      addKeyboardShortcuts() {
        return { Enter: () => this.editor.commands.splitListItem(this.name) }
      },
    }),
    ListKeymap,
    Node.create({
      ...nodeOf('blockquote'),
      addKeyboardShortcuts() {
        return { 'Mod-Shift-9': () => this.editor.commands.toggleWrap(this.name) }
      },
    }),
    ...(['table', 'tableRow', 'tableCell', 'tableHeader'] as const).map((name) =>
      Node.create(nodeOf(name)),
    ),
    tableKeys,
    HardBreak.extend(nodeOf('hardBreak')),
    Footnote,
    Node.create(nodeOf('text')),
    Mark.create(markOf('link')),
    Mark.create({
      ...markOf('strong'),
      addKeyboardShortcuts() {
        return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) }
      },
    }),
    Mark.create({
      ...markOf('emphasis'),
      addKeyboardShortcuts() {
        return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) }
      },
    }),
    Mark.create(markOf('goodExample')),
    Extension.create({
      name: 'keptInShape',
      addProseMirrorPlugins: () => [
        selectionKept(),
        caretTold(),
        lettersOnly(),
        evenTables(),
        openedLinks(),
      ],
    }),
  ]
}

/** The schema that an editor of these nodes has. */
export const editorSchema = getSchema(narrativeNodes())
