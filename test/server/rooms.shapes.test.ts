import { mayContain, mayHoldLetters, narrativeSchema, textOf } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { letters, lineOf, RoomScene, type } from '../support/roomScene.ts'

type Part = Y.XmlElement | Y.XmlText

/** Bert puts something into the room as no editor would ask whether it may; what becomes of him. */
async function becomesOf(change: (doc: Y.Doc) => void): Promise<string | undefined> {
  const scene = new RoomScene()
  const bert = await scene.joined('bert')
  bert.doc.transact(() => change(bert.doc))
  await scene.flush()
  const stored = textOf(await scene.stored(), 'general').toString()
  if (bert.closedWith) expect(stored).not.toBe(textOf(bert.doc, 'general').toString())
  else expect(stored).toBe(textOf(bert.doc, 'general').toString())
  expect(scene.logged).toEqual([])
  return bert.closedWith
}

function element(name: string, ...children: Part[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

const put = (doc: Y.Doc, ...parts: Y.XmlElement[]) => textOf(doc, 'general').push(parts)

const names = Object.keys(narrativeSchema.nodes)
const elements = names.filter((name) => name !== 'doc' && name !== 'text')

/** A way down from the text itself to each node, found by what may contain what. */
const ways = new Map<string, string[]>([['doc', []]])
for (const [name, way] of ways)
  for (const child of elements)
    if (!ways.has(child) && mayContain(name, child)) ways.set(child, [...way, child])

describe('the room takes what the schema allows, and nothing else', () => {
  test('every node can be reached', () => {
    expect([...ways.keys()].toSorted()).toEqual([...elements, 'doc'].toSorted())
  })

  test.each([...ways.keys()])('in a %s', async (parent) => {
    const inside = (innermost: Part) =>
      (ways.get(parent) ?? []).reduceRight<Part>((child, name) => element(name, child), innermost)
    for (const child of [...elements, 'doc', 'text', 'script', 'constructor']) {
      const answer = await becomesOf((doc) => textOf(doc, 'general').push([inside(element(child))]))
      expect(answer, `${child} in ${parent}`).toBe(
        elements.includes(child) && mayContain(parent, child) ? undefined : 'badMessage',
      )
    }
    const letters = await becomesOf((doc) =>
      textOf(doc, 'general').push([inside(new Y.XmlText('x'))]),
    )
    expect(letters, `letters in ${parent}`).toBe(mayHoldLetters(parent) ? undefined : 'badMessage')
  })

  test.each<[string, string | undefined, (doc: Y.Doc) => void]>([
    ['a heading of level 2', undefined, (doc) => put(doc, leveled(2))],
    [
      'a heading whose level changes',
      undefined,
      (doc) => {
        const heading = leveled(2)
        put(doc, heading)
        heading.setAttribute('level', 1 as never)
        heading.removeAttribute('level')
        heading.setAttribute('level', 2 as never)
      },
    ],
    ['a heading of level 3', 'badMessage', (doc) => put(doc, leveled(3))],
    ['a level in words', 'badMessage', (doc) => put(doc, leveled('1'))],
    ['a level that is a text', 'badMessage', (doc) => put(doc, leveled(new Y.XmlText('1')))],
    [
      'a level for a paragraph',
      'badMessage',
      (doc) => {
        const paragraph = element('paragraph')
        paragraph.setAttribute('level', 1 as never)
        put(doc, paragraph)
      },
    ],
    ['strong letters', undefined, (doc) => lineOf(doc).insert(0, 'x', { strong: {} })],
    [
      'strong letters no more',
      undefined,
      (doc) => {
        lineOf(doc).insert(0, 'xyz', { strong: {} })
        lineOf(doc).format(1, 1, { strong: null })
      },
    ],
    ['a link', undefined, (doc) => lineOf(doc).insert(0, 'x', linked('https://example.org'))],
    [
      'a link that runs',
      'badMessage',
      (doc) => lineOf(doc).insert(0, 'x', linked('javascript:x()')),
    ],
    ['a link without a target', 'badMessage', (doc) => lineOf(doc).insert(0, 'x', { link: {} })],
    [
      'a mark that hides behind a hash',
      'badMessage',
      (doc) => lineOf(doc).insert(0, 'x', { 'strong--aaaaaaaa': {} }),
    ],
    [
      'a mark that is only true',
      'badMessage',
      (doc) => lineOf(doc).insert(0, 'x', { strong: true }),
    ],
    ['a footnote with words', undefined, (doc) => footnote(doc, 'Avslutad 2024.', {})],
    ['a footnote with strong words', 'badMessage', (doc) => footnote(doc, 'x', { strong: {} })],
  ])('%s: %s', async (_what, answer, change) => {
    expect(await becomesOf(change)).toBe(answer)
  })

  test('lists within lists, as deep as people nest them; not as deep as makes a reader fall', async () => {
    const nested = (depth: number): Y.XmlElement =>
      depth === 0
        ? element('paragraph')
        : element('bulletList', element('listItem', nested(depth - 1)))
    expect(await becomesOf((doc) => put(doc, nested(20)))).toBeUndefined()
    expect(await becomesOf((doc) => put(doc, nested(40)))).toBe('badMessage')
  })

  test('what comes after the first update is judged by what the room holds by then', async () => {
    const scene = new RoomScene()
    const [anna, bert] = [await scene.joined('anna'), await scene.joined('bert')]
    put(anna.doc, element('bulletList', element('listItem', element('paragraph'))))
    await scene.flush()
    const list = textOf(bert.doc, 'general').get(1) as Y.XmlElement
    ;(list.get(0) as Y.XmlElement).push([
      element('orderedList', element('listItem', element('paragraph'))),
    ])
    await scene.flush()
    expect(bert.closedWith).toBeUndefined()
    list.push([element('paragraph')])
    await scene.flush()
    expect(bert.closedWith).toBe('badMessage')
    expect(textOf(await scene.stored(), 'general').toString()).toBe(
      textOf(anna.doc, 'general').toString(),
    )
  })
})

describe('what a document does by itself when something comes', () => {
  test('marks that two edits have made idle go away with everybody, and what came stays', async () => {
    const scene = new RoomScene()
    const [anna, bert] = [await scene.joined('anna'), await scene.joined('bert')]
    type(anna.doc, 'abc')
    await scene.flush()
    lineOf(anna.doc).format(1, 1, { strong: {} })
    bert.doc.transact(() => {
      lineOf(bert.doc).delete(1, 1)
      lineOf(bert.doc).insert(1, 'x')
    })
    await scene.flush()
    const stored = await scene.stored()
    for (const doc of [anna.doc, bert.doc, stored]) {
      expect(letters(doc)).toBe('axc')
      expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(stored))).toBe(true)
    }
  })
})

function leveled(level: unknown): Y.XmlElement {
  const heading = element('heading', new Y.XmlText('x'))
  heading.setAttribute('level', level as never)
  return heading
}

function linked(href: string): object {
  return { link: { href } }
}

function footnote(doc: Y.Doc, words: string, marks: object): void {
  const line = lineOf(doc)
  const letters = new Y.XmlText()
  ;(line.parent as Y.XmlElement).push([element('footnote', letters)])
  letters.insert(0, words, marks)
}
