import { type ImportedReport, readPublished, sourceOfText } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { saidBlocks } from './saidBy.ts'

function readText(text: string): ImportedReport {
  return readPublished(sourceOfText(text), templates)
}

function warned(read: ImportedReport, at: string): string[] {
  return read.warnings.filter((warning) => warning.at === at).map(({ what }) => what)
}

/** An area's table of 2023, with what a test puts in the place of a row. */
function table(rows: Record<string, string> = {}, sum = '59 100'): string {
  const whole = {
    '4.1': '4.1 Strategi för ökad effektivitet 10 20',
    '4.2': '4.2 Långsiktig planering för ökad effektivitet 15 20',
    '4.3': '4.3 Jämförelser för ökad effektivitet 10 20',
    '4.4': '4.4 Ny teknik som ökar effektivitet 12 20',
    '4.5': '4.5 Samverkan för effektivitet 12 20',
    ...rows,
  }
  return `4. Översikt av poängfördelning\n\n4. Effektivitet Uppnått Max\n${Object.values(whole).join('\n')}\n${sum}\n`
}

test.each([
  [
    'a letter for a figure',
    { '4.1': '4.1 Strategi för ökad effektivitet lO 20' },
    null,
    'figureUnreadable',
  ],
  ['one figure only', { '4.1': '4.1 Strategi för ökad effektivitet 20' }, null, 'figureMissing'],
  ['a dash', { '4.1': '4.1 Strategi för ökad effektivitet – 20' }, null, 'figureMissing'],
  ['a decimal', { '4.1': '4.1 Strategi för ökad effektivitet 10,5 20' }, null, 'figureUnreadable'],
  [
    'three figures where two are',
    { '4.1': '4.1 Strategi för ökad effektivitet 1 0 20' },
    null,
    'figureUnreadable',
  ],
  [
    'more than its maximum',
    { '4.1': '4.1 Strategi för ökad effektivitet 30 20' },
    30,
    'figureDiffers',
  ],
])('a row with %s', (_case, rows, achieved, what) => {
  const read = readText(table(rows))
  const row = read.scores[0]?.rows.find(({ no }) => no === '4.1')
  expect(row?.achieved ?? null).toBe(achieved)
  expect(warned(read, 'scores/4.1')).toContain(what)
})

test('a maximum that no other fits is said at the sum, and a row under another number at its own', () => {
  const more = readText(table({ '4.1': '4.1 Strategi för ökad effektivitet 10 25' }))
  expect(warned(more, 'scores/4')).toContain('sumDiffers')
  const renumbered = readText(table({ '4.1': '4.7 Strategi för ökad effektivitet 10 20' }))
  expect(renumbered.scores).toEqual(readText(table()).scores)
  expect(warned(renumbered, 'scores/4.1')).toContain('rowUnknown')
})

test('figures are read however the row is broken or written', () => {
  const broken = readText(
    table({
      '4.2': '4.2 Långsiktig planering för\nökad effektivitet\n\n15 20',
      '4.3': '4.3 Jämförelser för ökad effektivitet 10/20',
      '4.4': '4.4 Ny teknik som ökar effektivitet 12 av 20',
    }),
  )
  expect(broken).toMatchObject({ template: null, scores: readText(table()).scores })
})

test('a sum that is another, and a percent that its points cannot give, are said with what they should be', () => {
  const read = readText(
    table({ '4.1': '4.1 Strategi för ökad effektivitet 10 20 80%' }, '95 100 95%').replace(
      'Max',
      'Max Procent',
    ),
  )
  expect(read.scores[0]?.achieved).toBe(95)
  expect(read.warnings).toContainEqual({
    what: 'sumDiffers',
    line: 9,
    at: 'scores/4',
    found: '95',
    wanted: '59',
  })
  expect(read.warnings).toContainEqual({
    what: 'figureDiffers',
    line: 4,
    at: 'scores/4.1',
    found: '80%',
    wanted: '48–52%',
  })
})

test('a year that stands alone against another of which it differs in one digit is said', () => {
  const said = (year: number) =>
    readText(
      `2. Ekbacka och Kommunkompassen: en sammanfattande genomgång\n\nUtvärderingen\nUtvärderingen av Ekbacka kommun genomfördes i maj år ${year}.\n\nDet är läget i maj 2023. Mycket kan vara annorlunda hösten 2023 mot 2011.\n`,
    )
  expect(said(2023)).toMatchObject({ year: 2023, evaluated: '2023-05' })
  expect(said(2023).warnings.filter(({ what }) => what === 'figureDiffers')).toEqual([])
  expect(said(2028).warnings).toContainEqual({
    what: 'figureDiffers',
    line: 4,
    at: null,
    found: '2028',
    wanted: '2023',
  })
})

