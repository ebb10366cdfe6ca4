import type { Report, ReportComparison, ReportEarlier, ReportFollowUp } from '@samsyn/report'
import type { Points, SubQuestionNo, Template } from '@samsyn/scoring'
import { footnote, list, paragraph, someReport, theTemplate } from './someReport.ts'

const { areas } = theTemplate
const rows = areas.flatMap(({ subQuestions }) => subQuestions)

/** Exact points of every sub-question, none like its neighbour's. */
export const spreadPoints: ReadonlyMap<SubQuestionNo, Points> = new Map(
  rows.map(({ no, maximum }, nth) => [no, (maximum * (350 + ((nth * 137) % 500))) as Points]),
)

/** Twelve evaluations since 2020; not all of them printed their areas and sub-questions. */
export const theComparison: ReportComparison = {
  base: {
    set: 'Publicerade utvärderingar',
    version: 3,
    dated: '2026-09-01',
    since: 2020,
    evaluations: 12,
  },
  total: { mean: 511_333, n: 12 },
  areas: areas.map(({ no }) => ({
    no,
    mean: 58_050 + ((no * 3_317) % 12_000),
    n: no === 4 ? 9 : 11,
  })),
  rows: rows.map(({ no, maximum }, nth) => ({
    no,
    mean: maximum * (520 + ((nth * 71) % 200)),
    n: 5 + (nth % 4),
  })),
  totals: [398, 431, 455, 470, 488, 504, 511, 526, 549, 562, 611, 631],
}

export const threeEarlier: readonly ReportEarlier[] = [
  { year: 2014, total: 402, areas: [], rows: [] },
  {
    year: 2018,
    total: 455,
    areas: areas
      .filter(({ no }) => no !== 6)
      .map(({ no }) => ({ no, points: 45 + ((no * 13) % 25) })),
    rows: [],
  },
  {
    year: 2022,
    total: 483,
    areas: areas.map(({ no }) => ({ no, points: 52 + ((no * 17) % 22) })),
    rows: rows
      .filter((_, nth) => nth % 5 !== 3)
      .map(({ no, maximum }, nth) => ({
        no,
        points: Math.round((maximum * (40 + ((nth * 31) % 45))) / 100),
      })),
  },
]

export const theFollowUp: ReportFollowUp = {
  year: 2022,
  items: [
    {
      area: 3,
      improvement: 'Målen i verksamhetsplanerna behöver gå att följa upp.',
      outcome: 'partly',
      comment: 'Tre av fem nämnder har gjort det. De två andra börjar med nästa års plan.',
    },
    {
      area: 1,
      improvement: 'Beskriv på webbplatsen hur man påverkar ett ärende före beslut.',
      outcome: 'done',
      comment: 'Finns sedan 2024, på lättläst svenska också.',
    },
    {
      area: 1,
      improvement: 'Återkoppla till dem som har svarat på en medborgardialog.',
      outcome: 'not',
      comment: '',
    },
    {
      area: 8,
      improvement:
        'Följ upp hur många medarbetare varje chef har och vad det betyder för ledarskapet.',
      outcome: null,
      comment: '',
    },
  ],
}

/** A report with all that one can be shown beside, and a text in each of its places. */
export function comparedReport(said: Parameters<typeof someReport>[0] = {}): Report {
  return someReport({
    points: spreadPoints,
    comparison: theComparison,
    earlier: threeEarlier,
    followUp: theFollowUp,
    textOf: ({ root }) =>
      root === 'strengths' || root === 'improvements'
        ? [list('En första punkt', 'En andra')]
        : [
            paragraph('Kommunen har en tydlig vision', footnote('Antagen 2025')),
            paragraph('Den märks.'),
          ],
    ...said,
  })
}

/** The same questionnaire with a Norwegian report. */
export const inNorwegian: Template = { ...theTemplate, language: 'nb' }
