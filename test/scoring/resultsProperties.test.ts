import {
  checkResults,
  comparisonOf,
  crosswalks,
  earlierOf,
  type PublishedResult,
  publishedTables,
  resultOf,
  type SubQuestionNo,
  type Template,
  templates,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obviousMean } from '../support/obviousResults.ts'

const rowsIn = (template: Template) => template.areas.flatMap((area) => area.subQuestions)
const areaNos = [1, 2, 3, 4, 5, 6, 7, 8]

/** As printed or not: any whole points within the maxima, of any parts, in any order. */
const result: fc.Arbitrary<PublishedResult> = fc
  .constantFrom(null, 'elsewhere-2016', ...templates.map(({ id }) => id))
  .chain((template) => {
    const found = templates.find(({ id }) => id === template)
    const rows = found ? rowsIn(found) : []
    const figure = <No>(no: No, most: number) =>
      fc.nat(most).map((points): { no: No; points: number } => ({ no, points }))
    return fc.record({
      municipality: fc.constantFrom('Ekbacka', 'Ekbacka kommun', 'Älvhamra', 'Sjövik'),
      country: fc.constantFrom('SE', 'NO'),
      year: fc.integer({ min: 2018, max: 2024 }),
      template: fc.constant(template),
      total: fc.nat(800),
      areas: fc
        .shuffledSubarray(areaNos)
        .chain((nos) => fc.tuple(...nos.map((no) => figure(no, 100)))),
      rows: fc
        .shuffledSubarray(rows)
        .chain((some) => fc.tuple(...some.map(({ no, maximum }) => figure(no, maximum)))),
      source: fc.constant('en rapport'),
    })
  })

const results = fc.array(result, { maxLength: 12 })
const set = (of: PublishedResult[]) => ({ name: 'x', version: 1, dated: '2026-01-01', results: of })
const since = fc.option(fc.integer({ min: 2017, max: 2025 }))
const template = fc.constantFrom(...templates)
const nobody = { municipality: 'Ingenstans', country: 'SE' as const, year: 2030 }

test('[J5][J6][J8] every mean is that of a slow and obvious count, and no other is there', () => {
  fc.assert(
    fc.property(results, since, template, (all, from, asked) => {
      const met = comparisonOf(
        set(all),
        { since: from, template: asked.id, except: nobody },
        crosswalks,
      )
      const known = { crosswalks, templates }
      const wanted = (part: 'total' | number | string) =>
        obviousMean({ part, template: asked, since: from }, all, known)
      expect(met?.total).toEqual(wanted('total'))
      for (const no of areaNos) {
        const found = met?.areas.find((area) => area.no === no)
        expect(found).toEqual(wanted(no) && { no, ...wanted(no) })
      }
      for (const { no } of rowsIn(asked)) {
        const found = met?.rows.find((row) => row.no === no)
        expect(found).toEqual(wanted(no) && { no, ...wanted(no) })
      }
      const numbers = met?.rows.map((row) => row.no) ?? []
      const own = rowsIn(asked).map(({ no }) => no)
      expect(numbers).toEqual(own.filter((no) => numbers.includes(no)))
    }),
    { numRuns: 60 },
  )
})

test('[J8] in which order results stand changes nothing', () => {
  fc.assert(
    fc.property(results, template, (all, { id }) => {
      const asked = { since: null, template: id, except: nobody }
      expect(comparisonOf(set(all.toReversed()), asked, crosswalks)).toEqual(
        comparisonOf(set(all), asked, crosswalks),
      )
    }),
    { numRuns: 40 },
  )
})

test('[J7][J9] its own result is in no mean, and what was before it is in the earlier ones', () => {
  fc.assert(
    fc.property(results, template, fc.integer({ min: 2018, max: 2024 }), (all, { id }, year) => {
      const except = { municipality: 'ekbacka', country: 'SE' as const, year }
      const isOurs = (one: PublishedResult) =>
        one.country === 'SE' && one.municipality.startsWith('Ekbacka')
      const others = all.filter((one) => !(isOurs(one) && one.year === year))
      const asked = { since: null, template: id, except }
      expect(comparisonOf(set(all), asked, crosswalks)).toEqual(
        comparisonOf(set(others), { ...asked, except: nobody }, crosswalks),
      )
      const earlier = earlierOf(set(all), { ...except, before: year, template: id }, crosswalks)
      const before = all.filter((one) => isOurs(one) && one.year < year)
      expect(earlier.map((one) => one.total).sort()).toEqual(before.map((one) => one.total).sort())
      expect(earlier.map((one) => one.year)).toEqual(before.map((one) => one.year).sort())
    }),
    { numRuns: 60 },
  )
})

test('[J3] one figure that is moved is said at its place, whatever else is missing', () => {
  const printed = fc.constantFrom(...publishedTables.map(resultOf))
  fc.assert(
    fc.property(printed, fc.nat(), fc.integer({ min: -200, max: 900 }), (whole, nth, points) => {
      const { no, points: before } = whole.rows[nth % whole.rows.length] as {
        no: SubQuestionNo
        points: number
      }
      const rows = whole.rows.map((row) => (row.no === no ? { no, points } : row))
      const found = checkResults({ results: [{ ...whole, rows }] }, { templates, year: 2026 })
      const maximum = templates
        .filter(({ id }) => id === whole.template)
        .flatMap(rowsIn)
        .find((row) => row.no === no)?.maximum
      const isOut = points < 0 || points > (maximum ?? 0)
      const area = no.split('.')[0]
      expect(found.map(({ what, at }) => `${what} ${at}`)).toEqual([
        ...(isOut ? [`outOfRange ${no}`] : []),
        ...(points === before ? [] : [`areaDiffers ${area}`]),
      ])
    }),
    { numRuns: 100 },
  )
})

test('[J3] what is left out of a published report is missing, and never a difference', () => {
  const printed = fc.constantFrom(...publishedTables.map(resultOf))
  fc.assert(
    fc.property(printed, fc.infiniteStream(fc.boolean()), (whole, kept) => {
      const some = <T>(all: T[]) => all.filter(() => kept.next().value)
      const result = { ...whole, areas: some(whole.areas), rows: some(whole.rows) }
      const found = checkResults({ results: [result] }, { templates, year: 2026 })
      const missing = whole.areas.length - result.areas.length
      const has = result.areas.length > 0 || result.rows.length > 0
      const kinds = found.map(({ what }) => what)
      expect(kinds.filter((what) => what === 'areaMissing')).toHaveLength(has ? missing : 0)
      expect(kinds.filter((what) => what === 'rowMissing')).toHaveLength(
        result.rows.length > 0 ? whole.rows.length - result.rows.length : 0,
      )
      expect(kinds.filter((what) => !what.endsWith('Missing'))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
