import {
  addToTable,
  editorSchema,
  filledSlice,
  insertTable,
  removeFromTable,
  toggleHeaderRow,
} from '@samsyn/client/narrative'
import {
  joinBackward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands'
import type { NodeType } from '@tiptap/pm/model'
import { liftListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Dice } from '../replay/dice.ts'
import type { HeadlessEditor } from './headlessEditor.ts'

/**
 * Something that a person may do to a text, anywhere in it, but for what is named; its name, for a
 * failing run's story.
 */
export function randomEdit(editor: HeadlessEditor, dice: Dice, but: string[] = []): string {
  const possible = edits.filter(([named]) => !but.includes(named))
  const [name, edit] = possible[dice(possible.length)] ?? ['nothing', () => {}]
  edit(editor, dice)
  return name
}

type Edit = (editor: HeadlessEditor, dice: Dice) => void

const node = (name: string): NodeType => {
  const type = editorSchema.nodes[name]
  if (!type) throw new Error(`no ${name}`)
  return type
}
const mark = (name: string) => {
  const type = editorSchema.marks[name]
  if (!type) throw new Error(`no ${name}`)
  return type
}

const WORDS = ['Kommunen ', 'följer upp ', 'mål', ' och ', 'budget', 'å', '. ']

const type: Edit = (editor, dice) => {
  const { tr } = editor.state
  const words = WORDS[dice(WORDS.length)] ?? ''
  editor.dispatch(tr.setSelection(place(editor, dice)).insertText(words))
}

const edits: [string, Edit][] = [
  ['type', type],
  ['type', type],
  ['type', type],
  ['type', type],
  ['delete a range', (editor, dice) => editor.dispatch(select(editor, dice).deleteSelection())],
  [
    'delete a letter',
    (editor, dice) => {
      const { tr } = editor.state
      const { head } = place(editor, dice)
      editor.dispatch(tr.delete(Math.max(0, head - 1), head))
    },
  ],
  [
    'split',
    at(
      (state, dispatch) =>
        splitListItem(node('listItem'))(state, dispatch) || splitBlock(state, dispatch),
    ),
  ],
  [
    'split',
    at(
      (state, dispatch) =>
        splitListItem(node('listItem'))(state, dispatch) || splitBlock(state, dispatch),
    ),
  ],
  [
    'join',
    (editor, dice) => {
      const { tr, doc } = editor.state
      const $at = place(editor, dice).$head
      editor.dispatch(tr.setSelection(TextSelection.create(doc, $at.start())))
      editor.does(joinBackward)
    },
  ],
  ['strong', over(toggleMark(mark('strong')))],
  ['emphasis', over(toggleMark(mark('emphasis')))],
  ['good example', over(toggleMark(mark('goodExample')))],
  ['link', over(toggleMark(mark('link'), { href: 'https://example.org/a' }))],
  [
    'heading',
    (editor, dice) => at(setBlockType(node('heading'), { level: 1 + dice(2) }))(editor, dice),
  ],
  ['paragraph', over(setBlockType(node('paragraph')))],
  ['bullets', over(wrapInList(node('bulletList')))],
  ['numbers', over(wrapInList(node('orderedList')))],
  ['out of the list', at(liftListItem(node('listItem')))],
  ['quotation', over(wrapIn(node('blockquote')))],
  ['lift', at(lift)],
  ['hard break', (editor, dice) => insert(editor, dice, node('hardBreak').create())],
  [
    'footnote',
    (editor, dice) => insert(editor, dice, node('footnote').create(null, editorSchema.text('not'))),
  ],
  [
    'words of a footnote',
    (editor, dice) => {
      const notes: number[] = []
      editor.state.doc.descendants(
        (part, from) => void (part.type.name === 'footnote' && notes.push(from)),
      )
      const note = notes[dice(Math.max(1, notes.length))]
      if (note === undefined) return
      const size = editor.state.doc.nodeAt(note)?.content.size ?? 0
      const [from, to] = [dice(size + 1), dice(size + 1)].toSorted((a, b) => a - b)
      editor.dispatch(
        editor.state.tr.insertText(
          dice(4) ? 'ord ' : '',
          note + 1 + (from ?? 0),
          note + 1 + (to ?? 0),
        ),
      )
    },
  ],
  ['table', (editor, dice) => at(insertTable(1 + dice(2), 1 + dice(3)))(editor, dice)],
  ['row', (editor, dice) => at(addToTable(dice(2) ? 'rowAbove' : 'rowBelow'))(editor, dice)],
  [
    'column',
    (editor, dice) => at(addToTable(dice(2) ? 'columnBefore' : 'columnAfter'))(editor, dice),
  ],
  ['without row', at(removeFromTable('row'))],
  ['without column', at(removeFromTable('column'))],
  ['header row', at(toggleHeaderRow)],
  [
    'move',
    (editor, dice) => {
      const { doc, tr } = editor.state
      const from = dice(Math.max(1, doc.content.size))
      const $from = doc.resolve(from)
      const moved = $from.nodeAfter
      if (!moved || moved.isText) return
      tr.setSelection(NodeSelection.create(doc, from)).deleteSelection()
      const slice = NodeSelection.create(doc, from).content()
      const to = Math.min(tr.doc.content.size, dice(doc.content.size))
      editor.dispatch(tr.replaceRange(to, to, slice))
    },
  ],
  [
    'paste',
    (editor, dice) => {
      const { from, to } = selection(editor, dice)
      const slice = editor.state.doc.slice(from, Math.min(to, from + 30))
      editor.dispatch(select(editor, dice).replaceSelection(filledSlice(slice)))
    },
  ],
  ['undo', (editor) => void editor.undo()],
  ['undo', (editor) => void editor.undo()],
  ['redo', (editor) => void editor.redo()],
  ['pause', (editor) => editor.pause()],
]

function at(command: Command): Edit {
  return (editor, dice) => {
    editor.dispatch(editor.state.tr.setSelection(place(editor, dice)))
    editor.does(command)
  }
}

function over(command: Command): Edit {
  return (editor, dice) => {
    editor.dispatch(select(editor, dice))
    editor.does(command)
  }
}

function insert(editor: HeadlessEditor, dice: Dice, part: ReturnType<NodeType['create']>): void {
  const { tr } = editor.state
  editor.dispatch(tr.setSelection(place(editor, dice)).replaceSelectionWith(part, true))
}

function place({ state: { doc } }: HeadlessEditor, dice: Dice): TextSelection {
  const found = TextSelection.near(doc.resolve(dice(doc.content.size + 1)))
  return found instanceof TextSelection ? found : TextSelection.create(doc, found.head)
}

function selection(editor: HeadlessEditor, dice: Dice): TextSelection {
  const [one, other] = [place(editor, dice), place(editor, dice)]
  const near = Math.abs(one.head - other.head) < 40 || dice(5) === 0
  const { doc } = editor.state
  const found = TextSelection.between(one.$head, near ? other.$head : one.$head)
  return found instanceof TextSelection ? found : TextSelection.create(doc, one.head)
}

function select(editor: HeadlessEditor, dice: Dice) {
  return editor.state.tr.setSelection(selection(editor, dice))
}
