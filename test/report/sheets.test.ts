import type { Block, Inline } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import { planCsv, printedScoresCsv, xlsxOf } from '@samsyn/report/sheets'
import type { Points, SubQuestionNo } from '@samsyn/scoring'
import fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import { expect, test, vi } from 'vitest'
import { footnote, list, paragraph, someReport } from '../support/someReport.ts'
import { unzipped } from '../support/unzipped.ts'
import { allOf, xmlTree } from '../support/xmlTree.ts'

/** Every sheet by its name, cell by cell. */
async function readBack(report: Report) {
  const sheets = await readExcelFile(Buffer.from(await xlsxOf(report)), { trim: false })
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
}

test('[S3–S7] the scores are those of the report, as numbers', async () => {
  const report = someReport()
  const sheets = await readBack(report)
  const { areas, total } = report.scores ?? { areas: [], total: undefined }
  expect(sheets.get('Poäng')).toEqual([
    ['Nr', 'Område eller delfråga', 'Uppnått', 'Max', 'Procent'],
    ...areas.flatMap(({ no, name, rows, sum }) => [
      ...rows.map((row) => [row.no, row.name, ...figures(row)]),
      [String(no), name, ...figures(sum)],
    ]),
    [null, 'Totalt', ...figures(total)],
  ])
  expect(sheets.get('Områden')).toEqual([
    ['Nr', 'Område', 'Uppnått', 'Max', 'Procent'],
    ...areas.map(({ no, name, sum }) => [no, name, ...figures(sum)]),
    [null, 'Totalt', ...figures(total)],
  ])
})

test('[S7] what has no consensus is no figure, and how much is missing stands beside', async () => {
  const points = new Map<SubQuestionNo, Points>([['1.1' as SubQuestionNo, 10_000 as Points]])
  const rows = (await readBack(someReport({ points, percent: false }))).get('Poäng') ?? []
  expect(rows[0]).toEqual(['Nr', 'Område eller delfråga', 'Uppnått', 'Max', 'Saknas'])
  expect(rows.slice(1, 3).map((row) => row.slice(2))).toEqual([
    [10, 20, null],
    ['–', 10, 1],
  ])
  expect(rows.at(-1)?.slice(1)).toEqual(['Totalt', '–', 800, 35])
})

test('the plan of action has every strength and improvement, by sub-question, and room to fill in', async () => {
  const { plan, report } = await planOf(written)
  expect(plan[0]).toEqual(['Område', 'Delfråga', 'Slag', 'Text', 'Åtgärd', 'Ansvarig', 'När'])
  const name = (no: string) =>
    `${no} ${report.scores?.areas[0]?.rows.find((row) => row.no === no)?.name}`
  expect(plan.slice(1)).toEqual(
    [
      [name('1.1'), 'Styrka', 'Om en\nSedan rad två'],
      [name('1.1'), 'Förbättringsmöjlighet', 'Bli bättre [1]\n[1] En not'],
      [name('1.2'), 'Styrka', 'Om två'],
      [null, 'Styrka', 'Om ingen'],
      [null, 'Styrka', 'Bredvid listan'],
    ].map((row) => ['1. Samspel mellan förtroendevalda och medborgare', ...row, null, null, null]),
  )
})

test('what it is shown beside has a sheet, with how many each mean is of', async () => {
  const sheets = await readBack(
    someReport({
      comparison: {
        base: {
          set: 'Publicerade',
          version: 2,
          dated: '2026-03-01',
          since: 2020,
          evaluations: 12,
        },
        total: { mean: 412_345, n: 12 },
        areas: [{ no: 1, mean: 52_500, n: 7 }],
        rows: [],
        totals: [400],
      },
      earlier: [
        {
          year: 2018,
          total: 380,
          areas: [{ no: 1, points: 44 }],
          rows: [{ no: '1.2' as SubQuestionNo, points: 5 }],
        },
      ],
      followUp: {
        year: 2018,
        items: [{ area: 1, improvement: 'Tydligare mål', outcome: 'partly', comment: '' }],
      },
    }),
  )
  const rows = sheets.get('Jämförelse') ?? []
  expect(rows[0]).toEqual([
    'Nr',
    'Område eller delfråga',
    '2026',
    'Medel',
    'Antal utvärderingar',
    '2018',
  ])
  expect(rows[2]?.slice(2)).toEqual([5, null, null, 5])
  expect(rows[6]?.slice(2)).toEqual([50, 52.5, 7, 44])
  expect(rows.at(-1)?.slice(2)).toEqual([403, 412.345, 12, 380])
  expect(sheets.get('Uppföljning')?.[1]?.slice(1, 3)).toEqual(['Tydligare mål', 'Delvis genomfört'])
  expect(JSON.stringify(sheets.get('Om rapporten'))).toContain('12 utvärderingar sedan 2020')
})

