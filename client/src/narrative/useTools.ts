import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/react'
import {
  Award,
  Bold,
  Heading,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Superscript,
} from 'lucide-react'
import { insertFootnote } from './footnotes.ts'
import { run } from './run.ts'
import { toNote } from './toNote.ts'

export type ToolId =
  | 'heading'
  | 'subheading'
  | 'strong'
  | 'emphasis'
  | 'link'
  | 'bullets'
  | 'numbers'
  | 'quotation'
  | 'footnote'
  | 'goodExample'

export interface Tool {
  id: ToolId
  name: string
  /** As it stands on the keyboard. */
  keys?: string
  icon: LucideIcon
  /** Drawn smaller than the others: the lesser of two of a kind. */
  small?: true
  /** Makes a block of what it stands in, so a text that is one list has no use for it. */
  ofBlocks: boolean
  isOn?: (editor: Editor) => boolean
  act: (editor: Editor) => void
}

/** What can be done with the text, in the order of the toolbar. `askLink` opens the dialog. */
export function useTools(askLink: () => void): Tool[] {
  const { t } = useLingui()
  const heading = (level: number) => ({
    ofBlocks: true,
    isOn: (editor: Editor) => editor.isActive('heading', { level }),
    act: (editor: Editor) =>
      editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run(),
  })
  const mark = (name: string) => ({
    ofBlocks: false,
    isOn: (editor: Editor) => editor.isActive(name),
    act: (editor: Editor) => editor.chain().focus().toggleMark(name).run(),
  })
  const list = (name: string) => ({
    ofBlocks: true,
    isOn: (editor: Editor) => editor.isActive(name),
    act: (editor: Editor) => editor.chain().focus().toggleList(name, 'listItem').run(),
  })
  return [
    { id: 'heading', name: t`Rubrik`, keys: t`Ctrl+Skift+1`, icon: Heading, ...heading(1) },
    {
      id: 'subheading',
      name: t`Underrubrik`,
      keys: t`Ctrl+Skift+2`,
      icon: Heading,
      small: true,
      ...heading(2),
    },
    { id: 'strong', name: t`Fet`, keys: 'Ctrl+B', icon: Bold, ...mark('strong') },
    { id: 'emphasis', name: t`Kursiv`, keys: 'Ctrl+I', icon: Italic, ...mark('emphasis') },
    { id: 'link', name: t`Länk`, keys: 'Ctrl+K', icon: Link, ...mark('link'), act: askLink },
    {
      id: 'bullets',
      name: t`Punktlista`,
      keys: t`Ctrl+Skift+8`,
      icon: List,
      ...list('bulletList'),
    },
    {
      id: 'numbers',
      name: t`Numrerad lista`,
      keys: t`Ctrl+Skift+7`,
      icon: ListOrdered,
      ...list('orderedList'),
    },
    {
      id: 'quotation',
      name: t`Citat`,
      keys: t`Ctrl+Skift+9`,
      icon: Quote,
      ofBlocks: true,
      isOn: (editor) => editor.isActive('blockquote'),
      act: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
    },
    {
      id: 'footnote',
      name: t`Fotnot`,
      keys: 'Ctrl+Alt+F',
      icon: Superscript,
      ofBlocks: false,
      act: (editor) => run(editor, insertFootnote) && toNewNote(editor),
    },
    {
      id: 'goodExample',
      name: t`Gott exempel`,
      icon: Award,
      ...mark('goodExample'),
    },
  ]
}

/** The caret goes to the words of the footnote that was just put before it. */
function toNewNote({ view, state }: Editor): void {
  let nth = -1
  state.doc.nodesBetween(
    0,
    state.selection.from,
    ({ type }) => void (type.name === 'footnote' && nth++),
  )
  requestAnimationFrame(() => toNote(view.dom, nth))
}
