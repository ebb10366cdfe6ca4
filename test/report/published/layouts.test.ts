import { readPublished, sourceOfText } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf, figuresTold, layout, textsOf, textsTold } from './comparedWithTold.ts'
import { lostLetters } from './lostLetters.ts'
import { printedText } from './printedText.ts'
import { saidBy } from './saidBy.ts'
import { toldReport } from './toldReport.ts'

/** `SAMSYN_READINGS=300` reads so many times as many. */
const runs = Math.round(6 * Number(process.env.SAMSYN_READINGS ?? 1))

test.each([
  ...templates.map((template) => [template.id, template] as const),
  ['a Norwegian report of a questionnaire that nobody knows', null] as const,
])('%s is read as it was told, however it is printed', (_name, template) => {
  fc.assert(
    fc.property(toldReport(template), layout, (told, how) => {
      const source = sourceOfText(printedText(told, how))
      const read = readPublished(source, templates)
      expect(figuresOf(saidBy(read))).toEqual(figuresTold(told))
      expect(textsOf(saidBy(read))).toEqual(textsTold(told))
      expect(read.template).toBe(told.template)
      expect(read.unplaced).toEqual([])
      expect(lostLetters(source.lines, read, /\p{L}/gu)).toEqual([])
      const odd = read.warnings.filter(({ what }) => what !== 'templateUnknown')
      expect(odd).toEqual([])
    }),
    // A report that is made small tells no more, and takes a thousand readings.
    { numRuns: runs, endOnFailure: true },
  )
})
