import { scoresCsv, scoresFile, scoresJson } from '@samsyn/report'
import { type Points, type SubQuestionNo, templateById } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const template = templateById('kommunkompassen-2023')
if (!template) throw new Error('no template')
const rows = template.areas.flatMap(({ subQuestions }) => subQuestions)

function scored(points: Record<string, number>) {
  const consensus = new Map(
    Object.entries(points).map(([no, value]) => [no as SubQuestionNo, value as Points]),
  )
  return scoresJson({ municipality: 'Ekbacka', year: 2026, template: template as never, consensus })
}

test('[S3–S6] the file has the printed figures, and the exact points beside them', () => {
  const file = scored({ '1.1': 13_500, '1.2': 7_499, '1.3': 19_500, '1.4': 4_000, '1.5': 23_500 })
  const area = file.areas[0]
  expect(area?.subQuestions.map(({ exact, printed }) => [exact, printed])).toEqual([
    [13_500, { achieved: 14, percent: 68 }],
    [7_499, { achieved: 7, percent: 75 }],
    [19_500, { achieved: 20, percent: 65 }],
    [4_000, { achieved: 4, percent: 40 }],
    [23_500, { achieved: 24, percent: 78 }],
  ])
  expect(area?.sum).toEqual({
    maximum: 100,
    printed: { achieved: 69, percent: 69 },
    soFar: 69,
    missing: 0,
  })
})

test('[S7] what is missing has no figure anywhere: not zero, and not the sum so far', () => {
  const file = scored({ '1.1': 0 })
  expect(file.areas[0]?.sum).toEqual({ maximum: 100, printed: null, soFar: 0, missing: 4 })
  expect(file.total).toEqual({ maximum: 800, printed: null, soFar: 0, missing: 35 })
  const lines = scoresCsv(file).split('\r\n')
  expect(lines[1]).toBe('1.1;Strategi för demokratiutveckling och information;0;20;0;')
  expect(lines[2]).toBe('1.2;Kommunens information till medborgarna;–;10;–;1')
  expect(lines[6]).toBe('1;Samspel mellan förtroendevalda och medborgare;–;100;–;4')
  expect(lines.at(-2)).toBe(';Totalt;–;800;–;35')
})

test('the table opens in a spreadsheet: UTF-8 with its mark, a line a row, the same columns', () => {
  const csv = scoresCsv(scored({}))
  expect(csv.startsWith('\uFEFFNr;')).toBe(true)
  const lines = csv.trimEnd().split('\r\n')
  expect(lines).toHaveLength(1 + 36 + 8 + 1)
  for (const line of lines) expect(line.split(';')).toHaveLength(6)
})

test('names with signs of their own stay in their cell, and no cell becomes a formula', () => {
  const file = scored({})
  const [area] = file.areas
  const [row] = area?.subQuestions ?? []
  if (!area || !row) throw new Error('no row')
  for (const [name, cell] of [
    ['a;b', '"a;b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', "'=1+1"],
    ['@here', "'@here"],
    ['-1', "'-1"],
    ['two\nlines', '"two\nlines"'],
  ] as const) {
    const changed = { ...file, areas: [{ ...area, subQuestions: [{ ...row, name }] }] }
    expect(scoresCsv(changed)).toContain(`1.1;${cell};–`)
  }
})

test('[S5, S6] sums are of what is printed, for any points; the file fits its schema', () => {
  const any = fc.tuple(
    ...rows.map(({ maximum }) => fc.option(fc.nat(maximum * 1000), { nil: undefined })),
  )
  fc.assert(
    fc.property(any, (values) => {
      const given = rows.flatMap(({ no }, nth) => {
        const value = values[nth]
        return value === undefined ? [] : [[no, value] as const]
      })
      const file = scoresFile.parse(scored(Object.fromEntries(given)))
      for (const { subQuestions, sum } of file.areas) {
        const printed = subQuestions.map((row) => row.printed?.achieved ?? 0)
        expect(sum.soFar).toBe(printed.reduce((a, b) => a + b, 0))
        expect(sum.printed === null).toBe(subQuestions.some((row) => row.printed === null))
      }
      expect(file.total.soFar).toBe(file.areas.reduce((total, { sum }) => total + sum.soFar, 0))
    }),
    { numRuns: 60 },
  )
})
