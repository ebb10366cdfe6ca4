import type { Block, Cell, Inline, ListItem, Marks } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { type Points, type SubQuestionNo, textsOf } from '@samsyn/scoring'
import fc from 'fast-check'
import { inNorwegian } from '../support/comparedReport.ts'
import { someReport, theTemplate } from '../support/someReport.ts'

/** Words that a reader could take for something else than somebody's words. */
const odd = [
  'Styrkor',
  'Allmänt',
  'Förbättringsmöjligheter',
  'Rubriker Poäng',
  'Område 3 Styrning och kontroll',
  'Sammanfattande kommentarer',
  'Sammenligninger',
  'Gullstjerner',
  'Jämförelser',
  'Innehåll',
  'Siffrorna bakom diagrammet',
  'Poäng per område',
  'Totalt 493 / 800',
  '4. Effektivitet Uppnått Max',
  '4.2 Långsiktig planering för ökad effektivitet 15 20',
  '4.2',
  '66',
  '66 100',
  '1 Se planen.',
  '• punkt',
  '- streck',
  '2. Två',
  'Sida 3',
  'Kommunkompassen 2023 37',
  'utvärderingen av Storvik kommun i maj 2019',
  'ord1',
  '[^1]',
  '(a)',
  '100 %',
  'mål- och resultatstyrning',
  'e-tjänst',
  'Översikt ......... 12',
  'samhällsutvecklingsstrategiernas',
]

/** Words that have no room in a line: where paper divides them it bears no sign. */
const long = [
  'https://example.org/en/mycket/lång/adress?med=1&fler=2',
  'donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
]

const syllable = fc.constantFrom('ka', 'mun', 'råd', 'sty', 'nä', 'verk', 'för', 'ö', 'lär', 'æ')
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const sentence = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, fc.constantFrom(...odd)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '))

/** What letters there are: on paper not every one has a picture. */
export type Letters = 'any' | 'printed'

function said(letters: Letters): fc.Arbitrary<string> {
  const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  return letters === 'printed'
    ? fc.oneof(sentence, fc.constantFrom(...odd))
    : fc.oneof(
        { weight: 4, arbitrary: sentence },
        { weight: 2, arbitrary: fc.constantFrom(...odd, ...long) },
        { weight: 1, arbitrary: anything },
      )
}

const link = fc.constantFrom('https://example.org/a?b=1', 'mailto:a@example.org')
/** On paper a good example has a star and colour, and what comes right after it may be taken along. */
function marksOf(letters: Letters): fc.Arbitrary<Marks> {
  const yes = fc.constant(true as const)
  const own = { strong: yes, emphasis: yes, link }
  const all = letters === 'any' ? { ...own, goodExample: yes } : own
  return fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, fc.record(all, { requiredKeys: [] }))
}

function line(letters: Letters): fc.Arbitrary<Inline[]> {
  const text = fc.record({
    type: fc.constant('text' as const),
    text: said(letters),
    marks: marksOf(letters),
  })
  const other: fc.Arbitrary<Inline> = fc.oneof(
    fc.record({ type: fc.constant('footnote' as const), text: said(letters) }),
    fc.constant({ type: 'break' as const }),
  )
  // Between two runs stands a blank: so no two of them are one word.
  return fc.array(fc.oneof({ weight: 3, arbitrary: text }, other), { maxLength: 3 }).map((all) =>
    all
      .map((one) => (one.type === 'text' ? { ...one, text: `${one.text} ` } : one))
      // On paper a note that begins a line stands at the end of the one before.
      .filter((one, at) => !(one.type === 'footnote' && all[at - 1]?.type === 'break')),
  )
}

function paragraph(letters: Letters): fc.Arbitrary<Block> {
  return line(letters).map((content) => ({ type: 'paragraph', content }))
}

function listOf(letters: Letters, inside: fc.Arbitrary<Block[]>): fc.Arbitrary<Block> {
  const item: fc.Arbitrary<ListItem> = fc
    .tuple(paragraph(letters), inside)
    .map(([first, more]) => ({ blocks: [first, ...more] }))
  return fc
    .tuple(fc.boolean(), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([ordered, items]) => ({ type: 'list', ordered, items }))
}

