import type { Report } from '@samsyn/report'
import { docxOf } from '@samsyn/report/docx'
import { startFileMaker } from '@samsyn/report/files'
import { reading, readingLimits, reportOfImported } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { theTemplate } from '../support/someReport.ts'
import { onPaper } from './onPaper.ts'
import { anyReport } from './roundTripAny.ts'

/** Always the same reports, unless more are asked for: `SAMSYN_READINGS=20 SAMSYN_SEED=5`. */
function runs(numRuns: number) {
  return {
    numRuns: Math.ceil(numRuns * Number(process.env.SAMSYN_READINGS ?? 1)),
    seed: Number(process.env.SAMSYN_SEED ?? 8),
    // To make one smaller takes as long as to find it, many times over.
    endOnFailure: true,
  }
}

async function comesBack(report: Report, bytes: Uint8Array): Promise<void> {
  const read = await reading(bytes, templates, readingLimits, () => {})
  if ('unreadable' in read) throw new Error(read.unreadable)
  const choices = { edition: { state: 'final' as const, revision: 99 }, language: 'en' as const }
  expect(read.imported.unplaced).toEqual([])
  expect(onPaper(reportOfImported(read.imported, theTemplate, choices))).toEqual(onPaper(report))
}

test('whatever its texts say, a report goes out as docx and comes back the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport('any'), async (report) => comesBack(report, await docxOf(report))),
    runs(5),
  )
})

test('whatever its texts say, a report goes out as pdf and comes back the same', async () => {
  const maker = startFileMaker()
  onTestFinished(() => maker.close())
  await fc.assert(
    fc.asyncProperty(anyReport('printed'), async (report) =>
      comesBack(report, await maker.pdfOf(report, { standard: 'ua-1' })),
    ),
    runs(2),
  )
})
