import type { Report } from '@samsyn/report'
import type { Points, SubQuestionNo } from '@samsyn/scoring'
import fc from 'fast-check'
import { someReport, theTemplate } from './someReport.ts'

const areas = theTemplate.areas.map(({ no }) => no)
const rows = theTemplate.areas.flatMap(({ subQuestions }) => subQuestions)

const points = fc
  .tuple(
    ...rows.map(({ maximum }) => fc.option(fc.nat(maximum * 1000), { freq: 12, nil: undefined })),
  )
  .map(
    (values) =>
      new Map(
        rows.flatMap(({ no }, nth): [SubQuestionNo, Points][] => {
          const value = values[nth]
          return value === undefined ? [] : [[no, value as Points]]
        }),
      ),
  )

const mean = { mean: fc.nat(100_000), n: fc.integer({ min: 1, max: 300 }) }
const comparison = fc.record({
  base: fc.record({
    set: fc.constant('Publicerade'),
    version: fc.integer({ min: 1, max: 30 }),
    dated: fc.constant('2026-09-01'),
    since: fc.option(fc.integer({ min: 2010, max: 2025 })),
    evaluations: fc.integer({ min: 1, max: 300 }),
  }),
  total: fc.record({ mean: fc.nat(800_000), n: mean.n }),
  areas: fc
    .subarray(areas)
    .chain((some) => fc.tuple(...some.map((no) => fc.record({ no: fc.constant(no), ...mean })))),
  rows: fc
    .subarray(rows)
    .chain((some) =>
      fc.tuple(
        ...some.map(({ no, maximum }) =>
          fc.record({ no: fc.constant(no), mean: fc.nat(maximum * 1000), n: mean.n }),
        ),
      ),
    ),
  totals: fc
    .array(fc.nat(800), { maxLength: 60 })
    .map((all) => all.sort((one, other) => one - other)),
})

const earlier = fc
  .uniqueArray(
    fc.record({
      year: fc.integer({ min: 2008, max: 2025 }),
      total: fc.nat(800),
      areas: fc
        .subarray(areas)
        .chain((some) =>
          fc.tuple(...some.map((no) => fc.record({ no: fc.constant(no), points: fc.nat(100) }))),
        ),
      rows: fc
        .subarray(rows)
        .chain((some) =>
          fc.tuple(
            ...some.map(({ no, maximum }) =>
              fc.record({ no: fc.constant(no), points: fc.nat(maximum) }),
            ),
          ),
        ),
    }),
    { maxLength: 6, selector: ({ year }) => year },
  )
  .map((all) => all.sort((one, other) => one.year - other.year))

const name = fc
  .array(fc.stringMatching(/^[a-zåäöA-ZÅÄÖ]{1,24}$/), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '))

/** A report with names of any length, and anything or nothing to be shown beside. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    points,
    comparison: fc.option(comparison, { nil: undefined }),
    earlier,
    names: fc.array(name, { minLength: 4, maxLength: 12 }),
    language: fc.constantFrom('sv' as const, 'nb' as const, 'en' as const),
    percent: fc.boolean(),
  })
  .map(({ names, language, ...said }) => {
    let next = 0
    const named = <Named extends { name: string }>(one: Named): Named => ({
      ...one,
      name: names[next++ % names.length] ?? '',
    })
    const template = {
      ...theTemplate,
      areas: theTemplate.areas.map((area) => ({
        ...named(area),
        subQuestions: area.subQuestions.map(named),
      })),
    }
    return { ...someReport({ template, ...said }), language }
  })
