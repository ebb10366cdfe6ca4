import type { Block, Inline } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { startFileMaker } from '@samsyn/report/files'
import { printable } from '@samsyn/report/pdf'
import type { Template } from '@samsyn/scoring'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { elementsIn, type ReadPdf, readPdf, saidIn } from '../support/readPdf.ts'
import { footnote, list, paragraph, someReport, theTemplate } from '../support/someReport.ts'

const maker = startFileMaker()
afterAll(() => maker.close())

/** What would be markup, code or an end of either, if a letter were ever read as such. */
const hostile = fc.oneof(
  fc.constantFrom(
    '#import "@preview/x:1.0.0": *',
    '#panic("x")',
    ']#panic()',
    ')#panic()',
    '#read("/etc/passwd")',
    '#include "/etc/passwd"',
    '$ x^2 $',
    '//',
    '/*',
    '*/',
    '@area-1',
    '<area-1>',
    '= Rubrik',
    '- punkt',
    '*starkt* _betonat_ `kod`',
    '\\u{41}',
    '\\',
    '"',
    '~--...',
    '</text><image href="/etc/passwd"/>',
    '&lt;b&gt;',
    '%PDF-1.7',
    '/Type /Catalog >> endobj',
    'åa\u0308e\u0301z\u0335\u0336',
    '\u202Ecba\u2066x\u2069',
    '漢字🧭👩‍👩‍👧\uE000\uFFFD',
    'dela\u00ADbart och\u00A0fast',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'#$\\[](){}<>@*_`"/=~-+ ax'), maxLength: 16 }),
)

/** Each place that has text, in one order; `word` says what stands in it. */
function reportWith(word: () => string): Report {
  const line = (...marks: Extract<Inline, { marks: unknown }>['marks'][]) =>
    paragraph(...marks.map((one): Inline => ({ type: 'text', text: word(), marks: one })))
  const all = (): Block[] => [
    paragraph(word(), footnote(word()), word()),
    line({ strong: true }, { emphasis: true }, { strong: true, emphasis: true }),
    line({ link: 'https://example.org/' }, { goodExample: true }),
    { type: 'heading', level: 1, content: [{ type: 'text', text: word(), marks: {} }] },
    list(word(), word()),
    { type: 'quotation', blocks: [paragraph(word())] },
    {
      type: 'table',
      rows: [true, false].map((header) =>
        [1, 2].map(() => ({ header, blocks: [paragraph(word())] })),
      ),
    },
  ]
  const template: Template = {
    ...theTemplate,
    title: word(),
    areas: theTemplate.areas.map((area) => ({
      ...area,
      name: word(),
      subQuestions: area.subQuestions.map((row) => ({ ...row, name: word() })),
      sections: area.sections.map((section) => ({ ...section, heading: word() })),
    })),
  }
  return someReport({
    municipality: word(),
    template,
    textOf: ({ root }) => (root === 'general' || root === 'strengths' ? all() : undefined),
    followUp: {
      year: 2020,
      items: [{ area: 1, improvement: word(), outcome: 'partly', comment: word() }],
    },
  })
}

test('text is data: whatever it says, the PDF has the same structure and says it', async () => {
  const plain = rolesIn(await readPdf(await maker.pdfOf(reportWith(() => 'xx'))))
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 40, maxLength: 60 }), async (said) => {
      let next = 0
      // Always with letters around it, so that nothing of it is empty and left out.
      const made = reportWith(() => `x${said[next++ % said.length] ?? ''}x`)
      const pdf = await readPdf(await maker.pdfOf(made))
      expect(rolesIn(pdf)).toEqual(plain)
      const all = joined(pdf.pages.map(({ root }) => saidIn(root)).join(''))
      for (const one of said.filter((text) => !isRightToLeft(text)))
        expect(all).toContain(joined(printable(`x${one.replace(/\p{Cc}/gu, ' ')}x`)))
    }),
    // Each case has about fifty, and a PDF takes its time.
    { numRuns: 3, endOnFailure: true },
  )
})

