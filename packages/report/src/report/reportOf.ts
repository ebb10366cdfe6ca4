import type { Block } from '@samsyn/document'
import type { Points, SubQuestionNo, Template, TextRef } from '@samsyn/scoring'
import { textOrder } from '../outline/textOrder.ts'
import { aboutOf } from './aboutOf.ts'
import type { ReportComparison, ReportEarlier, ReportFollowUp } from './comparison.ts'
import { plainText } from './plainText.ts'
import type { Edition, Report, ReportText } from './report.ts'
import { Footnotes, reportBlocks } from './reportBlocks.ts'
import { reportScores } from './reportScores.ts'

/** What a report is made of: nothing of it says who wrote or judged what. */
export interface Reported {
  municipality: string
  year: number
  /** ISO date. */
  assessmentDate: string | null
  template: Template
  /** What a text says; undefined where there is none, as in a room that cannot be read. */
  textOf(ref: TextRef): readonly Block[] | undefined
  /** The exact points that have consensus. */
  points: ReadonlyMap<SubQuestionNo, Points | null>
  /** What it is shown beside, where there is any. */
  comparison?: ReportComparison | undefined
  /** From the oldest. */
  earlier?: readonly ReportEarlier[] | undefined
  followUp?: ReportFollowUp | undefined
}

/** What whoever lets it out has chosen. */
export interface ReportChoices {
  edition: Edition
  scores: boolean
  /** Whether percent is printed beside the points. */
  percent: boolean
}

/** The report as a value. Pure: the same input gives the same bytes of JSON. */
export function reportOf(reported: Reported, choices: ReportChoices): Report {
  const { template, textOf } = reported
  const texts = numbered(template, textOf)
  const text = (room: string, root: string): ReportText => ({
    ref: { room, root },
    blocks: texts.get(`${room}/${root}`) ?? [],
  })
  return {
    format: 'samsyn-report',
    version: 1,
    edition: choices.edition,
    language: template.language,
    municipality: plainText(reported.municipality),
    year: reported.year,
    assessed: reported.assessmentDate,
    template: { id: template.id, title: plainText(template.title) },
    about: aboutOf(template),
    summary: {
      evaluation: text('summary', 'evaluation'),
      result: text('summary', 'result'),
      comparisons: text('summary', 'comparisons'),
      comments: text('summary', 'comments'),
    },
    areas: template.areas.map(({ no, name, subQuestions, sections }) => ({
      no,
      name: plainText(name),
      labels: subQuestions.map((row) => plainText(row.boxLabel ?? row.name)),
      general: text(`area-${no}`, 'general'),
      sections: sections.map(({ key, heading, subQuestions: about }) => ({
        key,
        heading: plainText(heading),
        subQuestions: [...about],
        text: text(`area-${no}`, `section/${key}`),
      })),
      strengths: text(`area-${no}`, 'strengths'),
      improvements: text(`area-${no}`, 'improvements'),
    })),
    scores: choices.scores ? reportScores(template, reported.points, choices.percent) : null,
    ...(choices.scores && shownBeside(reported)),
    ...(reported.followUp && { followUp: cleared(reported.followUp) }),
  }
}

function shownBeside({
  comparison,
  earlier = [],
}: Reported): Pick<Report, 'comparison' | 'earlier'> {
  return {
    ...(comparison && {
      comparison: {
        ...comparison,
        base: { ...comparison.base, set: plainText(comparison.base.set) },
      },
    }),
    ...(earlier.length > 0 && { earlier: [...earlier] }),
  }
}

/** By area, as it is read. */
function cleared({ year, items }: ReportFollowUp): ReportFollowUp {
  return {
    year,
    items: items
      .toSorted((one, other) => one.area - other.area)
      .map((item) => ({
        ...item,
        improvement: plainText(item.improvement),
        comment: plainText(item.comment),
      })),
  }
}

/** Every text by its room and root. Footnotes are counted in the order in which they are read. */
function numbered(template: Template, textOf: Reported['textOf']) {
  const footnotes = new Footnotes()
  return new Map(
    textOrder(template).map((ref) => [
      `${ref.room}/${ref.root}`,
      reportBlocks(textOf(ref) ?? [], footnotes),
    ]),
  )
}
