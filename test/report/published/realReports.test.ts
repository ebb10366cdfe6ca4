import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportWarning, readPublished, sourceOfText } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { lostLetters } from './lostLetters.ts'
import { reportsFolder, whyNoReports } from './reportsFolder.ts'
import { saidBy } from './saidBy.ts'

/** A loss that is listed beside the report, as the warnings that say it: which, where, at a line from–to. */
type Told = [what: ImportWarning['what'], at: string, from: number, to: number]

const losses: Record<string, Told[][]> = {
  'haninge-2023': [
    [
      ['chartLost', 'summary/result', 83, 83],
      ['chartLost', 'summary/result', 85, 86],
    ],
    [['textCut', 'area-1/strengths', 368, 369]],
  ],
  'hoganas-2020': [
    [
      ['chartLost', 'summary/result', 90, 90],
      ['chartLost', 'summary/result', 94, 96],
    ],
    [['textLost', 'area-1/section/1.1', 214, 214]],
    [['figureMissing', 'area-5/box', 973, 985]],
    [['textCut', 'area-5/strengths', 1101, 1101]],
    [['textCut', 'area-5/strengths', 1112, 1112]],
    [['textCut', 'area-5/strengths', 1115, 1115]],
    [['textCut', 'area-6/strengths', 1281, 1281]],
    [['textCut', 'area-6/improvements', 1298, 1298]],
    [['textCut', 'area-6/improvements', 1306, 1306]],
    [['figureMissing', 'area-7/box', 1319, 1327]],
  ],
}

/** Areas whose two columns nothing parts but what the words say. */
const guessed: Record<string, number[]> = { 'haninge-2023': [], 'hoganas-2020': [3, 4, 5, 8] }

for (const name of Object.keys(losses)) {
  const path = join(reportsFolder, `${name}.txt`)
  if (!existsSync(path)) {
    test.skip(`${name}: no such report ${whyNoReports}`, () => {})
    continue
  }
  describe(name, () => {
    const source = sourceOfText(readFileSync(path, 'utf8'))
    const wanted = z
      .looseObject({ losses: z.array(z.string()) })
      .parse(JSON.parse(readFileSync(join(reportsFolder, `${name}.json`), 'utf8')))
    const read = readPublished(source, templates)

    test('the text gives the report that is kept beside it, to the letter and the figure', () => {
      const { losses: _, ...report } = wanted
      expect(saidBy(read)).toEqual(report)
      expect(read.unplaced).toEqual([])
    })

    test('what the text has lost is said at its line, and little else', () => {
      const told = losses[name] ?? []
      expect(told).toHaveLength(wanted.losses.length)
      const expected = told.flat()
      for (const [what, at, from, to] of expected) {
        const found = read.warnings.some(
          (warning) =>
            warning.what === what && warning.at === at && isWithin(warning.line, from, to),
        )
        expect(found, `${what} at ${at}, line ${from}`).toBe(true)
      }
      const columns = read.warnings.filter(({ what }) => what === 'columnsMixed')
      expect(columns.map(({ at }) => at)).toEqual(
        (guessed[name] ?? []).map((no) => `area-${no}/improvements`),
      )
      expect(read.warnings).toHaveLength(expected.length + columns.length)
    })

    test('every line is in one place, and every letter of a text in the text', () => {
      expect(lostLetters(source.lines, read, /[\p{L}\d]/gu)).toEqual([])
    })

    test('the same text gives the same bytes', () => {
      expect(JSON.stringify(readPublished(source, templates))).toBe(JSON.stringify(read))
    })
  })
}

function isWithin(line: number | null, from: number, to: number): boolean {
  return line !== null && line >= from && line <= to
}
