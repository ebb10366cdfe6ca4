import { editionWords } from '../html/editionWords.ts'
import { followUpAreas } from '../outline/followUpAreas.ts'
import type { Report } from '../report/report.ts'
import { dayWords } from '../words/dayWords.ts'
import { type ReportWords, reportWords } from '../words/reportWords.ts'
import { besideSheet } from './besideSheet.ts'
import { planSheet } from './planSheet.ts'
import { areasSheet, scoresSheet } from './scoresSheet.ts'
import type { Sheet } from './sheet.ts'
import { type SheetWords, sheetWords } from './sheetWords.ts'

interface Words {
  words: ReportWords
  own: SheetWords
}

/** The report as tables. Without scores there are none of figures. */
export function sheetsOf(report: Report): Sheet[] {
  const { scores } = report
  const words = wordsOf(report)
  return [
    ...(scores ? [scoresSheet(scores, words), areasSheet(scores, words)] : []),
    besideSheet(report, words),
    planSheet(report, words),
    followUpSheet(report, words),
    aboutSheet(report, words),
  ].filter((sheet) => sheet !== undefined)
}

export function wordsOf({ language }: Pick<Report, 'language'>): Words {
  return { words: reportWords(language), own: sheetWords(language) }
}

/** What came of what was asked for the time before. */
function followUpSheet(report: Report, { words, own }: Words): Sheet | undefined {
  const areas = followUpAreas(report)
  if (areas.length === 0) return undefined
  const { columns, outcomes } = words.followUp
  return {
    name: own.sheets.followUp,
    columns: [
      { head: words.columns.area, width: 30 },
      { head: columns.improvement, width: 70 },
      { head: columns.outcome, width: 20 },
      { head: columns.comment, width: 60 },
    ],
    rows: areas.flatMap(({ no, name, items }) =>
      items.map(({ improvement, outcome, comment }) => ({
        cells: [`${no}. ${name}`, improvement, outcomes[outcome ?? 'unsaid'], comment],
      })),
    ),
  }
}

/** Which report these are tables of, and what it is shown beside. */
function aboutSheet(report: Report, { words, own }: Words): Sheet {
  const { municipality, year, template, assessed, comparison } = report
  const base = comparison && {
    set: comparison.base.set,
    version: comparison.base.version,
    day: dayWords(comparison.base.dated, words),
    evaluations: words.comparison.evaluations(comparison.base.evaluations, comparison.base.since),
  }
  return {
    name: own.sheets.about,
    columns: [
      { head: own.report, width: 24 },
      { head: `${municipality} ${year}`, width: 90 },
    ],
    rows: [
      { cells: [own.edition, editionWords(report)] },
      { cells: [own.template, template.title] },
      ...(assessed === null ? [] : [{ cells: [own.assessed, dayWords(assessed, words)] }]),
      ...(base ? [{ cells: [own.sheets.beside, words.comparison.base(base)] }] : []),
    ],
  }
}
