import type { CriterionAnswer } from './criterionAnswer.ts'
import { halfUp } from './halfUp.ts'
import type { Points } from './points.ts'
import type { Refusal } from './refusal.ts'
import type { Stage } from './stage.ts'
import type { Template, TemplateSubQuestion } from './template.ts'

type Asked = Pick<TemplateSubQuestion, 'criteria' | 'maximum'>

export interface Suggestion {
  points: Points
  /** The stage whose band the weighted mean of the shares lies in. */
  stage: Stage
}

/**
 * S10. What the answers to a sub-question's criteria suggest: the weighted mean of their shares of
 * the maximum, half up to a thousandth of a point. Undefined without criteria, and while one of them
 * is unanswered: a criterion nobody has looked at is not zero.
 */
export function suggestionOf(
  { guide }: Pick<Template, 'guide'>,
  { criteria, maximum }: Asked,
  answers: readonly CriterionAnswer[],
): Suggestion | undefined {
  if (!criteria || !guide) return undefined
  let weights = 0
  let weighted = 0
  for (const { id, weight } of criteria) {
    const answer = answers.find(({ criterion }) => criterion === id)
    if (!answer) return undefined
    weights += weight
    weighted += weight * answer.share
  }
  // the first band that reaches the mean: between two bands it is the upper one's
  const band = guide.bands.find(({ to }) => weighted <= to * 10 * weights)
  return band && { points: halfUp(maximum * weighted, weights) as Points, stage: band.stage }
}

/** S10. Answers are to criteria of this row, one each, with a share that the stage's band allows. */
export function answersRefused(
  { guide }: Pick<Template, 'guide'>,
  { criteria = [] }: Pick<Asked, 'criteria'>,
  answers: readonly CriterionAnswer[],
): Refusal | undefined {
  const asked = new Set(criteria.map(({ id }) => id))
  for (const { criterion, stage, share } of answers) {
    // an id that was met leaves the set, so a second answer to it is to none
    if (!asked.delete(criterion)) return { refused: 'noSuchCriterion' }
    const band = guide?.bands.find((one) => one.stage === stage)
    if (!band || share < band.from * 10 || share > band.to * 10) {
      return { refused: 'shareOutsideBand' }
    }
  }
  return undefined
}
