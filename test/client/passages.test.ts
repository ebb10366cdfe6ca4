import { acceptPassage, Passages, passagePlugin } from '@samsyn/client/narrative'
import { anchorOf, lettersOf, seedArea, textOf } from '@samsyn/document'
import { TextSelection } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { diceOf } from '../replay/dice.ts'
import { HeadlessEditor } from '../support/headlessEditor.ts'
import { randomEdit } from '../support/randomEdit.ts'

const on = { room: 'area-1', root: 'general' }
const SENTENCE = 'Kommunen följer upp sina mål varje år. Nämnderna får en rapport.'

/** Somebody who writes in a text whose passages are shown. */
function page(doc = new Y.Doc()) {
  if (doc.store.clients.size === 0) Y.applyUpdate(doc, seedArea(['1.1']))
  const passages = new Passages(doc, on.room, ['general', 'section/1.1'])
  const text = textOf(doc, 'general')
  const plugin = passagePlugin(passages, 'general')
  const editor = new HeadlessEditor(text, { further: [plugin] })
  onTestFinished(() => {
    editor.close()
    passages.close()
  })
  const passageOn = (quote: string, more: { key?: string; replacement?: string } = {}) => {
    const from = lettersOf(text).slice(0, 100_000).indexOf(quote)
    const anchor = anchorOf(text, on, from, from + quote.length)
    if (!anchor) throw new Error('nothing to mark')
    const kind = more.replacement === undefined ? ('thread' as const) : ('suggestion' as const)
    return { key: quote, kind, on: anchor, current: null, said: 'Kommentar', ...more }
  }
  const drawn = () => {
    const set: DecorationSet | undefined = plugin.getState(editor.state)
    return (set?.find() ?? [])
      .filter(({ from, to }) => from < to)
      .map(({ from, to }) => editor.state.doc.textBetween(from, to, '\n'))
  }
  const type = (words: string, at = 1) => editor.dispatch(editor.state.tr.insertText(words, at))
  const words = () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n')
  return { doc, passages, editor, passageOn, drawn, type, words }
}

test('a passage is drawn where its words are, whoever writes', async () => {
  const { doc, passages, passageOn, drawn, type } = page()
  type(SENTENCE)
  passages.show([passageOn('sina mål')])
  await settled()
  expect(drawn()).toEqual(['sina mål'])
  type('Ja. ')
  expect(drawn(), 'before anything is seen').toEqual(['sina mål'])
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const { type: typedByBert } = page(other)
  typedByBert('Hej! ')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(drawn(), 'as soon as it has arrived').toEqual(['sina mål'])
  await settled()
  expect(drawn()).toEqual(['sina mål'])
})

test.each(Array.from({ length: 10 }, (_, nth) => 300 + nth))(
  'what is drawn is what is known of the passages, after anything that is done, seed %i',
  async (seed) => {
    const dice = diceOf(seed)
    const { passages, editor, passageOn, drawn, type } = page()
    for (let nth = 0; nth < 6; nth++) type(`${nth}: ${SENTENCE} `)
    const keys = Array.from({ length: 6 }, (_, nth) => `${nth}: Kommunen följer upp sina`)
    passages.show(keys.map((quote) => passageOn(quote)))
    for (let step = 0; step < 30; step++) {
      randomEdit(editor, dice)
      await settled()
      const known = keys.flatMap((key) => {
        const place = passages.place(key)
        return place && place.state !== 'removed' && place.root === 'general' ? [place.quote] : []
      })
      const plain = (quotes: string[]) =>
        quotes.map((quote) => quote.replaceAll(/[\n\uFFFC]/g, '')).sort()
      const isThere = (quote: string) => quote !== ''
      // What a footnote says is no letter of the text that it stands in.
      const notes = editor.fragment.toString().includes('<footnote')
      if (!notes) expect(plain(drawn()).filter(isThere)).toEqual(plain(known).filter(isThere))
    }
  },
)

test('what is selected becomes a passage that says what is selected', () => {
  const { passages, editor, type } = page()
  type(SENTENCE)
  const at = 1 + SENTENCE.indexOf('sina')
  const { tr } = editor.state
  editor.dispatch(tr.setSelection(selectionIn(editor, at, at + 8)))
  expect(passages.selectedIn('general')?.quote).toBe('sina mål')
  editor.dispatch(editor.state.tr.setSelection(selectionIn(editor, at, at)))
  expect(passages.selectedIn('general')).toBeUndefined()
  expect(passages.selectedIn('section/1.1'), 'a text without an editor').toBeUndefined()
})

