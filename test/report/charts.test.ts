import { type Chart, chartsOf, type Report } from '@samsyn/report'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyReport } from '../support/arbitraryReport.ts'
import {
  comparedReport,
  spreadPoints,
  theComparison,
  threeEarlier,
} from '../support/comparedReport.ts'
import { lettersIn, numbersOf, outsideOf, overlapsIn, svgOf } from '../support/drawnChart.ts'
import { someReport } from '../support/someReport.ts'

test('every figure of the value is in the table behind its picture and in its words, as its language writes it', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const chart of chartsOf(report)) {
        const cells = chart.table.rows.flat().flatMap((cell) => cell.split(', '))
        for (const figure of figuresFor(chart, report)) {
          expect(cells).toContain(figure)
          expect(chart.said).toMatch(
            new RegExp(`(^|[^\\d,.])${figure.replace('.', '\\.')}(?![\\d]|[,.]\\d)`),
          )
        }
        for (const row of chart.table.rows) expect(row.length).toBe(chart.table.head.length)
      }
    }),
    { numRuns: 15 },
  )
})

test('nothing is drawn outside of a picture, no two texts of it lie over each other, and its words are those beside it', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const chart of chartsOf(report)) {
        const svg = svgOf(chart)
        expect(outsideOf(svg)).toEqual([])
        expect(overlapsIn(svg)).toEqual([])
        expect(svg.querySelector('title')?.textContent).toBe(chart.title)
        expect(svg.querySelector('desc')?.textContent).toBe(chart.said)
        // By itself it is a file of its own that every reader of XML takes.
        expect(chart.svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
        expect(chart.svg).not.toMatch(/NaN|undefined|Infinity|style=/)
      }
    }),
    { numRuns: 15 },
  )
})

test('the same value gives the same pictures, to the byte', () => {
  const read: Report = JSON.parse(JSON.stringify(comparedReport()))
  expect(chartsOf(read)).toEqual(chartsOf(comparedReport()))
})

test('what is more lies further: areas upwards, sub-questions to the right, years both', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const chart of chartsOf(report)) {
        const svg = svgOf(chart)
        const { scores, earlier: past = [], year } = report
        if (chart.id === 'profile') {
          const own = scores?.areas.flatMap(({ sum }) => sum.printed?.points ?? []) ?? []
          const marks = numbersOf(svg, 'circle.dot', 'cy').slice(0, own.length)
          expect(
            isMonotone(
              own,
              marks.map((y) => -y),
            ),
          ).toBe(true)
        }
        if (chart.id === 'dots') {
          const own = scores?.areas.flatMap(({ rows: inside }) =>
            inside.flatMap(({ printed, maximum }) => (printed ? [printed.points / maximum] : [])),
          )
          const marks = numbersOf(svg, 'circle.dot', 'cx').slice(1)
          expect(isMonotone(own ?? [], marks)).toBe(true)
        }
        if (chart.id === 'years') {
          const known = scores?.total.printed
          const totals = [...past.map(({ total }) => total), ...(known ? [known.points] : [])]
          const through = [...past.map((one) => one.year), ...(known ? [year] : [])]
          expect(
            isMonotone(
              totals,
              numbersOf(svg, 'circle', 'cy').map((y) => -y),
            ),
          ).toBe(true)
          expect(isMonotone(through, numbersOf(svg, 'circle', 'cx'))).toBe(true)
        }
      }
    }),
    { numRuns: 15 },
  )
})

test('the bars of totals hold every total once, and say how many they hold', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const chart = chartsOf(report).find(({ id }) => id === 'totals')
      expect(chart === undefined).toBe((report.comparison?.totals ?? []).length === 0)
      if (!chart) return
      const bins = chart.table.rows.slice(0, -2)
      const inside = bins.flatMap(([, , totals]) => totals?.split(', ').map(Number) ?? [])
      expect(inside).toEqual(report.comparison?.totals)
      for (const [interval = '', count, totals = ''] of bins) {
        const [from = 0, to = 0] = interval.split('–').map(Number)
        expect(totals.split(', ').length).toBe(Number(count))
        for (const total of totals.split(', ').map(Number))
          expect(from <= total && total <= to).toBe(true)
      }
      const svg = svgOf(chart)
      expect(lettersIn(svg, '.count')).toEqual(bins.map(([, count]) => count))
    }),
    { numRuns: 15 },
  )
})

test('a gap where an area is missing, for each line by itself', () => {
  const missing = new Map([...spreadPoints].filter(([no]) => no !== '4.2'))
  const [profile] = chartsOf(comparedReport({ points: missing })).filter(
    ({ id }) => id === 'profile',
  )
  const svg = svgOf(profile)
  // Eight areas have seven pieces between them. One more of each is the key.
  expect(svg.querySelectorAll('line.line').length).toBe(5 + 1)
  expect(svg.querySelectorAll('line.mean').length).toBe(7 + 1)
  // 2022 has all, and 2018 not area 6; of 2014 only the total is known.
  expect(svg.querySelectorAll('line.past').length).toBe(7 + 1 + 5 + 1)
  expect(svg.querySelectorAll('polygon.past').length).toBe(8 + 1 + 7 + 1)
  expect(profile?.table.rows[3]).toEqual([
    '4. Effektivitet',
    expect.stringContaining('saknas'),
    '59,3',
    '9',
    '47',
    '54',
  ])
  expect(profile?.table.rows[5]?.slice(-2)).toEqual(['–', '66'])
})

