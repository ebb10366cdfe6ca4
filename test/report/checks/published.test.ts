import { type Block, municipalities } from '@samsyn/document'
import { type CheckedReport, type CheckedText, findingsIn } from '@samsyn/report'
import { expect, test } from 'vitest'
import {
  type PrintedBlock,
  type PrintedReport,
  readReport,
  whyNoReport,
} from '../../replay/printedReport.ts'
import { list, no, paragraph } from './report.ts'

/**
 * A published report is right: whatever a check says of one is most likely a false alarm. What is
 * left is the names of neighbours with which these two really work together.
 */
test.for(['haninge-2023', 'hoganas-2020'])(
  '[K1] few false alarms in %s',
  async (name, { skip }) => {
    const printed = await readReport(name)
    if (!printed) return skip(whyNoReport)
    const found = findingsIn(asChecked(printed)).filter(
      ({ rule }) => rule !== 'unsupportedImprovement',
    )
    expect(found.filter(({ rule }) => rule !== 'otherMunicipality')).toEqual([])
    expect(found.length).toBeLessThanOrEqual(6)
  },
)

test.for(['haninge-2023', 'hoganas-2020'])(
  '[K1] a report whose text came from %s names it',
  async (name, { skip }) => {
    const printed = await readReport(name)
    if (!printed) return skip(whyNoReport)
    const rules = findingsIn(asChecked({ ...printed, municipality: 'Tjörn' })).map(
      ({ rule }) => rule,
    )
    expect(rules.filter((rule) => rule === 'otherMunicipality').length).toBeGreaterThan(20)
  },
)

function asChecked(printed: PrintedReport): CheckedReport {
  const rowsOf = (area: number) =>
    printed.scores.find(({ no }) => no === area)?.subQuestions.map((row) => no(row.no)) ?? []
  return {
    municipality: printed.municipality,
    otherMunicipalities: municipalities.SE.map(({ name }) => name).filter(
      (name) => name !== printed.municipality,
    ),
    year: printed.year,
    texts: printed.areas.flatMap((area): CheckedText[] => {
      const text = (
        kind: CheckedText['kind'],
        root: string,
        blocks: readonly Block[],
        subQuestions = rowsOf(area.no),
      ) => ({ ref: { room: `area-${area.no}`, root }, kind, area: area.no, subQuestions, blocks })
      return [
        text('general', 'general', area.general.map(asBlock)),
        ...area.sections.map(({ subQuestions, blocks }) =>
          text(
            'section',
            `section/${subQuestions.join('+')}`,
            blocks.map(asBlock),
            subQuestions.map(no),
          ),
        ),
        text('strengths', 'strengths', [list(...area.strengths.map((words) => ({ words })))]),
        text('improvements', 'improvements', [
          list(...area.improvements.map((words) => ({ words }))),
        ]),
      ]
    }),
    areas: printed.scores.map((area) => ({
      no: area.no,
      figure: sumOf(area),
      rows: area.subQuestions.map((row) => ({ no: no(row.no), ...sumOf(row), textMoved: false })),
    })),
    total: sumOf({ achieved: printed.total, max: 800, percent: null }),
    interviewees: [],
    supported: new Set(),
    threads: [],
    followUp: [],
  }
}

function asBlock(block: PrintedBlock): Block {
  return block.type === 'paragraph'
    ? paragraph(block.text)
    : list(...block.items.map((words) => ({ words })))
}

function sumOf({
  achieved,
  max,
  percent,
}: {
  achieved: number
  max: number
  percent: number | null
}) {
  return {
    maximum: max,
    printed: { points: achieved, percent: percent ?? Math.round((100 * achieved) / max) },
  }
}
