import { publishedTables, template, templateById, templates } from '@samsyn/scoring'
import { expect, test } from 'vitest'

const named = templates.map((each) => [each.id, each] as const)

test.each(named)('[S1] %s: the maxima of each of the eight areas sum to 100', (_, given) => {
  expect(given.areas.map((area) => area.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  for (const area of given.areas) {
    expect(area.subQuestions.reduce((sum, row) => sum + row.maximum, 0)).toBe(100)
  }
})

test.each(named)('%s: rows are numbered through, and each has one section', (_, given) => {
  expect(template.parse(given)).toEqual(given)
  for (const area of given.areas) {
    const numbers = area.subQuestions.map((row) => row.no)
    expect(numbers).toEqual(numbers.map((_, index) => `${area.no}.${index + 1}`))
    expect(area.sections.flatMap((section) => section.subQuestions)).toEqual(numbers)
    for (const section of area.sections) {
      expect(section.key).toBe(section.subQuestions.join('+'))
    }
  }
})

test('the two templates differ where the reports do: areas 3, 4 and 8', () => {
  const maxima = (id: string) =>
    templateById(id)?.areas.map((area) => area.subQuestions.map((row) => row.maximum))
  const [of2020, of2023] = [maxima('kommunkompassen-2020'), maxima('kommunkompassen-2023')]
  const differing = [1, 2, 3, 4, 5, 6, 7, 8].filter(
    (no) => JSON.stringify(of2020?.[no - 1]) !== JSON.stringify(of2023?.[no - 1]),
  )
  expect(differing).toEqual([3, 4, 8])
  expect(of2020?.[2]).toEqual([10, 40, 30, 20])
  expect(of2023?.[2]).toEqual([10, 30, 25, 20, 15])
  expect(of2020?.[7]).toEqual([20, 20, 20, 20, 20])
  expect(of2023?.[7]).toEqual([20, 30, 20, 30])
})

test('in 2023 one section covers 3.2 and 3.3, and no other covers two', () => {
  const sections = templates.flatMap(({ id, areas }) =>
    areas.flatMap((area) => area.sections.map((section) => ({ id, ...section }))),
  )
  expect(sections.filter((section) => section.subQuestions.length > 1)).toEqual([
    {
      id: 'kommunkompassen-2023',
      key: '3.2+3.3',
      heading: 'Politisk styrning, uppföljning och analys',
      subQuestions: ['3.2', '3.3'],
    },
  ])
})

test('a template that nobody has is not found', () => {
  expect(templateById('kommunkompassen-1999')).toBeUndefined()
})

test.each(publishedTables.map((table) => [table.id, table] as const))(
  '[S5][S6][S11] %s: the printed figures fit their template and each other',
  (_, table) => {
    const rows = templateById(table.template)?.areas.map(({ no, subQuestions }) => ({
      no,
      rows: subQuestions.map((row) => [row.no, row.maximum]),
    }))
    expect(
      table.areas.map(({ no, subQuestions }) => ({
        no,
        rows: subQuestions.map((row) => [row.no, row.maximum]),
      })),
    ).toEqual(rows)
    for (const area of table.areas) {
      expect(area.subQuestions.reduce((sum, row) => sum + row.achieved, 0)).toBe(area.achieved)
    }
    expect(table.areas.reduce((sum, area) => sum + area.achieved, 0)).toBe(table.total)
  },
)
