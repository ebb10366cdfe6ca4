import type { Command, Flag, Stage } from '@samsyn/scoring'

/** What the demo's evaluators wrote and judged in one area: our invention from end to end. */
export interface DemoArea {
  no: number
  general: readonly string[]
  /** Paragraphs by the section's key. */
  sections: Readonly<Record<string, readonly string[]>>
  strengths: readonly string[]
  improvements: readonly string[]
  rows: readonly DemoRow[]
}

export interface DemoRow {
  no: string
  /** Who judges what: the first evaluator, then the second. Left out: not submitted. */
  judgements: readonly [DemoJudgement | undefined, DemoJudgement | undefined]
  /** What the second hands in later, when the product plays them. Left out: what they judged. */
  colleague?: DemoJudgement
  proposal?: DemoJudgement & { by: 'evaluator-1' | 'evaluator-2'; agreed: boolean }
}

export interface DemoJudgement {
  points: string
  stage: Stage
  rationale: string
  /** S10: by the criterion's id, how far it has come and the share that this is worth, in percent. */
  answers?: Readonly<Record<string, readonly [Stage, number]>>
  flags?: readonly Flag[]
  note?: string
}

/** A judgement as it is handed in; a part that nobody filled in is left out. */
export function handedIn({ points, stage, rationale, answers, flags, note }: DemoJudgement) {
  return {
    value: { points },
    stage,
    rationale,
    ...(answers && { answers: Object.entries(answers).map(answerOf) }),
    ...(flags && { flags: [...flags] }),
    ...(note !== undefined && { note }),
  } satisfies Omit<Extract<Command, { type: 'submit' }>, 'type' | 'subQuestion'>
}

function answerOf([criterion, [stage, percent]]: [string, readonly [Stage, number]]) {
  return { criterion, stage, share: percent * 10 }
}
