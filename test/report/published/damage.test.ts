import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportedReport, readPublished, sourceOfText } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layout } from './comparedWithTold.ts'
import { type Damage, damage, damaged } from './damaged.ts'
import { figureOutcomes } from './damages/figureOutcomes.ts'
import { lostLetters } from './lostLetters.ts'
import { printedText } from './printedText.ts'
import { reportsFolder, whyNoReports } from './reportsFolder.ts'
import { toldReport } from './toldReport.ts'

/** `SAMSYN_READINGS=300` reads so many times as many. */
const runs = (usual: number) => Math.round(usual * Number(process.env.SAMSYN_READINGS ?? 1))

const damages = fc.array(damage, { minLength: 1, maxLength: 4 })

test.each([
  ...templates.map((template) => [template.id, template] as const),
  ['a Norwegian report', null] as const,
])('%s, damaged: no figure is wrong unsaid, no line lost', (_name, template) => {
  fc.assert(
    fc.property(toldReport(template), layout, damages, (told, how, what) => {
      const text = printedText(told, how)
      keepsWhole(text, read(text).report, what)
    }),
    { numRuns: runs(6), endOnFailure: true },
  )
})

for (const name of ['haninge-2023', 'hoganas-2020']) {
  const path = join(reportsFolder, `${name}.txt`)
  test.skipIf(!existsSync(path))(
    `${name}, damaged: no figure is wrong unsaid, no line lost (${whyNoReports})`,
    () => {
      const text = readFileSync(path, 'utf8')
      const whole = read(text).report
      fc.assert(
        fc.property(damages, (what) => keepsWhole(text, whole, what)),
        { numRuns: runs(6), endOnFailure: true },
      )
    },
  )
}

function keepsWhole(text: string, whole: ImportedReport, what: readonly Damage[]): void {
  const now = read(what.reduce(damaged, text))
  const lost = lostLetters(now.lines, now.report, lettersAfter(what))
  expect(lost, JSON.stringify(what)).toEqual([])
  const unsaid = figureOutcomes(now.report, whole).filter(
    ({ outcome }) => outcome === 'wrongUnsaid',
  )
  expect(unsaid, JSON.stringify(what)).toEqual([])
}

function read(text: string): { report: ImportedReport; lines: { no: number; text: string }[] } {
  const source = sourceOfText(text)
  const lines = source.lines.map(({ no, text: line }) => ({ no, text: line.normalize('NFKC') }))
  return { report: readPublished(source, templates), lines }
}

/** A letter that the damage broke is another one when it is mended. */
function lettersAfter(what: readonly Damage[]): RegExp {
  const breaks = what.some((one) => ['mojibake', 'broken', 'lostAccents'].includes(one.what))
  return breaks ? /[A-Za-z]/gu : /\p{L}/gu
}