test('figures are read by the heads of their columns, whatever their order', () => {
  const turned = table({}, '100 59%  59').replace('Uppnått Max', 'Max Procent Uppnått')
  const rows = turned.replace(
    /^(4\.\d .*) (\d+) 20$/gmu,
    (_, name: string, points: string) => `${name} 20 ${Number(points) * 5}% ${points}`,
  )
  const { scores } = readText(rows)
  const [wanted] = readText(table()).scores
  expect(scores[0]).toMatchObject({ achieved: 59, maximum: 100, percent: 59 })
  const plain = scores[0]?.rows.map(({ percent: _, ...row }) => row)
  expect(plain).toEqual(wanted?.rows.map(({ percent: _, ...row }) => row))
  expect(scores[0]?.rows.map(({ percent }) => percent)).toEqual([50, 75, 50, 60, 60])
})

test('two rows in one line are not read as one, and a gap in the numbers is said where nobody knows the rows', () => {
  const both = readText(
    table({ '4.1': '4.1 Strategi för ökad effektivitet 10 20 4.2 Långsiktig planering 15 20' }),
  )
  expect(both.scores[0]?.rows[0]).toMatchObject({ no: '4.1', achieved: null, maximum: null })
  expect(warned(both, 'scores/4.1')).toContain('figureUnreadable')
  const gap = readText(table({ '4.3': '4.9 Något helt annat namn 10 20' }))
  expect(gap.template).toBeNull()
  expect(warned(gap, 'scores/4')).toContain('rowMissing')
})

test('where nearly every percent is that of its points, one that is another is said; else only what they cannot round to', () => {
  const percents = [50, 75, 50, 60, 60]
  const areas = [4, 5, 6].map((area) => {
    const rows = [10, 15, 10, 12, 12].map((points, at) => `${area}.${at + 1} Namn ${points} 20 `)
    return { head: `${area}. Område Uppnått Max Procent`, rows }
  })
  const printed = (percentOf: (area: number, row: number) => number) =>
    readText(
      `4. Översikt av poängfördelning\n\n${areas.map(({ head, rows }, area) => `${head}\n${rows.map((row, at) => `${row}${percentOf(area, at)}%`).join('\n')}\n59 100 59%\n`).join('\n')}`,
    ).warnings.filter(({ what }) => what === 'figureDiffers')
  const whole = (_: number, row: number) => percents[row] ?? 0
  expect(printed(whole)).toEqual([])
  const one = printed((area, row) => (area === 1 && row === 2 ? 51 : whole(area, row)))
  expect(one).toMatchObject([{ found: '51%', wanted: '50%' }])
  const many = printed((area, row) => whole(area, row) + (row === 2 ? 1 : 0))
  expect(many).toEqual([])
})

test('an area that has its table and no box is said, also where nothing else of it is there', () => {
  const { warnings } = readText(table())
  expect(warnings).toContainEqual({
    what: 'figureMissing',
    line: 3,
    at: 'area-4/box',
    wanted: '59',
  })
})

test('a box that says something else than its table is said, and keeps what it says', () => {
  const area =
    'Område 4 Effektivitet\nRubriker Poäng\n\n• Strategi för ökad effektivitet\n\n95\n\nAllmänt\nHär står något.\n\n'
  const read = readText(area + table())
  expect(read.areas[0]?.box.points).toBe(95)
  expect(read.warnings).toContainEqual({
    what: 'figureDiffers',
    line: 6,
    at: 'area-4/box',
    found: '95',
    wanted: '59',
  })
})

test('what a page begins with between two areas belongs to the first, and areas by their chapter numbers are areas', () => {
  const read = readText(
    [
      '3. Detaljerad genomgång per område',
      '',
      '3.4 Effektivitet',
      '',
      'Allmänt',
      'Det första om effektivitet är sagt här, i en mening.',
      '',
      '3.7 Arbetsliv',
      '',
      'Allmänt',
      'Det första om arbetslivet är sagt här, i en mening.',
    ].join('\n'),
  )
  expect(read.areas.map(({ no, general }) => [no, saidBlocks(general).length])).toEqual([
    [4, 1],
    [7, 1],
  ])
})

test('a text of no known outline is kept whole, beside what is missing', () => {
  const read = readText(
    'Protokoll fört vid nämndens möte. Närvarande var alla.\n\n§ 1 Val av justerare',
  )
  expect(read.unplaced.map(({ line }) => line)).toEqual([1, 3])
  expect(read.warnings.map(({ what }) => what)).toContain('outlineUnknown')
})

test('letters that another code made of Swedish ones are made whole, and said', () => {
  const text =
    'Område 4 Effektivitet\n\nAllmänt\nÅtgärder för ökad måluppfyllelse följs upp årligen.\n'
  const read = readText(Buffer.from(text, 'utf8').toString('latin1'))
  expect(read.areas[0]?.general.map((block) => saidBlocks([block])[0])).toEqual([
    { type: 'paragraph', text: 'Åtgärder för ökad måluppfyllelse följs upp årligen.' },
  ])
  expect(
    read.warnings.filter(({ what }) => what === 'letterBroken').map(({ line }) => line),
  ).toEqual([1, 3, 4])
})
