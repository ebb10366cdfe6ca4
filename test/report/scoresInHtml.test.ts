import { htmlOf } from '@samsyn/report'
import type { Points, SubQuestionNo } from '@samsyn/scoring'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { someReport, theTemplate } from '../support/someReport.ts'

const rows = theTemplate.areas.flatMap(({ subQuestions }) => subQuestions)
const anyPoints = fc
  .tuple(...rows.map(({ maximum }) => fc.option(fc.nat(maximum * 1000), { nil: undefined })))
  .map(
    (values) =>
      new Map(
        rows.flatMap(({ no }, nth) => {
          const value = values[nth]
          return value === undefined ? [] : [[no, value as Points] as [SubQuestionNo, Points]]
        }),
      ),
  )

test('[S3–S7] every table has the figures of the value, in every mixture of done and missing', () => {
  fc.assert(
    fc.property(anyPoints, fc.boolean(), (points, percent) => {
      const made = someReport({ points, percent })
      const { document } = parseHTML(htmlOf(made))
      for (const { no, rows: scored, sum } of made.scores?.areas ?? []) {
        const table = document.querySelector(`table[data-area="${no}"]`)
        expect(table?.querySelectorAll('thead th')).toHaveLength(percent ? 4 : 3)
        const cells = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => cell.textContent),
        )
        expect(cells).toEqual(
          scored.map(({ printed, maximum }) => [
            String(printed?.points ?? '–'),
            String(maximum),
            ...(percent ? [printed ? `${printed.percent}\u00a0%` : '–'] : []),
          ]),
        )
        const total = table?.querySelector('tfoot td')?.textContent
        expect(total).toBe(
          sum.printed
            ? String(sum.printed.points)
            : `${sum.soFar}, ${sum.missing} av ${sum.of} saknas`,
        )
        expect(document.querySelector(`#area-${no} ~ .box .box-figure`)?.textContent).toBe(total)
      }
    }),
    { numRuns: 15 },
  )
})

test('[R1] without scores there is no table, no chart and no figure in a box', () => {
  const { document } = parseHTML(htmlOf(someReport({ scores: false })))
  expect(document.querySelector('table, svg, .box-points, .total')).toBeNull()
  expect(document.querySelector('#result ~ .said')?.textContent).toContain('utan poäng')
  expect(document.querySelectorAll('.box')).toHaveLength(8)
})

test('charts: in words what they show, a bar as long as its points, a gap where points are missing', () => {
  const points = new Map(
    rows.flatMap(({ no, maximum }) =>
      no === '4.2' ? [] : [[no, (maximum * 750) as Points] as [SubQuestionNo, Points]],
    ),
  )
  const made = someReport({ points })
  const { document } = parseHTML(htmlOf(made))
  for (const said of document.querySelectorAll('svg desc')) {
    expect(said.textContent).toContain('2. Samhällsutveckling: 76 av 100 poäng')
    expect(said.textContent).toContain('4. Effektivitet: 60, 1 av 5 saknas')
  }
  const rail = Number(document.querySelector('.rail')?.getAttribute('width'))
  const widths = [...document.querySelectorAll('rect.bar')].map((bar) =>
    Number(bar.getAttribute('width')),
  )
  const complete = made.scores?.areas.flatMap(({ sum }) => sum.printed?.points ?? []) ?? []
  expect(widths).toEqual(complete.map((sum) => Math.round(rail * sum) / 100))
  expect(document.querySelectorAll('rect.bar-open').length).toBe(1)
  // Seven dots; the line has eight ends to join, and none to or from the fourth. The row of figures
  // below has one of each beside its name.
  expect(document.querySelectorAll('circle').length).toBe(7 + 1)
  expect(document.querySelectorAll('line.line').length).toBe(5 + 1)
})

test('a name of eighty letters stands whole in a chart, on lines of its own', () => {
  const name =
    'Samverkan mellan förtroendevalda, medborgare, föreningsliv och näringsliv i hela kommunen'
  const [first, ...others] = theTemplate.areas
  if (!first) throw new Error('no area')
  const template = { ...theTemplate, areas: [{ ...first, name }, ...others] }
  const { document } = parseHTML(htmlOf(someReport({ template })))
  const lines = [...document.querySelectorAll('svg text:not(.figure)')].slice(0, 2)
  expect(lines.map((line) => line.textContent).join(' ')).toBe(`1. ${name}`)
})
