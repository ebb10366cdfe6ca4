import { readFile } from 'node:fs/promises'
import { type Report, report, reportJsonSchema } from '@samsyn/report'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { arbitraryText } from '../support/arbitraryBlocks.ts'
import { list, someReport, textsBy } from '../support/someReport.ts'

const file = new URL('../../docs/report.schema.json', import.meta.url)

/** What reads the schema alone, as somebody else's program would. */
const theirs = z.fromJSONSchema(reportJsonSchema())

test('the published schema is the one that we check with; after a change it is written anew', async () => {
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(reportJsonSchema())
})

test('it takes every report', () => {
  fc.assert(
    fc.property(fc.array(arbitraryText, { maxLength: 6 }), fc.boolean(), (all, scores) => {
      const made = someReport({ textOf: textsBy(all), scores, edition: { state: 'draft', no: 1 } })
      expect(theirs.safeParse(JSON.parse(JSON.stringify(made))).success).toBe(true)
    }),
    { numRuns: 20 },
  )
  const beside = someReport({
    comparison: {
      base: { set: 'A', version: 1, dated: '2026-01-01', since: null, evaluations: 1 },
      total: { mean: 400_000, n: 1 },
      areas: [],
      rows: [],
      totals: [400],
    },
    earlier: [{ year: 2018, total: 380, areas: [], rows: [] }],
    followUp: {
      year: 2018,
      items: [{ area: 1, improvement: 'Mål', outcome: null, comment: '' }],
    },
  })
  expect(theirs.safeParse(JSON.parse(JSON.stringify(beside))).success).toBe(true)
})

test('it refuses what has no place in a report, wherever it is planted', () => {
  const made = someReport({ textOf: () => [list('En punkt')] })
  const places = objectsIn(made)
  expect(places.length).toBeGreaterThan(200)
  fc.assert(
    fc.property(fc.nat(places.length - 1), (at) => {
      const planted = JSON.parse(JSON.stringify(made)) as Report
      Object.assign(objectsIn(planted)[at] ?? {}, { by: 'anna' })
      expect(theirs.safeParse(planted).success).toBe(false)
      expect(report.safeParse(planted).success).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['a figure as text', { year: '2026' }],
  ['no language of ours', { language: 'fi' }],
  ['no scores said of', { scores: undefined }],
  ['an edition without its number', { edition: { state: 'draft' } }],
])('it refuses %s', (_, part) => {
  const other = JSON.parse(JSON.stringify({ ...someReport(), ...part }))
  expect(theirs.safeParse(other).success).toBe(false)
})

test('it names itself by no address of a machine', () => {
  expect(reportJsonSchema()).toMatchObject({
    $id: 'urn:samsyn:report:1',
    title: 'Samsyn report',
    type: 'object',
    additionalProperties: false,
  })
})

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inside : [value, ...inside]
}
