import {
  crosswalks,
  type ImprovementNo,
  type Outcome,
  type StartedFrom,
  startIn,
  type Template,
  templateById,
} from '@samsyn/scoring'

/** Whole percent of the maximum that each sub-question of an area got in 2022, in their order. */
const percents: Readonly<Record<number, readonly number[]>> = {
  1: [50, 60, 57, 50, 70],
  2: [60, 48, 55, 60],
  3: [65, 60, 53, 70],
  4: [50, 57, 43, 60],
  5: [60, 65, 50, 60, 45],
  6: [50, 45, 53, 47],
  7: [60, 55, 64, 50],
  8: [60, 65, 55, 60, 50],
}

const improvements: StartedFrom['improvements'] = [
  {
    area: 1,
    text: 'Ta reda på varför färre röstar i Norra hamnen, och låt svaret styra insatserna.',
  },
  {
    area: 1,
    text: 'Redovisa resultat för fler verksamheter än skolan på ett sätt som går att jämföra.',
  },
  { area: 3, text: 'Gör uppföljningen av målen lik i alla nämnder.' },
  { area: 5, text: 'Berätta för invånarna vad deras synpunkter och klagomål har lett till.' },
  { area: 7, text: 'Följ upp att medarbetarsamtalen leder till något.' },
]

/** What came of some of them so far, by whom. */
export const followedUp: readonly {
  who: 'evaluator-1' | 'evaluator-2'
  improvement: ImprovementNo
  outcome: Outcome
  text: string
}[] = [
  {
    who: 'evaluator-1',
    improvement: 1,
    outcome: 'not',
    text: 'Skillnaden är lika stor som 2022, och någon analys har inte gjorts.',
  },
  {
    who: 'evaluator-2',
    improvement: 2,
    outcome: 'partly',
    text: 'Äldreboendena redovisas nu också, men jämförelser saknas utanför skolan.',
  },
]

/** The evaluation of 2022 that the demo's starts from: our invention, as all of it is. */
export function startOfDemo(template: Template): StartedFrom {
  const then = templateById('kommunkompassen-2020')
  if (!then) throw new Error("the demo's earlier template is not known")
  const areas = then.areas.map(({ no, subQuestions }) => ({
    no,
    rows: subQuestions.map((row, nth) => ({
      no: row.no,
      points: Math.round((row.maximum * (percents[no]?.[nth] ?? 50)) / 100),
    })),
  }))
  const sums = areas.map(({ no, rows }) => ({
    no,
    points: rows.reduce((sum, { points }) => sum + points, 0),
  }))
  return startIn(
    {
      found: { kind: 'import', name: 'Kommunkompassen Älvhamra 2022.pdf' },
      municipality: 'Älvhamra',
      year: 2022,
      template: then.id,
      total: sums.reduce((sum, { points }) => sum + points, 0),
      areas: sums,
      rows: areas.flatMap(({ rows }) => rows),
      improvements,
    },
    template,
    crosswalks,
  )
}