function plain(letters: Letters, deep: number): fc.Arbitrary<Block[]> {
  const one =
    deep === 0
      ? paragraph(letters)
      : fc.oneof(
          { weight: 2, arbitrary: paragraph(letters) },
          listOf(letters, plain(letters, deep - 1)),
        )
  return fc.array(one, { maxLength: 2 })
}

const short = fc.array(syllable, { minLength: 1, maxLength: 6 }).map(
  (words): Block => ({
    type: 'paragraph',
    content: [{ type: 'text', text: words.join(' '), marks: {} }],
  }),
)

function block(letters: Letters): fc.Arbitrary<Block> {
  // On paper a long word is divided in a narrow column, and bears no sign there.
  const inCell = letters === 'any' ? paragraph(letters) : short
  const cell = (header: boolean) =>
    fc
      .array(fc.oneof(inCell, ...(letters === 'any' ? [listOf(letters, fc.constant([]))] : [])), {
        maxLength: 2,
      })
      .map((blocks): Cell => ({ header, blocks }))
  const table = fc.integer({ min: 1, max: 3 }).chain((columns) => {
    const row = (header: boolean) =>
      fc.array(cell(header), { minLength: columns, maxLength: columns })
    return fc
      .tuple(row(true), fc.array(row(false), { minLength: 1, maxLength: 3 }))
      .map(([head, rows]): Block => ({ type: 'table', rows: [head, ...rows] }))
  })
  return fc.oneof(
    { weight: 4, arbitrary: paragraph(letters) },
    { weight: 2, arbitrary: listOf(letters, plain(letters, 1)) },
    fc.tuple(fc.constantFrom(1 as const, 2 as const), said(letters)).map(
      ([level, text]): Block => ({
        type: 'heading',
        level,
        content: [{ type: 'text', text, marks: {} }],
      }),
    ),
    fc
      .array(fc.oneof(paragraph(letters), listOf(letters, fc.constant([]))), { maxLength: 3 })
      .map((blocks): Block => ({ type: 'quotation', blocks })),
    table,
  )
}

const refs = textsOf(theTemplate)
const rows = theTemplate.areas.flatMap(({ subQuestions }) => subQuestions)

/** Exact points of every row, or of some. */
const points: fc.Arbitrary<Map<SubQuestionNo, Points>> = fc
  .array(fc.option(fc.nat(1000), { freq: 20 }), { minLength: rows.length, maxLength: rows.length })
  .map(
    (shares) =>
      new Map(
        rows.flatMap(({ no, maximum }, nth): [SubQuestionNo, Points][] => {
          const share = shares[nth]
          return share == null ? [] : [[no, (maximum * share) as Points]]
        }),
      ),
  )

/** A report in which anything stands anywhere. */
export function anyReport(letters: Letters): fc.Arbitrary<Report> {
  const text = fc.array(block(letters), { maxLength: 3 })
  const edition = fc.oneof(
    fc.constant({ state: 'working' as const }),
    fc.integer({ min: 1, max: 40 }).map((no) => ({ state: 'draft' as const, no })),
    fc.integer({ min: 1, max: 9 }).map((revision) => ({ state: 'final' as const, revision })),
  )
  return fc
    .record({
      texts: fc.dictionary(
        fc.constantFrom(...refs.map(({ room, root }) => `${room}/${root}`)),
        text,
        {
          maxKeys: 12,
          noNullPrototype: true,
        },
      ),
      isNorwegian: fc.boolean(),
      municipality: fc.constantFrom('Åvik', 'Nedre Eikevik', 'Utvärdering 3 av 8', 'Malung-Sälen'),
      year: fc.integer({ min: 2000, max: 2099 }),
      assessmentDate: fc.constantFrom(null, '2026-05-12', '2019-12-01'),
      edition,
      scores: fc.boolean(),
      percent: fc.boolean(),
      points,
    })
    .map(({ texts, isNorwegian, ...said }) =>
      someReport({
        ...said,
        template: isNorwegian ? inNorwegian : theTemplate,
        textOf: ({ room, root }) => texts[`${room}/${root}`],
      }),
    )
}