test.each(['ua-1', 'a-2a'] as const)(
  'every letter that may be printed can be, in %s',
  async (standard) => {
    const letters: string[] = []
    for (let one = 0x20; one < 0x20000; one++) {
      const letter = String.fromCodePoint(one)
      if (one < 0xd800 || one > 0xdfff) if (printable(letter) === letter) letters.push(letter)
    }
    expect(letters.length).toBeGreaterThan(1500)
    expect(letters).toEqual(expect.arrayContaining([...'aåÅß½–”€≤→жαאب']))
    const words = letters.join('').replace(/.{15}/gu, '$& ')
    const marks = [
      {},
      { strong: true },
      { emphasis: true },
      { strong: true, emphasis: true },
    ] as const
    const lines = marks.map((one) => paragraph({ type: 'text', text: words, marks: one }))
    const made = someReport({
      scores: false,
      textOf: ({ root }) =>
        root === 'result'
          ? [...lines, { ...lines[0], type: 'heading', level: 1 } as Block]
          : undefined,
    })
    await expect(maker.pdfOf(made, { standard })).resolves.toBeInstanceOf(Uint8Array)
  },
)

test('what nobody would write is a PDF all the same, and nothing of it is lost', async () => {
  let deep: Block = paragraph('innerst')
  for (let level = 60; level > 0; level--)
    deep = {
      type: 'list',
      ordered: level % 2 === 0,
      items: [{ blocks: [paragraph(`nivå${level}`), deep] }],
    }
  const words = (count: number, word: string) =>
    Array.from({ length: count }, (_, nth) => `${word}${nth}`)
  const row = (header: boolean, cells: readonly string[]) =>
    cells.map((cell) => ({ header, blocks: [paragraph(cell)] }))
  const noted = { header: true, blocks: [paragraph('Huvud', footnote('Not i ett huvud'))] }
  const unlike: Block[] = [
    deep,
    paragraph(
      'y'.repeat(600),
      ' ',
      '8'.repeat(600),
      ' ',
      `https://example.org/${'mapp/'.repeat(60)}`,
    ),
    { type: 'table', rows: [row(true, words(30, 'kolumn')), row(false, words(3, 'cell'))] },
    { type: 'table', rows: [row(false, [words(900, 'ord').join(' '), 'bredvid'])] },
    { type: 'table', rows: [[noted], ...words(70, 'rad').map((one) => row(false, [one]))] },
    paragraph(
      ...words(60, 'not').flatMap((one) => [one, footnote(`${one} ${'lång '.repeat(30)}`)]),
    ),
  ]
  const made = someReport({
    assessmentDate: '2026-02-31',
    textOf: ({ room, root }) => (room === 'area-1' && root === 'general' ? unlike : undefined),
  })
  const pdf = await readPdf(await maker.pdfOf(made))
  expect(pdf.created).toMatch(/^D:20260101/)
  const all = joined(pdf.pages.map(({ root }) => saidIn(root, 'Note')).join(' '))
  for (const said of [
    ...words(61, 'nivå').slice(1),
    'innerst',
    'y'.repeat(600),
    '8'.repeat(600),
    'mapp/'.repeat(60),
    ...words(30, 'kolumn'),
    ...words(900, 'ord'),
    'bredvid',
    ...words(70, 'rad'),
  ])
    expect(all).toContain(said)
})

/** How many there are of each that no end of a page divides. */
function rolesIn({ pages }: ReadPdf): [string, number][] {
  return ['H1', 'H2', 'H3', 'H4', 'H5', 'Figure', 'Lbl'].map((role) => [
    role,
    pages.flatMap(({ root }) => elementsIn(root, role)).filter((one) => saidIn(one) !== '').length,
  ])
}

/** Letters without blanks, and without what only says where a word may be divided. */
function joined(text: string): string {
  return text.replace(/[\s\u00AD★]/gu, '')
}

function isRightToLeft(text: string): boolean {
  return /[\u0590-\u08FF]/u.test(text)
}
