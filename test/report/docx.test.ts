import type { Block } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { docxOf } from '@samsyn/report/docx'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { arbitraryText } from '../support/arbitraryBlocks.ts'
import { saidIn } from '../support/saidIn.ts'
import { footnote, list, paragraph, someReport, textsBy } from '../support/someReport.ts'
import { wordPackage } from '../support/wordPackage.ts'
import { allOf, type XmlNode } from '../support/xmlTree.ts'

/** As a program reads it that knows nothing of us, but for what our styles are called. */
async function readBack(report: Report) {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(await docxOf(report)) },
    {
      styleMap: [
        "p[style-name='List Continue'] => ul|ol > li > p:fresh",
        "p[style-name='Quote'] => blockquote > p:fresh",
        'r.GoodExample => mark',
      ],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  return parseHTML(`<html><body>${value}</body></html>`).document
}

const written: readonly Block[] = [
  paragraph('Text', footnote('En not'), ' efter'),
  { type: 'heading', level: 1, content: [{ type: 'text', text: 'Rubrik', marks: {} }] },
  { type: 'heading', level: 2, content: [{ type: 'text', text: 'Under den', marks: {} }] },
]

test('every word and every figure is in it, in the order in which they are read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryText, { minLength: 3, maxLength: 9 }), async (all) => {
      const report = someReport({ textOf: textsBy(all) })
      const document = await readBack(report)
      const notes = [...document.querySelectorAll('li[id^=footnote]')].map((note) =>
        solid(note.textContent.replace(/↑$/, '')),
      )
      const text = solid(document.body.textContent)
      let at = text.indexOf(solid('Översikt av poängfördelning')) + 1
      for (const said of saidIn(report).map(solid)) {
        const found = text.indexOf(said, at)
        expect(found, `${said} after ${text.slice(at - 80, at)}`).toBeGreaterThanOrEqual(at)
        at = found + said.length
      }
      expect(notes).toEqual(footnotesOf(report).map(solid))
    }),
    { numRuns: 6 },
  )
})

test('whatever it says, Word finds a whole document', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryText, { minLength: 3, maxLength: 9 }),
      hostile,
      async (all, said) => {
        const report = someReport({
          municipality: said,
          textOf: textsBy([
            [paragraph(`x${said}`, footnote(`y${said}`)), list(`z${said}`)],
            [
              paragraph({
                type: 'text',
                text: `v${said}`,
                marks: { link: `https://example.org/${said}` },
              }),
            ],
            ...all,
          ]),
        })
        const { root, wrong } = wordPackage(await docxOf(report))
        expect(wrong).toEqual([])
        const letters = allOf(root('word/document.xml'), 'w:t').map(({ text }) => text)
        expect(letters).toContain(`${report.municipality} 2026`)
        expect(letters).toContain(`z${report.municipality}`)
      },
    ),
    { numRuns: 9 },
  )
})

test('the same value gives the same bytes', async () => {
  const report = someReport({ textOf: () => written })
  const once = await docxOf(report)
  const again = await docxOf(JSON.parse(JSON.stringify(report)))
  expect(Buffer.compare(once, again)).toBe(0)
})

test('no level of headings is left out, and a text that begins with its second has it as its first', async () => {
  const [, one, two] = written
  if (!one || !two) throw new Error('no headings')
  const document = await readBack(someReport({ textOf: () => [two, one, two] }))
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
    Number(tagName.slice(1)),
  )
  expect(levels[0]).toBe(1)
  for (const [at, level] of levels.entries())
    expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
})

test('chapters, areas and sections are headings, and the contents have the first two levels', async () => {
  const report = someReport()
  const document = await readBack(report)
  const headings = (level: string) => [...document.querySelectorAll(level)].map(squeezed)
  expect(headings('h1')).toEqual([
    'Vad är Kommunkompassen?',
    'Ekbacka i förhållande till Kommunkompassen: en sammanfattande genomgång',
    'Detaljerad genomgång per område',
    'Översikt av poängfördelning',
  ])
  expect(headings('h2').slice(4)).toEqual(
    report.areas.map(({ no, name }) => `Område ${no} ${name}`),
  )
  // Each area begins a page, as in print; the first does with its chapter.
  const { root } = wordPackage(await docxOf(report))
  const breaks = allOf(root('word/document.xml'), 'w:p').filter(
    (one) => allOf(one, 'w:pageBreakBefore').length > 0,
  )
  expect(breaks.map((one) => allOf(one, 'w:t').map(({ text }) => text))).toEqual(
    report.areas.slice(1).map(({ no, name }) => [`Område ${no} ${name}`]),
  )
  expect(headings('h3').slice(0, 8)).toEqual([
    'Allmänt',
    ...(report.areas[0]?.sections.map(({ heading }) => heading) ?? []),
    'Styrkor',
    'Förbättringsmöjligheter',
  ])
  const contents = [...document.querySelectorAll('p > a[href^="#"]')].map(squeezed)
  expect(contents.map((one) => one.replace(/^\d /, ''))).toEqual(
    [...document.querySelectorAll('h1, h2')].map(squeezed),
  )
})

