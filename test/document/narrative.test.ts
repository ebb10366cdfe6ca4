import {
  liveMessage,
  mayBear,
  mayContain,
  mayHave,
  mayHoldLetters,
  narrativeSchema,
  PEOPLE_COLORS,
  presentUser,
  safeLink,
} from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks })
const paragraph = (...content: (string | object)[]) => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
})
const within = (type: string, ...content: object[]) => ({ type, content })
const list = (...items: object[]) =>
  within('bulletList', ...items.map((item) => within('listItem', item)))
const table = (...cells: object[]) => within('table', within('tableRow', ...cells))
const heading = (level: unknown) => ({ type: 'heading', attrs: { level }, content: [text('x')] })
const link = (href: unknown) => ({ type: 'link', attrs: { href } })

function check(...content: object[]): void {
  narrativeSchema.nodeFromJSON({ type: 'doc', content }).check()
}

describe('what a narrative may hold', () => {
  test.each<[string, object[]]>([
    ['paragraphs', [paragraph('Hej'), { type: 'paragraph' }]],
    ['line breaks', [paragraph({ type: 'hardBreak' })]],
    ['lists, also within lists', [list(list(paragraph('ett')), paragraph('två'))]],
    ['numbered lists', [within('orderedList', within('listItem', paragraph('ett')))]],
    ['headings of two levels', [heading(1), heading(2)]],
    [
      'quotations, with lists in them',
      [within('blockquote', paragraph('x'), list(paragraph('y')))],
    ],
    [
      'tables',
      [table(within('tableHeader', paragraph('x')), within('tableCell', list(paragraph('y'))))],
    ],
    [
      'footnotes, also in lists',
      [list(paragraph('x', within('footnote', text('Avslutad 2024.'))))],
    ],
    ['a footnote without words yet', [paragraph({ type: 'footnote' })]],
    [
      'marks that overlap',
      [paragraph(text('x', { type: 'strong' }, { type: 'emphasis' }, { type: 'goodExample' }))],
    ],
    [
      'links',
      [paragraph(text('x', link('https://example.org/a?b#c')), text('y', link('mailto:a@b.se')))],
    ],
  ])('%s', (_what, content) => check(...content))

  test.each<[string, object[]]>([
    ['nothing at all', []],
    ['a heading of a third level', [heading(3)]],
    ['a heading of a level in words', [heading('1')]],
    ['an unknown node', [within('script')]],
    ['bare letters', [text('x')]],
    ['an empty list', [{ type: 'bulletList' }]],
    ['an item without a paragraph', [{ type: 'bulletList', content: [{ type: 'listItem' }] }]],
    [
      'a table in a table',
      [table(within('tableCell', table(within('tableCell', paragraph('x')))))],
    ],
    ['a cell outside of a row', [within('tableCell', paragraph('x'))]],
    ['a heading in a list', [list(heading(1))]],
    ['a footnote in a footnote', [paragraph(within('footnote', within('footnote')))]],
    ['a mark in a footnote', [paragraph(within('footnote', text('x', { type: 'strong' })))]],
    ['an unknown mark', [paragraph(text('x', { type: 'b' }))]],
    ['a link to nowhere', [paragraph(text('x', { type: 'link' }))]],
    ['a link that runs something', [paragraph(text('x', link('javascript:alert(1)')))]],
  ])('not %s', (_what, content) => {
    expect(() => check(...content)).toThrow()
  })

  test('what may stand in a node may stand there in any number and order, so that merges fit', () => {
    for (const [name, type] of Object.entries(narrativeSchema.nodes)) {
      const kinds = Object.values(narrativeSchema.nodes).filter((kind) =>
        mayContain(name, kind.name),
      )
      for (const first of kinds)
        for (const second of kinds) {
          const match = type.contentMatch.matchType(first)?.matchType(second)
          expect(match?.validEnd, `${name}: ${first.name}, ${second.name}`).toBe(true)
        }
    }
  })
})

