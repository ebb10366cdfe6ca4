import { Act, excerptOf, foundIn, matchesIn, replace, type Sought } from '@samsyn/client/find'
import { editorSchema } from '@samsyn/client/narrative'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { diceOf } from '../replay/dice.ts'
import { HeadlessEditor } from '../support/headlessEditor.ts'
import { nodesOf } from '../support/nodesOf.ts'
import { randomEdit } from '../support/randomEdit.ts'

const words = (text: string, more: Partial<Sought> = {}): Sought => ({
  words: text,
  sameCase: false,
  wholeWords: false,
  ...more,
})

describe('words are found in letters', () => {
  test.each<[string, Sought, number[]]>([
    ['Mål och mål', words('mål'), [0, 8]],
    ['Mål och mål', words('mål', { sameCase: true }), [8]],
    ['målen, mål.', words('mål', { wholeWords: true }), [7]],
    ['delmål mål', words('mål', { wholeWords: true }), [7]],
    ['mål-mål', words('mål', { wholeWords: true }), [0, 4]],
    ['ananas', words('ana'), [0]],
    ['aaaa', words('aa'), [0, 2]],
    ['xaa aa', words('aa', { wholeWords: true }), [4]],
    ['ÅR år', words('år'), [0, 3]],
    ['İstanbul är år', words('år'), [12]],
    ['😀mål😀', words('mål', { wholeWords: true }), [2]],
    ['a.c abc', words('a.c'), [0]],
    ['något', words(''), []],
  ])('in %j %o at %j', (letters, sought, places) => {
    const found = matchesIn(letters, sought)
    expect(found.map(({ from }) => from)).toEqual(places)
    for (const { from, to } of found) expect(to - from).toBe(sought.words.length)
  })

  test('as a slow search finds them', () => {
    const letter = fc.constantFrom('a', 'A', 'b', ' ')
    const text = (maxLength: number) => fc.string({ unit: letter, maxLength })
    fc.assert(
      fc.property(text(30), text(3), fc.boolean(), (letters, sought, sameCase) => {
        const plain = (all: string) => (sameCase ? all : all.toLowerCase())
        const places: number[] = []
        for (let at = 0; sought !== '' && at <= letters.length - sought.length; )
          if (plain(letters.slice(at, at + sought.length)) === plain(sought)) {
            places.push(at)
            at += sought.length
          } else at += 1
        expect(matchesIn(letters, words(sought, { sameCase })).map(({ from }) => from)).toEqual(
          places,
        )
      }),
    )
  })
})

const { nodes } = editorSchema
const letters = (text: string, ...names: string[]) =>
  editorSchema.text(
    text,
    names.map((name) => editorSchema.mark(name)),
  )

function page(...content: Parameters<typeof editorSchema.node>[2][]) {
  const doc = new Y.Doc()
  const text = doc.getXmlFragment('general')
  text.insert(0, [new Y.XmlElement('paragraph')])
  const editor = new HeadlessEditor(text)
  const { tr } = editor.state
  const blocks = content.map((one) => editorSchema.node('paragraph', null, one))
  editor.dispatch(tr.replaceWith(0, tr.doc.content.size, blocks))
  return { doc, text, editor, reads: () => editor.state.doc.toString() }
}

describe('words are found in a text', () => {
  test('across marks, in footnotes, and not across line breaks', () => {
    const note = nodes.footnote.create(null, letters('mål igen'))
    const { text, editor } = page(
      [letters('m'), letters('å', 'strong'), letters('l'), note, letters(' och m')],
      [letters('m'), nodes.hardBreak.create(), letters('ål')],
    )
    const found = foundIn(text, words('mål'))
    expect(found.map(({ line, from }) => [line.element.nodeName, from])).toEqual([
      ['paragraph', 0],
      ['footnote', 0],
    ])
    expect(found.map(excerptOf)).toEqual([
      { before: '', words: 'mål', after: '  och m' },
      { before: '', words: 'mål', after: ' igen' },
    ])
    editor.close()
  })
})

