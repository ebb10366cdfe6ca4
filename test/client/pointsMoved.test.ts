import { editorSchema, moveUndoably } from '@samsyn/client/narrative'
import { seedArea, textOf } from '@samsyn/document'
import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Dice, diceOf } from '../replay/dice.ts'
import { HeadlessEditor } from '../support/headlessEditor.ts'
import { nodesOf } from '../support/nodesOf.ts'

/** People with one list before them, and all that each has said and another has not yet heard. */
class People {
  readonly pages: { doc: Y.Doc; editor: HeadlessEditor; heard: Uint8Array[] }[] = []

  constructor(count: number, clients?: readonly number[]) {
    for (let nth = 0; nth < count; nth++) {
      const doc = new Y.Doc()
      doc.clientID = clients?.[nth] ?? 1000 + nth
      Y.applyUpdate(doc, seeded)
      const page = { doc, editor: this.#editor(doc), heard: [] as Uint8Array[] }
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'network')
          for (const other of this.pages) if (other !== page) other.heard.push(update)
      })
      this.pages.push(page)
    }
  }

  #editor(doc: Y.Doc): HeadlessEditor {
    return new HeadlessEditor(textOf(doc, 'strengths'), { list: true })
  }

  hear(nth: number): boolean {
    const page = this.pages[nth]
    const update = page?.heard.shift()
    if (page && update) Y.applyUpdate(page.doc, update, 'network')
    return update !== undefined
  }

  hearAll(): void {
    while (this.pages.map((_, nth) => this.hear(nth)).some(Boolean));
  }

  editor(nth: number): HeadlessEditor {
    const page = this.pages[nth]
    if (!page) throw new Error('nobody')
    return page.editor
  }

  close(): void {
    for (const { editor } of this.pages) editor.close()
  }
}

const seeded = seedArea(['3.1'])

const itemsOf = ({ state }: HeadlessEditor) => state.doc.firstChild?.children ?? []
const pointsOf = (editor: HeadlessEditor) => itemsOf(editor).map(({ attrs }) => String(attrs.point))
const linesOf = (editor: HeadlessEditor) => itemsOf(editor).map(({ textContent }) => textContent)

function write(editor: HeadlessEditor, lines: readonly string[]): void {
  const { tr, schema } = editor.state
  const list = schema.nodes.bulletList?.create(
    null,
    lines.map((line) =>
      editorSchema.node('listItem', null, editorSchema.node('paragraph', null, schema.text(line))),
    ),
  )
  if (list) editor.dispatch(tr.replaceWith(0, tr.doc.content.size, list))
}

/** Puts letters into an item, so far into its words. */
function type(editor: HeadlessEditor, nth: number, offset: number, letters: string): void {
  let at = 1
  for (const item of itemsOf(editor).slice(0, nth)) at += item.nodeSize
  const { tr } = editor.state
  const place = at + 2 + offset
  editor.dispatch(tr.setSelection(TextSelection.create(tr.doc, place)).insertText(letters))
}

function move(editor: HeadlessEditor, from: number, to: number, held: readonly number[] = []) {
  const point = pointsOf(editor)[from] ?? ''
  const list = editor.fragment.get(0)
  const carets = (item: Y.XmlElement) => {
    const nth = list instanceof Y.XmlElement ? list.toArray().indexOf(item) : -1
    return { own: false, others: held.includes(nth) ? 1 : 0 }
  }
  const { state, fragment } = editor
  return moveUndoably({ state, text: fragment, point, to, carets })
}

function begun(count: number, lines: readonly string[], clients?: readonly number[]): People {
  const people = new People(count, clients)
  write(people.editor(0), lines)
  people.hearAll()
  people.editor(0).forget()
  return people
}

test('a point moves to where it is wanted, as the point that it was', () => {
  const people = begun(2, ['ett', 'två', 'tre'])
  const [one, two, three] = pointsOf(people.editor(0))
  move(people.editor(0), 0, 2)
  people.hearAll()
  for (const nth of [0, 1]) {
    expect(linesOf(people.editor(nth))).toEqual(['två', 'tre', 'ett'])
    expect(pointsOf(people.editor(nth))).toEqual([two, three, one])
  }
  move(people.editor(1), 2, 1)
  people.hearAll()
  expect(linesOf(people.editor(0))).toEqual(['två', 'ett', 'tre'])
  people.close()
})

test('a point with another’s caret in it stays where it is, and its neighbours pass it', () => {
  const people = begun(1, ['ett', 'två', 'tre'])
  const editor = people.editor(0)
  const list = editor.fragment.get(0)
  const first = list instanceof Y.XmlElement ? list.get(0) : undefined
  move(editor, 0, 2, [0])
  expect(linesOf(editor)).toEqual(['två', 'tre', 'ett'])
  expect(list instanceof Y.XmlElement && list.get(2)).toBe(first)
  move(editor, 2, 0, [2])
  expect(linesOf(editor)).toEqual(['ett', 'två', 'tre'])
  expect(list instanceof Y.XmlElement && list.get(0)).toBe(first)
  people.close()
})