test('[R1] without scores there are no tables of figures', async () => {
  const report = someReport({ scores: false, edition: { state: 'draft', no: 3 } })
  const sheets = await readBack(report)
  expect([...sheets.keys()]).toEqual(['Handlingsplan', 'Om rapporten'])
  expect(sheets.get('Om rapporten')?.[1]).toEqual(['Utgåva', 'Utkast 3, inte slutligt'])
  expect(printedScoresCsv(report)).toBeUndefined()
})

test.each([
  ['nb', 'Poeng', 'Fokusområder', 'Tiltak'],
  ['en', 'Scores', 'Areas', 'Measure'],
] as const)('%s: its own words', async (language, scores, areas, measure) => {
  const sheets = await readBack({ ...someReport(), language })
  expect([...sheets.keys()].slice(0, 2)).toEqual([scores, areas])
  expect([...sheets.values()].some(([head]) => head?.includes(measure))).toBe(true)
})

test('the head of each sheet stays, and narrows its rows', async () => {
  const files = unzipped(await xlsxOf(someReport({ textOf: () => [list('a')] })))
  const sheets = [...files.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets).toHaveLength(4)
  for (const name of sheets) {
    const sheet = xmlTree(files.get(name)?.toString('utf8') ?? '')
    expect(allOf(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' })
    const order = sheet.children.map((one) => one.name)
    expect(order.indexOf('autoFilter')).toBe(order.indexOf('sheetData') + 1)
    expect(allOf(sheet, 'col').length).toBeGreaterThan(1)
    expect(order).toEqual(SHEET_ORDER)
  }
  const names = allOf(xmlTree(files.get('xl/workbook.xml')?.toString('utf8') ?? ''), 'definedName')
  expect(names.map(({ text }) => text).filter((one) => one.startsWith("'Poäng'"))).toEqual([
    "'Poäng'!$A$1:$E$46",
    "'Poäng'!$1:$1",
  ])
})

test('a row is as high as its text, and goes on to follow it', async () => {
  const files = unzipped(await xlsxOf(reportSaying(['kort', 'lång '.repeat(60)])))
  const plan = xmlTree(files.get('xl/worksheets/sheet3.xml')?.toString('utf8') ?? '')
  const [, short, long] = allOf(plan, 'row').map(({ attributes }) => attributes)
  expect(Number(long?.ht)).toBeGreaterThan(2 * Number(short?.ht))
  expect(long).not.toHaveProperty('customHeight')
})

test('the same value gives the same bytes on any day', async () => {
  const report = someReport()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) })
  try {
    const once = await xlsxOf(report)
    vi.setSystemTime(Date.UTC(2030, 5, 5))
    expect(Buffer.compare(once, await xlsxOf(report))).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('text is text: nothing in a workbook is a formula, and what it says comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 6 }), async (all) => {
      const bytes = await xlsxOf(reportSaying(all))
      for (const [name, body] of unzipped(bytes))
        if (name.endsWith('.xml')) expect(allOf(xmlTree(body.toString('utf8')), 'f')).toEqual([])
      const { plan } = await planOf([list(...all)])
      expect(plan.slice(1).map((row) => literal(String(row[3])))).toEqual(
        pointsSaid(reportSaying(all)).map((one) => one.replaceAll('\uFFFD', '')),
      )
    }),
    { numRuns: 10 },
  )
})

