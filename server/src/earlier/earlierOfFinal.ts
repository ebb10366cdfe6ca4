import { earlierOfReport, reportOf } from '@samsyn/report'
import type { EarlierEvaluation } from '@samsyn/scoring'
import type { FinalReport } from '../ending/index.ts'

/** U2. A final report, as its archive has it, as something that a new evaluation starts from. */
export function earlierOfFinal(final: FinalReport): EarlierEvaluation {
  const { evaluation, revision, municipality, year, assessmentDate, template, scores } = final
  const texts = new Map(final.texts.map(({ room, root, blocks }) => [`${room}/${root}`, blocks]))
  const report = reportOf(
    {
      municipality,
      year,
      assessmentDate,
      template,
      textOf: ({ room, root }) => texts.get(`${room}/${root}`),
      points: new Map(scores.map(({ subQuestion, points }) => [subQuestion, points])),
    },
    { edition: { state: 'final', revision }, scores: true, percent: false },
  )
  return earlierOfReport(report, { kind: 'evaluation', evaluation, revision })
}