test('a text keeps its lists, quotations, tables, marks and notes', async () => {
  const document = await readBack(someReport({ textOf: textsBy([rich]) }))
  const html = document.body.innerHTML
  expect(html).toContain('Före<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> efter')
  expect(html).toContain('<strong>fet</strong> <em>kursiv</em> <mark>gott</mark>')
  expect(html).toContain('<a href="https://example.org/a">hit</a><br>ny rad')
  expect(html).toContain(
    '<ol><li>Ett<p>mer om ett</p></li><li>Två<ul><li>under</li></ul></li></ol>',
  )
  expect(html).toContain('<blockquote><p>”Så är det.”</p></blockquote>')
  const table = [...document.querySelectorAll('table')].find((one) =>
    one.textContent.includes('Nämnd'),
  )
  expect([...(table?.querySelectorAll('thead th') ?? [])].map(squeezed)).toEqual(['Nämnd', 'Mål'])
  expect(table?.querySelectorAll('tbody tr')).toHaveLength(1)
})

test('each ordered list begins at one', async () => {
  const ordered: Block = { ...list('a', 'b'), ordered: true }
  const { root } = wordPackage(
    await docxOf(someReport({ textOf: textsBy([[ordered, paragraph('mellan'), ordered]]) })),
  )
  const named = (text: string) =>
    allOf(root('word/document.xml'), 'w:p')
      .filter((one) => allOf(one, 'w:t').some((run) => run.text === text))
      .map((one) => allOf(one, 'w:numId')[0]?.attributes['w:val'])
  const [first, second] = named('a')
  expect(named('b')).toEqual([first, second])
  expect(first).not.toBe(second)
  const restarted = allOf(root('word/numbering.xml'), 'w:num').filter(
    (one) => allOf(one, 'w:startOverride').length > 0,
  )
  expect(restarted.map(({ attributes }) => attributes['w:numId'])).toContain(second)
})

test('tables of figures have a head that is repeated, and rows that stay whole', async () => {
  const report = someReport()
  const { root } = wordPackage(await docxOf(report))
  const tables = allOf(root('word/document.xml'), 'w:tbl').filter((table) =>
    ['ReportTable', 'ChartTable'].includes(styleOf(table) ?? ''),
  )
  expect(tables.length).toBe(report.areas.length + 2)
  for (const table of tables) {
    const rows = allOf(table, 'w:tr')
    expect(rows.map((row) => allOf(row, 'w:tblHeader').length)).toEqual(
      rows.map((_, at) => (at === 0 ? 1 : 0)),
    )
    for (const row of rows) expect(allOf(row, 'w:cantSplit')).toHaveLength(1)
  }
})

test('a table of more columns than Word knows keeps all that it says', async () => {
  const cells = Array.from({ length: 70 }, (_, at) => ({
    header: false,
    blocks: [paragraph(`c${at}`)],
  }))
  const wide: Block = { type: 'table', rows: [cells] }
  const { root, wrong } = wordPackage(await docxOf(someReport({ textOf: textsBy([[wide]]) })))
  expect(wrong).toEqual([])
  const letters = allOf(root('word/document.xml'), 'w:t').map(({ text }) => text)
  expect(letters.filter((one) => /^c\d+$/.test(one))).toEqual(cells.map((_, at) => `c${at}`))
  const grids = allOf(root('word/document.xml'), 'w:tblGrid').map(({ children }) => children.length)
  expect(Math.max(...grids)).toBe(63)
})

test('strengths and improvements stand side by side, each a list of its own', async () => {
  const document = await readBack(
    someReport({
      textOf: ({ root }) =>
        root === 'strengths' ? [list('Bra')] : root === 'improvements' ? [list('Bättre')] : [],
    }),
  )
  const table = [...document.querySelectorAll('table')].find((one) => one.querySelector('th h3'))
  const cells = [...(table?.querySelectorAll('td') ?? [])].map((cell) => cell.innerHTML)
  expect(cells).toEqual(['<ul><li>Bra</li></ul>', '<ul><li>Bättre</li></ul>'])
})

