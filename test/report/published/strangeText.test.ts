import {
  readPublished,
  resultOfImported,
  type SourceLine,
  sourceOfText,
} from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lostLetters } from './lostLetters.ts'

function readText(text: string) {
  const source = sourceOfText(text)
  return { source, read: readPublished(source, templates) }
}

/** So long that whoever looks at every pair of its lines or letters never ends. */
const LONG = 100_000
const long = (text: string, before = '') => before + text.repeat(Math.ceil(LONG / text.length))
const area = 'Område 4 Effektivitet\n'

test.each([
  ['one line without a blank', long('a')],
  ['one line of words', long('Område ')],
  ['one line of dots', long('. ')],
  ['one line of ends', long('.)')],
  ['one line of figures', long('1 ')],
  ['blanks', `${long(' ')}x`],
  ['short lines', long('a\n')],
  ['blank lines', `${long('\n')}x`],
  ['headings', long('\nStyrkor\n')],
  ['areas', long(area)],
  ['rows', long('1.1 Strategi 12 20\n')],
  ['sums', long('12 20\n')],
  ['footnotes', long('ord1\n\n1 Not\n')],
  ['totals', long('5 poäng ')],
  ['a box', long('• a\n', `${area}Rubriker Poäng\n`)],
  ['two columns', long('• alfa beta\n', `${area}Styrkor Förbättringsmöjligheter\n`)],
  ['side by side', long('alfa      beta\n', `${area}Styrkor   Förbättringsmöjligheter\n`)],
  [
    'sections',
    long(
      '\nSamverkan för annat\nOch här kommer en lång rad text som är en text, säkert\n',
      `${area}Allmänt\n`,
    ),
  ],
  ['addresses', long('\nwww.a.se\n')],
  ['pages', long('\f\na')],
  ['another code', long('Ã¤â€')],
  ['controls', `${long('\u0000\u0007\u001b')}a`],
  ['contents', long('a 1\n', 'Innehåll\n')],
  ['hyphens', long('ab-\n')],
])('%s without end are read to the end, and are all somewhere', (_what, text) => {
  const { source, read } = readText(text)
  const printed = source.lines.filter((line) => /[\p{L}\d]/u.test(line.text))
  const placed = read.places.reduce((lines, { from, to }) => lines + to - from + 1, 0)
  expect(placed).toBeGreaterThanOrEqual(printed.length)
})

const scrap = fc.oneof(
  fc.constantFrom(
    'Område 3 Styrning och kontroll',
    'Rubriker Poäng',
    'Styrkor Förbättringsmöjligheter',
    'Styrkor',
    'Allmänt',
    '4. Översikt av poängfördelning',
    '3. Styrning och kontroll Uppnått Max Procent',
    '3.1 Strategi för styrning 7 10',
    ' 66 100',
    '66',
    '• En punkt',
    '1 En fotnot',
    'En text med en siffra1 i sig.',
    '\f',
    '',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

test('whatever lines stand in whatever order, none is lost and none is at two places', () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 60 }), (lines) => {
      const { source, read } = readText(lines.join('\n'))
      const seen = source.lines
        .map(({ no, text }) => ({ no, text: text.normalize('NFC') }))
        .filter(({ text }) => text.replace(/[\p{C}\u2060]/gu, '').trim() !== '')
      const faults = lostLetters(seen, read, /[A-Za-z]/gu)
      expect(faults).toEqual([])
      expect(readPublished(source, templates)).toEqual(read)
    }),
    { numRuns: Math.round(60 * Number(process.env.SAMSYN_READINGS ?? 1)) },
  )
})

const known: fc.Arbitrary<Omit<SourceLine, 'no'>> = fc.record(
  {
    text: scrap,
    kind: fc.constantFrom(
      'title',
      'heading',
      'paragraph',
      'item',
      'quotation',
      'footnote',
      'furniture',
      'contents',
      'picture',
    ),
    level: fc.integer({ min: 1, max: 5 }),
    ordered: fc.boolean(),
    quoted: fc.boolean(),
    footnote: fc.integer({ min: 1, max: 300 }),
    page: fc.integer({ min: 1, max: 3 }),
    cell: fc.record({
      table: fc.nat(2),
      row: fc.nat(3),
      column: fc.nat(2),
      header: fc.boolean(),
    }),
  },
  { requiredKeys: ['text'] },
)

test('whatever a form of a file says of its lines, none is lost and none is at two places', () => {
  fc.assert(
    fc.property(fc.array(known, { maxLength: 40 }), (told) => {
      const lines = told.map((line, place) => ({ no: place + 1, ...line }))
      const read = readPublished({ lines }, templates)
      const seen = lines.filter(({ text }) => text.replace(/[\p{C}\u2060]/gu, '').trim() !== '')
      expect(lostLetters(seen, read, /(?!)/gu)).toEqual([])
    }),
    { numRuns: Math.round(60 * Number(process.env.SAMSYN_READINGS ?? 1)) },
  )
})

test('of a report that does not say whose it is, nobody makes a result; else its figures are the result', () => {
  const { read } = readText('Område 4 Effektivitet\n\nAllmänt\nIngenting.\n')
  expect(resultOfImported(read, 'En fil')).toEqual({ lacking: ['municipality', 'year', 'total'] })
  const scores = [1, 2, 3, 4, 5, 6, 7, 8].map((no) => ({
    no,
    name: '',
    achieved: 50,
    maximum: 100,
    percent: null,
    rows: [],
  }))
  const known = { ...read, municipality: 'Ekbacka', year: 2023, scores }
  expect(resultOfImported(known, 'En fil')).toEqual({
    result: {
      municipality: 'Ekbacka',
      country: 'SE',
      year: 2023,
      template: null,
      total: 400,
      areas: scores.map(({ no }) => ({ no, points: 50 })),
      rows: [],
      source: 'En fil',
    },
  })
})