test('each picture stands only where the report has what it takes', () => {
  const idsOf = (said: Parameters<typeof someReport>[0]) =>
    chartsOf(someReport(said)).map(({ id }) => id)
  expect(idsOf({})).toEqual(['bars', 'profile'])
  expect(idsOf({ comparison: theComparison })).toEqual(['bars', 'profile', 'totals', 'dots'])
  expect(idsOf({ earlier: threeEarlier })).toEqual(['bars', 'profile', 'years', 'dots'])
  expect(idsOf({ earlier: threeEarlier.slice(0, 1) })).toEqual(['bars', 'profile', 'years'])
  const totalsOnly = { ...theComparison, areas: [], rows: [] }
  expect(idsOf({ comparison: totalsOnly })).toEqual(['bars', 'profile', 'totals'])
  const [, profile] = chartsOf(someReport({ comparison: totalsOnly }))
  expect(profile?.title).toBe('Poängprofil')
  expect(profile?.table.head).toEqual(['Område', '2026'])
})

test('[R1] a report without scores has no picture, and nothing that it is shown beside', () => {
  const made = comparedReport({ scores: false })
  expect(chartsOf(made)).toEqual([])
  expect(made).not.toHaveProperty('comparison')
  expect(made).not.toHaveProperty('earlier')
})

test.each([
  [
    'sv',
    'Poängprofil 2018, 2022 och 2026, jämfört med medel av 9–11 utvärderingar sedan 2020',
    '61,4',
  ],
  [
    'nb',
    'Poengprofil 2018, 2022 og 2026, sammenlignet med gjennomsnittet av 9–11 evalueringer siden 2020',
    '61,4',
  ],
  [
    'en',
    'Score profile 2018, 2022 and 2026, beside the mean of 9–11 evaluations since 2020',
    '61.4',
  ],
] as const)(
  '%s: a base in words, and means as that language writes them',
  (language, title, first) => {
    const profile = chartsOf({ ...comparedReport(), language }).find(({ id }) => id === 'profile')
    expect(profile?.title).toBe(title)
    expect(profile?.table.rows[0]?.[2]).toBe(first)
  },
)

test('a mean has one decimal, rounded half up', () => {
  const of = (mean: number) =>
    chartsOf(
      someReport({ comparison: { ...theComparison, areas: [{ no: 1, mean, n: 1 }], rows: [] } }),
    )[1]?.table.rows[0]?.[2]
  expect([62_000, 62_349, 62_350, 62_999, 949, 50, 49].map(of)).toEqual([
    '62,0',
    '62,3',
    '62,4',
    '63,0',
    '0,9',
    '0,1',
    '0,0',
  ])
})

/** What a picture is of, read from the value by another hand. */
function figuresFor(
  { id }: Chart,
  { scores, comparison: base, earlier: past = [], language }: Report,
): string[] {
  const { areas: scored = [], total } = scores ?? {}
  const comma = language === 'en' ? '.' : ','
  const meanOf = (one: { mean: number }) => {
    const tenths = Math.round(one.mean / 100)
    return `${Math.floor(tenths / 10)}${comma}${tenths % 10}`
  }
  const whole = (all: readonly { points: number }[]) => all.map((one) => String(one.points))
  const printed = scored.flatMap(({ sum }) => (sum.printed ? [String(sum.printed.points)] : []))
  const own = total?.printed ? [String(total.printed.points)] : []
  switch (id) {
    case 'bars':
      return [...printed, ...own]
    case 'profile':
      return [
        ...printed,
        ...(base?.areas ?? []).map(meanOf),
        ...past.flatMap((one) => whole(one.areas)),
      ]
    case 'dots':
      return [
        ...scored.flatMap(({ rows: inside }) => whole(inside.flatMap((row) => row.printed ?? []))),
        ...(base?.rows ?? []).map(meanOf),
        ...(base?.rows ?? []).map(({ n }) => String(n)),
        ...past.flatMap((one) => whole(one.rows)),
      ]
    case 'years':
      return [...past.flatMap((one) => [String(one.year), String(one.total)]), ...own]
    case 'totals':
      return [
        ...(base ? [...base.totals.map(String), meanOf(base.total), String(base.total.n)] : []),
        ...own,
      ]
  }
}

/** Whether what is more is placed at more, and what is the same at the same place. */
function isMonotone(values: readonly number[], places: readonly number[]): boolean {
  if (values.length !== places.length) return false
  const pairs = values.map((value, nth) => ({ value, place: places[nth] ?? Number.NaN }))
  pairs.sort((one, other) => one.value - other.value)
  return pairs.every(({ value, place }, nth) => {
    const before = pairs[nth - 1]
    if (!before) return true
    return value === before.value ? place === before.place : place > before.place
  })
}
