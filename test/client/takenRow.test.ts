import {
  addToTable,
  insertTable,
  isOthers,
  removeFromTable,
  tableAt,
  takenRow,
} from '@samsyn/client/narrative'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { HeadlessEditor } from '../support/headlessEditor.ts'

/** Two people in one text; what the first is told of is kept. */
function two() {
  const told: string[] = []
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const text = one.getXmlFragment('general')
  text.insert(0, [new Y.XmlElement('paragraph')])
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network') Y.applyUpdate(to, update, 'network')
    })
  const hearing = new Plugin({
    appendTransaction: (transactions, before, after) => {
      const words = transactions.some(isOthers) ? takenRow(before, after) : undefined
      if (words !== undefined) told.push(words)
      return null
    },
  })
  const anna = new HeadlessEditor(text, { further: [hearing] })
  const bert = new HeadlessEditor(other.getXmlFragment('general'))
  anna.does(insertTable(3, 2))
  return { anna, bert, told }
}

/** Puts the caret into the nth cell and types. */
function writeIn({ state, dispatch }: HeadlessEditor, nth: number, words: string): void {
  const cells: number[] = []
  state.doc.descendants(({ type }, at) => {
    if (type.name === 'tableCell' || type.name === 'tableHeader') cells.push(at)
  })
  const at = TextSelection.near(state.doc.resolve((cells[nth] ?? 0) + 1))
  dispatch(state.tr.setSelection(at).insertText(words))
}

test('whoever writes in a row that another takes away is told what stood there', () => {
  const { anna, bert, told } = two()
  writeIn(anna, 3, 'poäng')
  writeIn(anna, 2, 'mål')
  writeIn(bert, 3, '')
  bert.does(removeFromTable('row'))
  expect(told).toEqual(['mål | poäng'])
})

test('the whole table, too', () => {
  const { anna, bert, told } = two()
  writeIn(anna, 2, 'mål')
  writeIn(bert, 0, '')
  bert.does(removeFromTable('table'))
  expect(told).toEqual(['mål | '])
})

test.each<[string, (anna: HeadlessEditor, bert: HeadlessEditor) => void]>([
  ['what one takes away oneself', (anna) => void anna.does(removeFromTable('row'))],
  [
    'one’s own undoing',
    (anna) => {
      anna.pause()
      anna.does(addToTable('rowBelow'))
      anna.pause()
      writeIn(anna, 4, 'ny')
      anna.undo()
      anna.undo()
    },
  ],
  [
    'a row elsewhere',
    (_anna, bert) => {
      writeIn(bert, 5, '')
      bert.does(removeFromTable('row'))
    },
  ],
  ['letters within it', (_anna, bert) => writeIn(bert, 3, 'poäng')],
  [
    'a column, or a row more',
    (_anna, bert) => {
      writeIn(bert, 1, '')
      bert.does(removeFromTable('column'))
      bert.does(addToTable('rowBelow'))
    },
  ],
])('%s is not told', (_, act) => {
  const { anna, bert, told } = two()
  writeIn(anna, 2, 'mål')
  act(anna, bert)
  expect(told).toEqual([])
})

test('nor is anything to whoever is outside of tables, or in an empty row', () => {
  const { anna, bert, told } = two()
  writeIn(bert, 2, '')
  bert.does(removeFromTable('row'))
  expect(tableAt(anna.state)).toBeDefined()
  anna.dispatch(anna.state.tr.setSelection(TextSelection.atEnd(anna.state.doc)))
  bert.does(removeFromTable('table'))
  expect(told).toEqual([])
})