test('a picture is there in both forms, says what it shows and stays with its caption', async () => {
  const { root, files } = wordPackage(await docxOf(someReport()))
  const pictures = allOf(root('word/document.xml'), 'wp:docPr')
  expect(pictures.map(({ attributes }) => attributes.name)).toEqual(['bars', 'profile'])
  for (const { attributes } of pictures) {
    expect(attributes.descr).toContain('Samspel mellan förtroendevalda och medborgare')
    const png = files.get(`word/media/${attributes.name}.png`)
    expect(png?.toString('latin1', 1, 4)).toBe('PNG')
    const svg = files.get(`word/media/${attributes.name}.svg`)?.toString()
    expect(svg).not.toContain('currentColor')
    // The report's own colour, as its headings have it.
    expect(svg).toContain('#0f5f66')
  }
})

test('[R1] without scores there is no figure and no picture', async () => {
  const report = someReport({ scores: false })
  const { root, files } = wordPackage(await docxOf(report))
  const said = allOf(root('word/document.xml'), 'w:t').map(({ text }) => text)
  for (const word of ['Poäng', 'Uppnått', 'Max', 'Procent', 'Totalt'])
    expect(said).not.toContain(word)
  expect([...files.keys()].filter((name) => name.includes('media'))).toEqual([])
  const styles = allOf(root('word/document.xml'), 'w:tbl').map(styleOf)
  expect(new Set(styles)).toEqual(new Set(['ReportBox', 'ReportColumns']))
})

test.each([
  ['sv', 'sv-SE', 'Utkast 2, inte slutligt'],
  ['nb', 'nb-NO', 'Utkast 2, ikke endelig'],
  ['en', 'en-GB', 'Draft 2, not final'],
] as const)(
  '%s: its language, and on every page which report it is',
  async (language, locale, edition) => {
    const { root, wrong } = wordPackage(
      await docxOf({ ...someReport({ edition: { state: 'draft', no: 2 } }), language }),
    )
    expect(wrong).toEqual([])
    const defaults = allOf(root('word/styles.xml'), 'w:docDefaults').flatMap((one) =>
      allOf(one, 'w:lang'),
    )
    expect(defaults[0]?.attributes['w:val']).toBe(locale)
    expect(allOf(root('word/header1.xml'), 'w:t').map(({ text }) => text)).toEqual([
      'Ekbacka 2026',
      edition,
    ])
    expect(allOf(root('word/footer1.xml'), 'w:instrText')[0]?.text.trim()).toBe('PAGE')
    const core = root('docProps/core.xml')
    expect(allOf(core, 'dc:title')[0]?.text).toBe('Ekbacka 2026')
    expect(allOf(core, 'dc:language')[0]?.text).toBe(locale)
    expect(allOf(core, 'cp:contentStatus')[0]?.text).toBe(edition)
  },
)

const rich: readonly Block[] = [
  paragraph('Före', footnote('En not'), ' efter'),
  paragraph(
    { type: 'text', text: 'fet', marks: { strong: true } },
    ' ',
    { type: 'text', text: 'kursiv', marks: { emphasis: true } },
    ' ',
    { type: 'text', text: 'gott', marks: { goodExample: true } },
  ),
  paragraph(
    { type: 'text', text: 'hit', marks: { link: 'https://example.org/a' } },
    { type: 'break' },
    'ny rad',
  ),
  {
    type: 'list',
    ordered: true,
    items: [
      { blocks: [paragraph('Ett'), paragraph('mer om ett')] },
      { blocks: [paragraph('Två'), list('under')] },
    ],
  },
  { type: 'quotation', blocks: [paragraph('”Så är det.”')] },
  {
    type: 'table',
    rows: [
      [
        { header: true, blocks: [paragraph('Nämnd')] },
        { header: true, blocks: [paragraph('Mål')] },
      ],
      [
        { header: true, blocks: [paragraph('Skola')] },
        { header: false, blocks: [paragraph('12')] },
      ],
    ],
  },
]

/** What might break out of markup, or be no letter at all. */
const hostile = fc.oneof(
  fc.constantFrom(
    '<w:p/>',
    ']]>',
    '&amp;<!--',
    '"\' onload="x',
    '%zz{}|\\^[]',
    '\u202Eabc\u0007',
    '\uD800',
    '\uFFFF🧭',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

function footnotesOf(report: Report): string[] {
  return [
    ...JSON.stringify(report).matchAll(/"type":"footnote","no":\d+,"text":("(?:\\.|[^"])*")/g),
  ].map(([, text = '""']) => JSON.parse(text) as string)
}

function styleOf(table: XmlNode): string | undefined {
  return allOf(table, 'w:tblStyle')[0]?.attributes['w:val']
}

function squeezed(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim()
}

function solid(text: string): string {
  return text.replace(/\s+/g, '')
}