test('an accepted suggestion is one step that can be undone, and leaves what others wrote', async () => {
  const { doc, passages, editor, passageOn, type, words } = page()
  type(SENTENCE)
  passages.show([passageOn('sina mål', { key: 's', replacement: 'målen' })])
  expect(acceptPassage(passages, 's', 'målen')).toBe('done')
  expect(words()).toBe(SENTENCE.replace('sina mål', 'målen'))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const bert = page(other)
  bert.type('Hej! ')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(words()).toBe(`Hej! ${SENTENCE.replace('sina mål', 'målen')}`)
  editor.undo()
  expect(words()).toBe(`Hej! ${SENTENCE}`)
  editor.redo()
  expect(words()).toBe(`Hej! ${SENTENCE.replace('sina mål', 'målen')}`)
})

test('accepted words bear what all letters of the passage bore, and may end a line or be none', () => {
  const { passages, editor, passageOn, type, words } = page()
  type(SENTENCE)
  const { strong, emphasis } = editor.state.schema.marks
  if (!strong || !emphasis) throw new Error('no marks')
  const at = 1 + SENTENCE.indexOf('sina')
  editor.dispatch(editor.state.tr.addMark(at, at + 8, strong.create()))
  editor.dispatch(editor.state.tr.addMark(at, at + 3, emphasis.create()))
  passages.show([
    passageOn('sina mål', { key: 's', replacement: '' }),
    passageOn('Nämnderna', { key: 'n', replacement: '' }),
  ])
  acceptPassage(passages, 's', 'målen')
  const node = editor.state.doc.nodeAt(at)
  expect(node?.text).toBe('målen')
  expect(node?.marks.map(({ type }) => type.name)).toEqual(['strong'])
  acceptPassage(passages, 'n', 'Alla\nnämnder')
  expect(words()).toContain('Alla')
  expect(editor.state.doc.childCount).toBe(1)
  let breaks = 0
  editor.state.doc.descendants((child) => void (child.type.name === 'hardBreak' && breaks++))
  expect(breaks).toBe(1)
  editor.undo()
  passages.show([passageOn('får en rapport', { key: 'f', replacement: '' })])
  acceptPassage(passages, 'f', '')
  expect(words()).not.toContain('rapport')
})

test('a suggestion over several paragraphs puts its words where they were', () => {
  const { passages, editor, passageOn, type, words } = page()
  type('Första stycket.')
  editor.dispatch(editor.state.tr.split(editor.state.doc.content.size - 1))
  type('Andra stycket.', editor.state.doc.content.size - 1)
  passages.show([passageOn('stycket.\nAndra', { key: 's', replacement: 'och' })])
  expect(acceptPassage(passages, 's', 'och')).toBe('done')
  expect(words()).toBe('Första och stycket.')
})

test('words that are gone are not replaced, and changed ones only when asked for', () => {
  const { passages, editor, passageOn, type, words } = page()
  type(SENTENCE)
  passages.show([
    passageOn('sina mål varje år', { key: 's', replacement: 'målen' }),
    passageOn('Nämnderna får en rapport', { key: 'n', replacement: 'Alla' }),
  ])
  type('viktiga ', 1 + SENTENCE.indexOf('mål'))
  expect(acceptPassage(passages, 's', 'målen')).toBe('changed')
  expect(words()).toContain('sina viktiga mål varje år')
  expect(acceptPassage(passages, 's', 'målen', { evenIfChanged: true })).toBe('done')
  expect(words()).toContain('följer upp målen.')
  const at = 1 + words().indexOf('Nämnderna')
  editor.dispatch(editor.state.tr.delete(at, at + 24))
  expect(acceptPassage(passages, 'n', 'Alla')).toBe('removed')
  expect(acceptPassage(passages, 'nobody', 'Alla')).toBe('removed')
})

/** What is drawn waits until all that a change brings with it is done. */
async function settled(): Promise<void> {
  await Promise.resolve()
}

function selectionIn({ state }: HeadlessEditor, from: number, to: number) {
  return TextSelection.create(state.doc, from, to)
}
