import type {
  CriterionAnswer,
  Stage,
  SubQuestionNo,
  Template,
  TemplateBand,
  TemplateCriterion,
  TemplateGuide,
} from '@samsyn/scoring'

/** S10. What a sub-question is judged by in its parts, and how. */
export interface Asked {
  guide: TemplateGuide
  criteria: TemplateCriterion[]
  /** Whole points. */
  maximum: number
}

/** The criteria of a sub-question; undefined where the template has none for it. */
export function askedOf({ guide, areas }: Template, no: SubQuestionNo): Asked | undefined {
  const found = areas.flatMap(({ subQuestions }) => subQuestions).find((one) => one.no === no)
  if (!guide || !found?.criteria) return undefined
  return { guide, criteria: found.criteria, maximum: found.maximum }
}

export function bandOf({ bands }: TemplateGuide, stage: Stage): TemplateBand | undefined {
  return bands.find((band) => band.stage === stage)
}

/** The share that choosing a band takes, in thousandths: its middle, until somebody moves it. */
export function middleOf({ from, to }: TemplateBand): number {
  return (from + to) * 5
}

export function answerTo(
  answers: readonly CriterionAnswer[],
  criterion: string,
): CriterionAnswer | undefined {
  return answers.find((one) => one.criterion === criterion)
}

/** How many of the criteria are answered. */
export function answeredIn({ criteria }: Asked, answers: readonly CriterionAnswer[]): number {
  return criteria.filter(({ id }) => answerTo(answers, id)).length
}

/** The answers with one criterion placed in a band; a second press on the same band moves nothing. */
export function withStage(
  asked: Asked,
  answers: readonly CriterionAnswer[],
  criterion: string,
  stage: Stage,
): CriterionAnswer[] {
  const band = bandOf(asked.guide, stage)
  if (!band || answerTo(answers, criterion)?.stage === stage) return [...answers]
  return inOrder(asked, [
    ...answers.filter((one) => one.criterion !== criterion),
    { criterion, stage, share: middleOf(band) },
  ])
}

/** The answers with one criterion's share moved, within its band. */
export function withShare(
  asked: Asked,
  answers: readonly CriterionAnswer[],
  criterion: string,
  share: number,
): CriterionAnswer[] {
  return answers.map((one) => {
    const band = bandOf(asked.guide, one.stage)
    if (one.criterion !== criterion || !band) return one
    return { ...one, share: Math.min(band.to * 10, Math.max(band.from * 10, Math.round(share))) }
  })
}

/** One order whatever was answered first, so that two sheets that say the same are the same. */
function inOrder({ criteria }: Asked, answers: readonly CriterionAnswer[]): CriterionAnswer[] {
  return criteria.flatMap(({ id }) => answerTo(answers, id) ?? [])
}

export function withoutAnswer(
  answers: readonly CriterionAnswer[],
  criterion: string,
): CriterionAnswer[] {
  return answers.filter((one) => one.criterion !== criterion)
}