describe('words are replaced', () => {
  const replacedOnce = (sought: string, by: string, ...content: Parameters<typeof page>) => {
    const it = page(...content)
    const [found] = foundIn(it.text, words(sought))
    if (found) it.doc.transact(() => replace(found, by))
    it.editor.close()
    return it.reads()
  }

  test.each([
    ['kommun', 'kommunen', 'doc(paragraph("en ", strong("kommunen")))'],
    ['kommun', 'storkommun', 'doc(paragraph("en ", strong("storkommun")))'],
    ['kommun', 'region', 'doc(paragraph("en ", strong("region")))'],
    ['kommun', '', 'doc(paragraph("en "))'],
    ['en kommun', 'ett land', 'doc(paragraph("ett la", strong("n"), "d"))'],
    ['kommun', 'kommun', 'doc(paragraph("en ", strong("kommun")))'],
  ])('%j by %j, with the marks of what was there', (sought, by, reads) => {
    const marked = [letters('en '), letters('kommun', 'strong')]
    const all = replacedOnce(sought, by, marked)
    expect(all.replaceAll(/"|strong|\(|\)|doc|paragraph|, /g, '')).toBe(
      reads.replaceAll(/"|strong|\(|\)|doc|paragraph|, /g, ''),
    )
    if (sought === 'kommun') expect(all).toBe(reads)
  })

  test('a footnote stays where it is', () => {
    const note = nodes.footnote.create(null, letters('mål'))
    const { doc, text, editor, reads } = page([letters('mål'), note, letters('mål')])
    const act = new Act()
    expect(act.replaceIn(text, words('mål'), 'resultat')).toBe(3)
    expect(reads()).toBe('doc(paragraph("resultat", footnote("resultat"), "resultat"))')
    act.undo()
    expect(reads()).toBe('doc(paragraph("mål", footnote("mål"), "mål"))')
    expect(doc.store.pendingStructs).toBeNull()
    editor.close()
  })

  test('what another wrote meanwhile stays when it is undone', () => {
    const { doc, text, editor, reads } = page([letters('målen och målen')])
    const act = new Act()
    expect(act.replaceIn(text, words('målen'), 'planerna')).toBe(2)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const line = other.getXmlFragment('general').get(0)
    const there = line instanceof Y.XmlElement ? line.get(0) : undefined
    if (there instanceof Y.XmlText) there.insert(8, ' nu')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(reads()).toBe('doc(paragraph("planerna nu och planerna"))')
    act.undo()
    expect(reads()).toBe('doc(paragraph("målen nu och målen"))')
    editor.close()
  })

  test('one’s own undo in the text does not reach it, nor it what one wrote', () => {
    const { text, editor, reads } = page([letters('mål')])
    editor.pause()
    editor.dispatch(editor.state.tr.insertText('! ', 1))
    const act = new Act()
    act.replaceIn(text, words('mål'), 'planer')
    editor.undo()
    expect(reads()).toBe('doc(paragraph("planer"))')
    act.undo()
    expect(reads()).toBe('doc(paragraph("mål"))')
    editor.close()
  })

  test('in whatever is written: as often as it was found, the same structure, and undone to the letter', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.constantFrom('Xyz', '', 'mål', 'ål', 'mmål'), (seed, by) => {
        const dice = diceOf(seed)
        const { doc, text, editor } = page([letters('mål och mål')])
        for (let step = 0; step < 25; step++) randomEdit(editor, dice)
        const before = nodesOf(text)
        const plain = shapeOf(before)
        const sought = words('mål', { sameCase: true })
        const count = foundIn(text, sought).length
        const all = lettersIn(editor)
        const act = new Act()
        expect(act.replaceIn(text, sought, by)).toBe(count)
        expect(lettersIn(editor)).toBe(all.replaceAll('mål', by))
        expect(shapeOf(nodesOf(text))).toEqual(plain)
        editor.state.doc.check()
        act.undo()
        expect(nodesOf(text)).toEqual(before)
        expect(doc.store.pendingStructs).toBeNull()
        editor.close()
      }),
      { numRuns: 60 },
    )
  })
})

/** Every line's letters, those of its footnotes among them. */
function lettersIn({ state: { doc } }: HeadlessEditor): string {
  const all: string[] = []
  doc.descendants((node) => {
    if (node.isTextblock) all.push(node.textBetween(0, node.content.size, '|', '|'))
    return true
  })
  return all.join('\n')
}

/** What a text is built of, without its letters. */
function shapeOf(json: ReturnType<typeof nodesOf>): unknown {
  const { type, content = [] } = json
  return [type, content.filter((part) => part.type !== 'text').map(shapeOf)]
}