describe('what the server asks of each part is what the schema says', () => {
  const names = Object.keys(narrativeSchema.nodes)

  test('of nodes in nodes', () => {
    for (const parent of names)
      for (const child of [...names, 'script', 'constructor']) {
        const type = narrativeSchema.nodes[child as 'paragraph']
        const match = narrativeSchema.nodes[parent as 'paragraph'].contentMatch
        expect(mayContain(parent, child), `${child} in ${parent}`).toBe(
          child !== 'text' &&
            Object.hasOwn(narrativeSchema.nodes, child) &&
            match.matchType(type) !== null,
        )
      }
    expect(mayContain('script', 'paragraph')).toBe(false)
    expect(names.filter(mayHoldLetters)).toEqual(['paragraph', 'heading', 'footnote'])
  })

  test.each<[string, string, unknown, boolean]>([
    ['paragraph', 'strong', {}, true],
    ['paragraph', 'strong', null, true],
    ['paragraph', 'strong', { colour: 'red' }, false],
    ['paragraph', 'strong', true, false],
    ['paragraph', 'link', { href: 'https://example.org' }, true],
    ['paragraph', 'link', {}, false],
    ['paragraph', 'link', null, true],
    ['paragraph', 'link', { href: 'https://example.org', onclick: 'x()' }, false],
    ['paragraph', 'link', { href: 'javascript:alert(1)' }, false],
    ['paragraph', 'constructor', {}, false],
    ['paragraph', 'strong--abcdefgh', {}, false],
    ['footnote', 'strong', {}, false],
    ['footnote', 'strong', null, false],
    ['script', 'strong', {}, false],
  ])('of marks: in a %s %s with %j: %s', (parent, mark, attributes, may) => {
    expect(mayBear(parent, mark, attributes)).toBe(may)
  })

  test.each<[string, string, unknown, boolean]>([
    ['heading', 'level', 1, true],
    ['heading', 'level', 3, false],
    ['heading', 'level', '1', false],
    ['heading', 'id', 'x', false],
    ['heading', 'constructor', 'x', false],
    ['paragraph', 'level', 1, false],
    ['listItem', 'point', 'a1b2c3d4e5f6', true],
    ['listItem', 'point', 'short', false],
    ['listItem', 'point', 'NotSmall1', false],
    ['listItem', 'point', 12345678, false],
    ['listItem', 'subQuestion', '3.2', true],
    ['listItem', 'subQuestion', '3', false],
    ['listItem', 'subQuestion', '3.2 ', false],
    ['listItem', 'id', 'a1b2c3d4e5f6', false],
    ['paragraph', 'point', 'a1b2c3d4e5f6', false],
    ['script', 'src', 'x', false],
  ])('of attributes: %s with %s %j: %s', (node, attribute, value, may) => {
    expect(mayHave(node, attribute, value)).toBe(may)
  })
})

test.each([
  ['https://example.org/väg?a=b#c', true],
  ['http://localhost:8080', true],
  ['HTTPS://EXAMPLE.ORG', true],
  ['mailto:anna@example.org', true],
  ['javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['https://a b', false],
  ['https:///x', false],
  ['//example.org', false],
  ['/wiki', false],
  ['#note', false],
  ['data:text/html,x', false],
  ['file:///c:/x.docx', false],
  ['mailto:', false],
  ['https://example.org/\u0000', false],
  ['https://example.org/\ud800', false],
  [`https://example.org/${'x'.repeat(2000)}`, false],
])('a link to %j is safe: %s', (target, safe) => {
  expect(safeLink(` ${target} `)).toBe(safe ? target : undefined)
})

test('a person has one of the colours there are', () => {
  const person = { id: 'anna', name: 'Anna', color: PEOPLE_COLORS - 1 }
  expect(presentUser.parse(person)).toEqual(person)
  expect(presentUser.safeParse({ ...person, color: PEOPLE_COLORS }).success).toBe(false)
})

test('a live message is one of three; who is here is nowhere in particular unless it says so', () => {
  const message = liveMessage(z.object({ version: z.int() }), z.object({ version: z.int() }))
  const anna = { person: 'anna', name: 'Anna', color: 0 }
  const at = { row: '3.2', guiding: true }
  for (const said of [
    { type: 'pulse' },
    { type: 'view', view: { version: 1 } },
    { type: 'here', people: [{ ...anna, ...at }], played: ['anna'] },
  ])
    expect(message.parse(said)).toEqual(said)
  expect(message.parse({ type: 'here', people: [anna] })).toEqual({
    type: 'here',
    people: [{ ...anna, row: null, guiding: false }],
    played: [],
  })
  expect(message.safeParse({ type: 'view', view: {} }).success).toBe(false)
  expect(message.safeParse({ type: 'scores' }).success).toBe(false)
})