test('no line of a table for any program begins a formula, and each comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), (all) => {
      const report = reportSaying(all)
      const rows = cellsOf(planCsv(report))
      expect(rows.every((row) => row.length === 7)).toBe(true)
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u)
      expect(rows.slice(1).map((row) => row[3]?.replace(/^'/, ''))).toEqual(
        pointsSaid(report).map((one) => one.replace(/^'/, '')),
      )
    }),
  )
})

test('the table for any program has the printed figures', () => {
  const report = someReport()
  const rows = cellsOf(printedScoresCsv(report) ?? '')
  expect(rows[0]).toEqual(['Nr', 'Område eller delfråga', 'Uppnått', 'Max', 'Procent'])
  expect(rows.at(-1)).toEqual(['', 'Totalt', '403', '800', '50'])
})

test.each([
  ['=1+1', "'=1+1"],
  ['+46 8', "'+46 8"],
  ['-minus', "'-minus"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  [' \u200B=cmd|"/c calc"!A1', `"' \u200B=cmd|""/c calc""!A1"`],
  ['– ett streck', '– ett streck'],
])('%s is written %s', (said, written) => {
  const line = planCsv(reportSaying([said])).split('\r\n')[1]
  expect(line?.split(';')[3]).toBe(written)
})

/** The order that a spreadsheet insists on, of what we write. */
const SHEET_ORDER = [
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'pageMargins',
  'pageSetup',
]

const written: readonly Block[] = [
  {
    type: 'list',
    ordered: false,
    items: [
      { blocks: [paragraph('Om två')], subQuestion: '1.2' },
      { blocks: [paragraph('Om en', { type: 'break' }, 'Sedan rad två')], subQuestion: '1.1' },
      { blocks: [paragraph('Om ingen')] },
    ],
  },
  paragraph('Bredvid listan'),
]

const better: readonly Block[] = [
  {
    type: 'list',
    ordered: false,
    items: [{ blocks: [paragraph('Bli bättre ', footnote('En not'))], subQuestion: '1.1' }],
  },
]

async function planOf(strengths: readonly Block[]) {
  const report = someReport({
    textOf: ({ room, root }) => {
      if (room !== 'area-1') return undefined
      if (root === 'strengths') return strengths
      return root === 'improvements' && strengths === written ? better : undefined
    },
  })
  return { report, plan: (await readBack(report)).get('Handlingsplan') ?? [] }
}

/** What a spreadsheet might take for something that it should do. */
const hostile = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      "=cmd|'/c calc'!A1",
      '＝HYPERLINK("https://example.org")',
      '\u200B=1',
      '_x003D_1',
      'a;b"c',
      '</t><f>1</f>',
      '\u0000\uD800',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'=+-@;",\'\t _x'), maxLength: 8 }),
  )
  .map((said) => `${said}x`)

function reportSaying(all: readonly string[]): Report {
  return someReport({
    textOf: ({ room, root }) =>
      room === 'area-1' && root === 'strengths' ? [list(...all)] : undefined,
  })
}

function pointsSaid(report: Report): string[] {
  const blocks = report.areas[0]?.strengths.blocks ?? []
  return blocks.flatMap((block) =>
    block.type === 'list'
      ? block.items.map(({ blocks: [first] }) =>
          first?.type === 'paragraph' ? first.content.map(lettersOf).join('') : '',
        )
      : [],
  )
}

function lettersOf(
  one: Inline | Extract<Report['about'][number], { content: unknown }>['content'][number],
) {
  return one.type === 'text' ? one.text : ''
}

/** "_x005F_" is how a workbook says "_"; the sign for half a letter is left out of one. */
function literal(text: string): string {
  return text.replaceAll('_x005F_', '_').replaceAll('\uFFFD', '')
}

/** A table for any program, cell by cell, as RFC 4180 reads it but for the semicolons. */
function cellsOf(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true)
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '') break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.filter(({ length }) => length > 0)
}

function figures(
  one: Pick<NonNullable<Report['scores']>['total'], 'printed' | 'maximum'> | undefined,
) {
  return [one?.printed?.points, one?.maximum, (one?.printed?.percent ?? 0) / 100]
}
