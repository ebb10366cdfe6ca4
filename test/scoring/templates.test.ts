import {
  publishedTables,
  stages,
  type Template,
  template,
  templateById,
  templates,
} from '@samsyn/scoring'
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

const rowsOf = ({ areas }: Template) => areas.flatMap(({ subQuestions }) => subQuestions)

test.each(named)(
  '[S10] %s: each sub-question asks two to five things, by their own ids',
  (_, given) => {
    for (const { no, criteria = [] } of rowsOf(given)) {
      expect([no, criteria.length >= 2 && criteria.length <= 5]).toEqual([no, true])
      expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length)
    }
  },
)

test.each(named)('[S10] %s: every question is one, and none is asked twice', (_, given) => {
  const questions = rowsOf(given).flatMap(({ criteria = [] }) =>
    criteria.map((one) => one.question),
  )
  expect(questions.filter((question) => !/^[A-ZÅÄÖ][^?.]*\?$/.test(question))).toEqual([])
  expect(questions.filter((question, at) => questions.indexOf(question) !== at)).toEqual([])
})

test.each(named)(
  '[S10] %s: one band a stage, in order, and every percent in one of them',
  (_, given) => {
    const bands = given.guide?.bands ?? []
    expect(bands.map(({ stage }) => stage)).toEqual([...stages])
    for (let percent = 0; percent <= 100; percent += 1) {
      const holding = bands.filter(({ from, to }) => from <= percent && percent <= to)
      expect([percent, holding.length]).toEqual([percent, 1])
    }
    expect(bands.map(({ from }) => from)).toEqual(
      bands.map(({ from }) => from).toSorted((a, b) => a - b),
    )
  },
)

test.each(named)(
  '[S8][S10] %s: what is only planned is worth nothing, all else something',
  (_, given) => {
    expect(given.guide?.bands.map(({ from, to }) => from > 0 && to > 0)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ])
    expect(given.guide?.bands[0]).toMatchObject({ stage: 'planned', from: 0, to: 0 })
  },
)

test.each(named)('[S10] %s: says that the words are ours', (_, given) => {
  expect(given.guide?.by).toBe('samsyn')
})

test.each(named)('[S10] %s: 2.2 looks at what the reports look at there', (_, given) => {
  const asked = rowsOf(given)
    .find(({ no }) => no === '2.2')
    ?.criteria?.map(({ id }) => id)
  expect(asked).toEqual(['inclusion', 'safety', 'publicHealth', 'genderEquality'])
})

test('[S10] what has the same name in both years is asked the same, but for 3.2', () => {
  const [of2020, of2023] = templates.map(rowsOf)
  const differing = of2020?.filter(({ name, criteria }) => {
    const later = of2023?.find((row) => row.name === name)
    return later && JSON.stringify(later.criteria) !== JSON.stringify(criteria)
  })
  // in 2023 the companies have a sub-question of their own, 3.5
  expect(differing?.map(({ no }) => no)).toEqual(['3.2'])
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
