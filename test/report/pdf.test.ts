import type { Inline } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { startFileMaker } from '@samsyn/report/files'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { elementsIn, fontsIn, type ReadPdf, readPdf, rolesOf, saidIn } from '../support/readPdf.ts'
import { reportLines } from '../support/reportLines.ts'
import { footnote, list, paragraph, someReport, theTemplate } from '../support/someReport.ts'

const maker = startFileMaker()
afterAll(() => maker.close())

const long =
  'Kommunfullmäktiges uppföljningsarbete har förstärkts genom verksamhetsplaneringen, och förvaltningsledningarnas återrapportering till kommunstyrelsen. '

const strengths = {
  type: 'list' as const,
  ordered: false,
  items: [
    { blocks: [paragraph('Tydliga mål')], point: 'aaaaaaaa', subQuestion: '1.2' },
    { blocks: [paragraph('God dialog', footnote('Not i en styrka'))] },
  ],
}

/** Something of everything that a text can hold, with enough of it to go over pages. */
const everything = someReport({
  edition: { state: 'draft', no: 2 },
  textOf: ({ room, root }) => {
    if (room !== 'area-1') return root === 'general' ? [paragraph(`Om ${room}.`)] : undefined
    if (root === 'strengths') return [strengths]
    if (root === 'improvements') return [list('Följ upp oftare', 'Berätta vad det gav')]
    if (root !== 'general') return [paragraph(`Text i ${root}`, footnote(`Not i ${root}`), '.')]
    return [
      paragraph(
        'Ord som är ',
        marked('starka', { strong: true }),
        ' eller ',
        marked('betonade', { emphasis: true }),
        ', en ',
        marked('länk', { link: 'https://example.org/väg?a=b' }),
        footnote('Första noten'),
        ' och ett ',
        marked('gott exempel', { goodExample: true }),
        '.',
      ),
      { type: 'heading', level: 2, content: [marked('Djup rubrik', {})] },
      ...Array.from({ length: 12 }, (_, nth) =>
        paragraph(`Stycke ${nth + 1}. ${long.repeat(3)}`, footnote(`Not till stycke ${nth + 1}`)),
      ),
      { type: 'heading', level: 1, content: [marked('Grund rubrik', {})] },
      { type: 'list', ordered: true, items: [...list('Först', 'Sedan').items] },
      { type: 'quotation', blocks: [paragraph('Sagt av någon')] },
      {
        type: 'table',
        rows: Array.from({ length: 60 }, (_, row) =>
          ['Mål', 'Utfall'].map((column) => ({
            header: row === 0,
            blocks: [paragraph(row === 0 ? column : `${column} ${row}: ${long.slice(0, 90)}`)],
          })),
        ),
      },
    ]
  },
})
describe('a draft with something of everything', () => {
  let bytes: Uint8Array
  let pdf: ReadPdf
  beforeAll(async () => {
    bytes = await maker.pdfOf(everything)
    pdf = await readPdf(bytes)
  })
  const all = (role: string) => pdf.pages.flatMap(({ root }) => elementsIn(root, role))
  const pageWith = (words: string) =>
    pdf.pages.findIndex(
      ({ root }) =>
        elementsIn(root, 'TOC').length === 0 &&
        [1, 2, 3].some((level) =>
          elementsIn(root, `H${level}`).some((one) => saidIn(one).endsWith(words)),
        ),
    ) + 1

  test('says what it is: title, language, author, its own date, for everybody to read', () => {
    expect(pdf).toMatchObject({ title: 'Ekbacka 2026', language: 'sv-SE', marked: true })
    expect(pdf.author).toBe('Utvärdering enligt Kommunkompassen')
    expect(pdf.created).toMatch(/^D:20260512/)
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('every word and figure of it is there, in the order of reading', () => {
    const body = joined(pdf.pages.map(({ root }) => saidIn(root, 'Note')))
    let from = 0
    for (const line of reportLines(everything)) {
      const at = body.indexOf(joined([line]), from)
      expect(at, line).toBeGreaterThanOrEqual(from)
      from = at + joined([line]).length
    }
  })

  test('head and foot are outside of what is heard: municipality, year, draft and page', () => {
    const [cover, ...pages] = pdf.pages
    expect(cover?.outside).toBe('')
    expect(cover && saidIn(cover.root)).toContain('Utkast 2, inte slutligt')
    for (const [nth, { outside }] of pages.entries()) {
      expect(outside).toContain('Ekbacka 2026 Utkast 2, inte slutligt')
      expect(outside.trim()).toMatch(new RegExp(` ${nth + 2}$`))
    }
  })

  test('a note stands at the foot of the page that refers to it, under its own number', () => {
    for (let nth = 1; nth <= 12; nth++) {
      const text = `Not till stycke ${nth}`
      const page = pdf.pages.find(({ root }) =>
        elementsIn(root, 'Note').some((note) => saidIn(note) === `${nth + 1} ${text}`),
      )
      // The number stands in the text where the report has it, and on the same page.
      expect(page && elementsIn(page.root, 'Lbl').map((one) => saidIn(one)), text).toContain(
        String(nth + 1),
      )
    }
    const notes = all('Note').map((note) => Number(/^\d+/.exec(saidIn(note))?.[0]))
    expect(notes).toEqual(notes.map((_, place) => place + 1))
    expect(notes.length).toBe(numbersOf(everything))
  })

  test('the contents have the pages, links to them, and not what would help nobody', () => {
    const entries = all('TOCI').map((entry) => saidIn(entry))
    for (const heading of [
      'Vad är Kommunkompassen?',
      'Område 1 Samspel mellan förtroendevalda och medborgare',
      'Förutsättningar för politiken',
      'Översikt av poängfördelning',
    ]) {
      const entry = entries.find((one) => one.includes(heading))
      expect(Number(/\d+$/.exec(entry ?? '')?.[0]), heading).toBe(pageWith(heading))
    }
    expect(entries.some((one) => /Allmänt|Styrkor|Djup rubrik/.test(one))).toBe(false)
    expect(all('TOCI').every((entry) => elementsIn(entry, 'Link').length === 1)).toBe(true)
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual([
      '1 Vad är Kommunkompassen?',
      '2 Ekbacka i förhållande till Kommunkompassen: en sammanfattande genomgång',
      '3 Detaljerad genomgång per område',
      '4 Översikt av poängfördelning',
    ])
    expect(pdf.bookmarks[2]?.under.length).toBe(8)
  })

  test('headings go down one level at a time, lists, quotations and tables are such', () => {
    const levels = pdf.pages
      .flatMap(({ root }) => rolesOf(root).match(/\bH\d/g) ?? [])
      .map((role) => Number(role.slice(1)))
    expect(levels[0]).toBe(1)
    for (const [nth, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[nth - 1] ?? 0) + 1)
    expect(all('H4').map((one) => saidIn(one))).toEqual(
      expect.arrayContaining(['Djup rubrik', 'Grund rubrik']),
    )
    expect(all('BlockQuote').map((one) => saidIn(one))).toEqual(['Sagt av någon'])
    const lists = all('L').map((one) => elementsIn(one, 'LI').map((item) => saidIn(item)))
    expect(lists).toContainEqual(['1. Först', '2. Sedan'])
    expect(lists).toContainEqual(['• Följ upp oftare', '• Berätta vad det gav'])
    const items = all('LI').map((item) => saidIn(item, 'Note'))
    expect(items).toContain('• Tydliga mål 1.2')
  })

  test('links, what is strong and what is emphasised can be told apart; no letter is of the machine', async () => {
    expect(pdf.pages.flatMap(({ links }) => links)).toEqual(['https://example.org/v%C3%A4g?a=b'])
    expect(await fontsIn(bytes)).toEqual(
      new Set([
        'LibertinusSerif-Regular',
        'LibertinusSerif-Bold',
        'LibertinusSerif-Italic',
        'SourceSans3-Regular',
        'SourceSans3-SemiBold',
        'DejaVuSansMono',
      ]),
    )
    // A good example has a sign of its own, and the contents say what it means.
    expect(all('P').map((one) => saidIn(one, 'Note', 'Lbl'))).toEqual(
      expect.arrayContaining([
        '★ Gott exempel',
        'Ord som är starka eller betonade, en länk och ett ★ gott exempel.',
      ]),
    )
  })

  test('a table goes on under its head with whole rows; pictures are told in words', () => {
    const rows = pdf.pages.flatMap(({ root, outside }, nth) => {
      const cells = elementsIn(root, 'TR').map((row) =>
        [...elementsIn(row, 'TH'), ...elementsIn(row, 'TD')].map((cell) => saidIn(cell)),
      )
      const own = cells.filter(([first]) => first?.startsWith('Mål'))
      return own.map((row) => ({ nth, outside, row }))
    })
    const [head, ...body] = rows
    expect(head?.row).toEqual(['Mål', 'Utfall'])
    const pages = new Set(body.map(({ nth }) => nth))
    expect(pages.size).toBeGreaterThan(1)
    for (const { nth, outside } of body)
      if (nth !== head?.nth) expect(outside).toContain('Mål Utfall')
    expect(body.map(({ row }) => row)).toEqual(
      Array.from({ length: 59 }, (_, row) =>
        ['Mål', 'Utfall'].map((column) => `${column} ${row + 1}: ${long.slice(0, 90).trim()}`),
      ),
    )
    const figures = all('Figure')
    expect(figures.length).toBeGreaterThan(1)
    for (const { alt } of figures) expect(alt).toContain('8. ')
  })

  test('chapter 4 is tables with heads and sums', () => {
    const tables = all('Table').slice(-8)
    const cells = (role: string) =>
      tables.map((one) => elementsIn(one, role).map((row) => saidIn(row)))
    expect(cells('THead')[0]).toEqual([
      '1. Samspel mellan förtroendevalda och medborgare Uppnått Max Procent',
    ])
    expect(cells('TFoot').flat()).toEqual(
      everything.scores?.areas.map(({ sum: { maximum, printed } }) =>
        ['Totalt', printed?.points, maximum, printed?.percent, '%'].join(' '),
      ),
    )
    expect(
      tables
        .slice(0, 1)
        .flatMap((one) => elementsIn(one, 'TD'))
        .map((cell) => saidIn(cell)),
    ).toEqual([
      ...(everything.scores?.areas[0]?.rows ?? []).flatMap(({ no, name, maximum, printed }) => [
        `${no} ${name}`,
        `${printed?.points}`,
        `${maximum}`,
        `${printed?.percent} %`,
      ]),
      'Totalt',
      `${everything.scores?.areas[0]?.sum.printed?.points}`,
      '100',
      `${everything.scores?.areas[0]?.sum.printed?.percent} %`,
    ])
  })

  test('the same report gives the same bytes, also by another process', async () => {
    const other = startFileMaker()
    onTestFinished(() => other.close())
    expect(Buffer.compare(bytes, await other.pdfOf(everything))).toBe(0)
  })
})

describe('a Norwegian report without scores, for an archive', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    const made = someReport({
      template: { ...theTemplate, language: 'nb' },
      edition: { state: 'final', revision: 1 },
      assessmentDate: null,
      scores: false,
      textOf: ({ root }) =>
        root === 'general' ? [paragraph(marked('Bra gjort', { goodExample: true }))] : undefined,
    })
    pdf = await readPdf(await maker.pdfOf(made, { standard: 'a-2a' }))
  })

  test('is PDF/A-2a in its language, of its year', () => {
    expect(pdf.metadata).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(pdf.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf.language).toBe('nb-NO')
    expect(pdf.created).toMatch(/^D:20260101/)
  })

  test('has the Norwegian outline, the stars, and no figure anywhere', () => {
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual([
      '1 Generelt',
      '2 Metode',
      '3 Resultat',
      '4 Praksis på fokusområdene',
      '5 Gullstjerner',
      '6 Avslutning',
    ])
    expect(pdf.pages.flatMap(({ root }) => elementsIn(root, 'Figure'))).toEqual([])
    expect(pdf.pages.flatMap(({ root }) => elementsIn(root, 'Table'))).toEqual([])
    const said = pdf.pages.map(({ root }) => saidIn(root)).join(' ')
    expect(said).not.toContain('Poeng ')
    expect(said).toContain('★ Bra gjort Samspel mellan förtroendevalda och medborgare')
    expect(pdf.pages.at(-1)?.outside).toContain('Fastsatt')
  })
})

function marked(text: string, marks: Extract<Inline, { marks: unknown }>['marks']): Inline {
  return { type: 'text', text, marks }
}

/** Letters without blanks and stars: lines end where there is room for no more. */
function joined(parts: readonly string[]): string {
  return parts.join('').replace(/[\s★]/g, '')
}

function numbersOf(report: Report): number {
  return JSON.stringify(report).split('"type":"footnote"').length - 1
}
