import { docxOf } from '@samsyn/report/docx'
import { reading, readingLimits, reportOfImported } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { comparedReport } from '../../support/comparedReport.ts'
import { theTemplate } from '../../support/someReport.ts'

test('what a report is shown beside is not taken for its own figures, nor what it follows up for its comments', async () => {
  const made = comparedReport()
  const { comparison, earlier, followUp, ...report } = made
  expect([comparison, earlier, followUp]).not.toContain(undefined)
  const read = await reading(await docxOf(made), templates, readingLimits, () => {})
  if ('unreadable' in read) throw new Error(read.unreadable)
  const { imported } = read
  const { edition, language } = report
  const back = reportOfImported(imported, theTemplate, { edition, language })
  // What it is compared with is told in a sentence, and that is a text of the report.
  const { blocks } = back.summary.result
  expect(blocks.slice(0, -1)).toEqual(report.summary.result.blocks)
  back.summary.result.blocks = report.summary.result.blocks
  expect(back).toEqual(report)
  expect(imported.unplaced.map(({ text }) => text)).toContain(followUp?.items[0]?.improvement)
  const kinds = new Set(imported.warnings.map(({ what }) => what))
  expect([...kinds].toSorted()).toEqual(['chartLost', 'textUnplaced'])
})
