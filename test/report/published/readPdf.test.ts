import { reading, readingLimits, type SourceLine } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { type Placed, pageOf, plainPdf } from '../../support/pdfFile.ts'

async function linesOf(pages: readonly (readonly Placed[])[]): Promise<readonly SourceLine[]> {
  const read = await reading(plainPdf(pages), templates, readingLimits, () => {})
  if ('unreadable' in read) throw new Error(read.unreadable)
  return read.source.lines
}

const textsOf = (lines: readonly SourceLine[]) => lines.map(({ text }) => text)

test('a PDF without structure is read line by line, whatever the order in which it draws them', async () => {
  const [first, ...others] = pageOf('Utvärderingen', 'av Ekbacka kommun', 'gjordes i maj.')
  const lines = await linesOf([first ? [...others.toReversed(), first] : []])
  expect(textsOf(lines)).toEqual(['Utvärderingen', 'av Ekbacka kommun', 'gjordes i maj.'])
})

test('two columns of text are read one after the other; a row of figures is one line', async () => {
  const left = [
    'Styrkor',
    'Tydlig information till alla',
    'Många kanaler för dialog',
    'God service i hela kommunen',
  ]
  const right = [
    'Att förbättra',
    'Följ upp de mål som är satta',
    'Lär mer av andra kommuner',
    'Mät vad som blir av planerna',
  ]
  const columns = left.flatMap((text, nth) => [
    { x: 72, y: 700 - nth * 14, text },
    { x: 320, y: 700 - nth * 14, text: right[nth] ?? '' },
  ])
  const rows = [
    { x: 72, y: 500, text: '1.1 Strategi' },
    { x: 320, y: 500, text: '12' },
    { x: 400, y: 500, text: '20' },
    { x: 72, y: 486, text: '1.2 Information' },
    { x: 320, y: 486, text: '5' },
    { x: 400, y: 486, text: '10' },
  ]
  const lines = await linesOf([[...columns, ...rows]])
  expect(textsOf(lines).filter(Boolean)).toEqual([
    ...left,
    ...right,
    '1.1 Strategi 12 20',
    '1.2 Information 5 10',
  ])
})

test('a raised figure is the mark of a footnote, and stays in the line as it is printed', async () => {
  const lines = await linesOf([
    [
      { x: 72, y: 700, text: 'Programmet' },
      { x: 130, y: 704, text: '1', size: 6 },
      { x: 140, y: 700, text: 'gäller.' },
    ],
  ])
  expect(lines).toMatchObject([
    {
      text: expect.stringMatching(/^Programmet ?1 gäller\.$/),
      content: [
        { type: 'text' },
        { type: 'footnote', no: 1, text: '' },
        { type: 'text', text: expect.stringContaining('gäller') },
      ],
    },
  ])
})

test('what every page repeats is furniture, with the pages it stands on', async () => {
  const pages = [1, 2, 3, 4].map((no) => [
    { x: 72, y: 800, text: 'Kommunkompassen Ekbacka' },
    ...pageOf(`Text som bara finns på sida ${['ett', 'två', 'tre', 'fyra'][no - 1]}.`),
    { x: 300, y: 40, text: String(no) },
  ])
  const lines = await linesOf(pages)
  expect(lines.filter(({ kind }) => kind === 'furniture')).toHaveLength(8)
  expect(lines.filter(({ kind, text }) => kind !== 'furniture' && text !== '')).toMatchObject(
    [1, 2, 3, 4].map((page) => ({ page })),
  )
})
