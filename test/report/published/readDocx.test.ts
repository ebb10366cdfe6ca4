import { reading, readingLimits, type SourceLine } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { docxFile, WORD, wordParagraph, type Zipped } from '../../support/docxFile.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

async function linesOf(body: string, ...more: Zipped[]): Promise<readonly SourceLine[]> {
  const read = await reading(docxFile(body, ...more), templates, readingLimits, () => {})
  if ('unreadable' in read) throw new Error(read.unreadable)
  return read.source.lines
}

function cell(text: string): string {
  return `<w:tc>${wordParagraph(text)}</w:tc>`
}

test('headings, paragraphs and marks, as Word has them', async () => {
  const lines = await linesOf(
    wordParagraph('Utvärderingen', 'Heading2') +
      '<w:p><w:r><w:t xml:space="preserve">Ett </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>starkt</w:t></w:r><w:r><w:t xml:space="preserve"> ord</w:t></w:r></w:p>',
  )
  expect(lines).toEqual([
    { no: 1, text: 'Utvärderingen', kind: 'heading', level: 2 },
    {
      no: 2,
      text: 'Ett starkt ord',
      kind: 'paragraph',
      content: [
        { type: 'text', text: 'Ett ', marks: {} },
        { type: 'text', text: 'starkt', marks: { strong: true } },
        { type: 'text', text: ' ord', marks: {} },
      ],
    },
  ])
})

test('a table has its rows and columns, also where a cell is wider than one', async () => {
  const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${wordParagraph('Bred')}</w:tc>`
  const lines = await linesOf(
    `<w:tbl><w:tr>${wide}${cell('C')}</w:tr><w:tr>${cell('1')}${cell('2')}${cell('3')}</w:tr></w:tbl>`,
  )
  expect(lines.map(({ text, cell: at }) => [text, at?.row, at?.column])).toEqual([
    ['Bred', 0, 0],
    ['C', 0, 2],
    ['1', 1, 0],
    ['2', 1, 1],
    ['3', 1, 2],
  ])
})

test('a footnote has its number where it is referred to, and its line at the end', async () => {
  const lines = await linesOf(
    '<w:p><w:r><w:t>Programmet</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>',
    {
      name: 'word/_rels/document.xml.rels',
      body: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/footnotes" Target="footnotes.xml"/></Relationships>`,
    },
    {
      name: 'word/footnotes.xml',
      body: `<w:footnotes ${WORD}><w:footnote w:id="7">${wordParagraph('Antaget 2024.')}</w:footnote></w:footnotes>`,
    },
  )
  expect(lines).toMatchObject([
    { text: 'Programmet', content: [{ type: 'text' }, { type: 'footnote', no: 1, text: '' }] },
    { text: 'Antaget 2024.', kind: 'footnote', footnote: 1 },
  ])
})

test('an address that runs something is text and no link', async () => {
  const lines = await linesOf(
    `<w:p><w:hyperlink r:id="r9" xmlns:r="${RELATIONS}"><w:r><w:t>tryck här</w:t></w:r></w:hyperlink></w:p>`,
    {
      name: 'word/_rels/document.xml.rels',
      body: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${RELATIONS}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    },
  )
  expect(lines).toEqual([{ no: 1, text: 'tryck här', kind: 'paragraph' }])
})

test('letters that stand deeper in each other than anybody puts them are read all the same', async () => {
  const depth = 300
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${wordParagraph('Innerst')}${wordParagraph('inne')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
  const lines = await linesOf(deep + wordParagraph('Efter'))
  expect(lines.map(({ text }) => text).filter((text) => text !== '')).toEqual([
    'Innerst',
    'inne',
    'Efter',
  ])
})
