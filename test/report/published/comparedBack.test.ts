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
  expect(back.summary).toEqual(report.summary)
  expect(back.scores).toEqual(report.scores)
  expect(back.areas).toEqual(report.areas)
  expect(back).toMatchObject({ earlier, followUp })
  expect(imported.unplaced).toEqual([])
  expect(imported.warnings).toEqual([])
})