test('who writes in a point while another moves it brings the letters over, with marks, and their caret', () => {
  const people = begun(2, ['ett', 'två', 'tre'])
  const [anna, bert] = [people.editor(0), people.editor(1)]
  type(bert, 0, 3, ' mål')
  const { tr, schema } = bert.state
  bert.dispatch(tr.addMark(7, 10, schema.mark('strong')))
  move(anna, 0, 2)
  people.hearAll()
  for (const editor of [anna, bert]) expect(linesOf(editor)).toEqual(['två', 'tre', 'ett mål'])
  expect(nodesOf(anna.fragment)).toEqual(nodesOf(bert.fragment))
  type(bert, 2, 'ett mål'.length, '')
  const { $head } = bert.state.selection
  expect([$head.parent.textContent, $head.parentOffset]).toEqual(['ett mål', 7])
  expect(JSON.stringify(nodesOf(anna.fragment))).toContain('"strong"')
  people.close()
})

test('a footnote that is written meanwhile comes along, with its words', () => {
  const people = begun(2, ['ett', 'två'])
  const [anna, bert] = [people.editor(0), people.editor(1)]
  const { tr, schema } = bert.state
  bert.dispatch(tr.insert(6, schema.nodes.footnote?.create(null, schema.text('not')) ?? []))
  type(bert, 0, 8, '!')
  move(anna, 0, 1)
  people.hearAll()
  for (const editor of [anna, bert]) expect(linesOf(editor)).toEqual(['två', 'ettnot!'])
  expect(anna.state.doc.toString()).toContain('footnote("not")')
  people.close()
})

test('two who move one point at once have one of it', () => {
  for (const clients of [
    [7, 3],
    [3, 7],
  ]) {
    const people = begun(2, ['ett', 'två', 'tre'], clients)
    move(people.editor(0), 0, 2)
    move(people.editor(1), 0, 1)
    people.hearAll()
    for (const nth of [0, 1])
      expect(linesOf(people.editor(nth)).toSorted()).toEqual(['ett', 'tre', 'två'])
    expect(linesOf(people.editor(0))).toEqual(linesOf(people.editor(1)))
    people.close()
  }
})

test('an undone move leaves what another wrote in the point since', () => {
  const people = begun(2, ['ett', 'två', 'tre'])
  const [anna, bert] = [people.editor(0), people.editor(1)]
  anna.pause()
  move(anna, 0, 2)
  people.hearAll()
  type(bert, 2, 3, ' mål')
  people.hearAll()
  anna.undo()
  people.hearAll()
  for (const editor of [anna, bert]) {
    expect(linesOf(editor)).toEqual(['ett mål', 'två', 'tre'])
    expect(new Set(pointsOf(editor)).size).toBe(3)
  }
  people.close()
})

/** Letters of which none comes twice. */
function lettersOf(): () => string {
  let next = 0x4e00
  return () => String.fromCharCode(next++)
}

function story(seed: number, letter: () => string, moves: (dice: Dice, people: People) => void) {
  const dice = diceOf(seed)
  const people = begun(3, ['aa', 'bb', 'cc', 'dd'])
  const written: string[] = [...'aabbccdd']
  for (let step = 0; step < 40; step++) {
    if (dice(3) === 0) moves(dice, people)
    else {
      const editor = people.editor(1 + dice(2))
      const nth = dice(itemsOf(editor).length)
      const size = itemsOf(editor)[nth]?.textContent.length ?? 0
      const put = letter()
      written.push(put)
      type(editor, nth, dice(size + 1), put)
    }
    for (let times = dice(3); times > 0; times--) people.hear(dice(3))
  }
  people.hearAll()
  const texts = people.pages.map(({ doc }) => nodesOf(textOf(doc, 'strengths')))
  for (const [nth, text] of texts.entries()) {
    expect(text).toEqual(texts[0])
    expect(people.editor(nth).state.doc.eq(editorSchema.nodeFromJSON(text))).toBe(true)
  }
  const points = pointsOf(people.editor(0))
  expect(new Set(points).size).toBe(points.length)
  expect(points).toHaveLength(4)
  const there = [...linesOf(people.editor(0)).join('')]
  people.close()
  return { written: written.toSorted(), there: there.toSorted() }
}

const moveOne = (dice: Dice, people: People): void => {
  move(people.editor(0), dice(4), dice(4), dice(2) ? [] : [dice(4)])
}

test('one moves points while two others write in them: each letter is there once, for all', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), (seed) => {
      const { written, there } = story(seed, lettersOf(), moveOne)
      expect(there).toEqual(written)
    }),
    { numRuns: 60 },
  )
})

test('also where one undoes a move, and does it again', () => {
  const andUndone = (dice: Dice, people: People): void => {
    const editor = people.editor(0)
    const act = dice(9)
    if (act < 3) editor.undo()
    else if (act < 5) editor.redo()
    else {
      editor.pause()
      moveOne(dice, people)
      editor.pause()
    }
  }
  fc.assert(
    fc.property(fc.nat(2 ** 31), (seed) => {
      const { written, there } = story(seed, lettersOf(), andUndone)
      expect(there).toEqual(written)
    }),
    { numRuns: 60 },
  )
})
