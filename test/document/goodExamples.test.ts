import { type Block, goodExamplesIn, type Inline, type Marks } from '@samsyn/document'
import { expect, test } from 'vitest'

const run = (text: string, marks: Marks = {}): Inline => ({ type: 'text', text, marks })
const good = (text: string, marks: Marks = {}) => run(text, { ...marks, goodExample: true })
const line = (...content: Inline[]): Block => ({ type: 'paragraph', content })

test.each<[string, Inline[], string[]]>([
  ['none', [run('Vanlig text')], []],
  [
    'one, whatever else it bears',
    [run('Se '), good('vår '), good('modell', { strong: true })],
    ['vår modell'],
  ],
  ['two, with something between', [good('ett'), run(' och '), good('två')], ['ett', 'två']],
  [
    'over a break and a footnote',
    [good('ett'), { type: 'break' }, good('två'), { type: 'footnote', text: 'not' }, good(' tre')],
    ['ett två tre'],
  ],
  ['not one of blanks', [good('  ')], []],
])('%s', (_, content, found) => {
  expect(goodExamplesIn([line(...content)])).toEqual(found)
})

test('in lists, tables and quotations too, each paragraph its own', () => {
  const blocks: Block[] = [
    { type: 'list', ordered: false, items: [{ blocks: [line(good('i listan'))] }] },
    { type: 'table', rows: [[{ header: false, blocks: [line(good('i tabellen'))] }]] },
    { type: 'quotation', blocks: [line(good('ett')), line(good('två'))] },
  ]
  expect(goodExamplesIn(blocks)).toEqual(['i listan', 'i tabellen', 'ett', 'två'])
})
