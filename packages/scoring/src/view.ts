import { z } from 'zod'
import { criterionAnswer, flag } from './criterionAnswer.ts'
import { phase, revealBy, role } from './event.ts'
import { areaNo, evidenceNo, instant, personId, proposalNo, subQuestionNo } from './ids.ts'
import { points } from './points.ts'
import { stage } from './stage.ts'

/**
 * What one person may know of an evaluation: the only way decided state leaves the server (C1).
 * `viewFor` makes it; `viewFor` of two states that differ only in somebody else's unrevealed
 * judgement is the same, to the byte. All points are whole thousandths of a point.
 */

/** S5–S7. A figure is printed only when nothing is missing; else what there is stands beside it. */
const figure = z.discriminatedUnion('state', [
  z.object({ state: z.literal('complete'), points: z.int(), percent: z.int(), maximum: z.int() }),
  z.object({
    state: z.literal('incomplete'),
    soFar: z.int(),
    missing: z.int(),
    of: z.int(),
    maximum: z.int(),
  }),
])
export type Figure = z.infer<typeof figure>

const judgeView = z.discriminatedUnion('status', [
  z.object({ person: personId, status: z.literal('judging') }),
  z.object({ person: personId, status: z.literal('submitted'), at: instant }),
  z.object({ person: personId, status: z.literal('recused'), at: instant }),
])

const besideIt = { answers: z.array(criterionAnswer), flags: z.array(flag), note: z.string() }

/** One's own sheet before the reveal. In nobody else's view. */
const ownJudgement = z.object({
  value: points.nullable(),
  stage: stage.nullable(),
  rationale: z.string(),
  ...besideIt,
  /** E6. What the points rest on; left out where that is nothing. */
  evidence: z.array(evidenceNo).optional(),
  submitted: z.boolean(),
  /** Changes with every save; tells an older view of one's own from a newer. */
  revision: z.int(),
})

const judgementView = z.object({
  person: personId,
  value: points,
  stage,
  rationale: z.string(),
  ...besideIt,
  submittedAt: instant,
  /** False after a later recusal: shown, and still in C6's range, but no longer in Q. */
  counts: z.boolean(),
})

/** C4. `share` is (max − min)/maximum in whole thousandths, rounded half up, for showing only. */
const spreadView = z.object({
  lowest: points,
  highest: points,
  share: z.int(),
  word: z.enum(['aligned', 'close', 'divergent']),
})
export type SpreadView = z.infer<typeof spreadView>

const proposalView = z.object({
  no: proposalNo,
  by: personId,
  at: instant,
  value: points,
  stage,
  rationale: z.string(),
  agreements: z.array(z.object({ person: personId, at: instant })),
  /** The proposer took their own agreement back; the others' stand. */
  takenBack: z.boolean(),
})
export type ProposalView = z.infer<typeof proposalView>

const consensusView = z.object({
  value: points,
  stage,
  /** The agreed rationale, or the lead's reason (C7). */
  rationale: z.string(),
  by: z.enum(['agreement', 'adjudication']),
  at: instant,
  people: z.array(personId),
})

const asked = z.object({ by: personId, at: instant, reason: z.string() })

export const acts = [
  'save',
  'submit',
  'withdraw',
  'propose',
  'agree',
  'takeBack',
  'escalate',
  'adjudicate',
  'return',
] as const

/** C8. The next act, and whose it is; empty only when nothing is left to do. */
const nextAct = z.object({
  act: z.enum(['submit', 'propose', 'agree', 'adjudicate', 'assign']),
  who: z.array(personId),
})

const subQuestionView = z.object({
  no: subQuestionNo,
  /** Counts team events on this row; a command may name the one it was written for. */
  version: z.int(),
  state: z.enum(['judging', 'revealed', 'agreed', 'adjudicated', 'hidden']),
  judges: z.array(judgeView),
  mine: ownJudgement.nullable(),
  /** Null until the reveal. */
  judgements: z.array(judgementView).nullable(),
  spread: spreadView.nullable(),
  proposal: proposalView.nullable(),
  escalated: asked.nullable(),
  returned: asked.nullable(),
  consensus: consensusView.nullable(),
  /** C6: whether a rationale is needed whatever value is proposed. Null before the reveal. */
  rationaleNeeded: z.boolean().nullable(),
  /** C6: a value outside these needs a rationale. Null before the reveal. */
  judgedRange: z.object({ lowest: points, highest: points }).nullable(),
  /** The client's suggestion for a proposal (C5): the mean, half up to a thousandth. */
  suggested: points.nullable(),
  /** Printed figures of the consensus, S3 and S4; null without one. */
  printed: z.object({ points: z.int(), percent: z.int() }).nullable(),
  /** U4. What it got in the evaluation that this one started from, as printed; left out without. */
  earlier: z.object({ year: z.int(), points: z.int() }).optional(),
  /** What this person may do here now. */
  may: z.array(z.enum(acts)),
  next: nextAct.nullable(),
})
export type SubQuestionView = z.infer<typeof subQuestionView>

const areaView = z.object({
  no: areaNo,
  figure,
  /** S9: the sum of exact points and its drift from the printed; the lead's, else null. */
  unrounded: z.object({ sum: z.int(), drift: z.int() }).nullable(),
  /** Whether this person is recused here: reads the text, writes nothing. */
  recused: z.boolean(),
  subQuestions: z.array(subQuestionView),
})
export type AreaView = z.infer<typeof areaView>

const head = {
  /** Counts team events; older views are ignored. */
  version: z.int(),
  /** Counts this person's own private changes; nobody else's. */
  ownVersion: z.int(),
  template: z.string(),
  municipality: z.string(),
  year: z.int(),
  assessmentDate: z.string().nullable(),
  phase,
  people: z.array(
    z.object({ person: personId, role, recusedFrom: z.union([z.literal('all'), z.array(areaNo)]) }),
  ),
}

export const evaluationView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('team'),
    ...head,
    me: z.object({ person: personId, role }),
    tolerance: z.int(),
    toleranceFixed: z.boolean(),
    reveal: revealBy,
    areas: z.array(areaView),
    total: figure,
    unrounded: z.object({ sum: z.int(), drift: z.int() }).nullable(),
    /** Evaluation-wide acts open to this person. */
    may: z.array(z.enum(['recuse', 'assign', 'appoint', 'dismiss', 'setTolerance'])),
  }),
  /** An administrator without a role: titles, people, phases and counts; no text and no points. */
  z.object({
    kind: z.literal('administrator'),
    ...head,
    counts: z.object({ subQuestions: z.int(), decided: z.int() }),
  }),
])
export type EvaluationView = z.infer<typeof evaluationView>
export type TeamView = Extract<EvaluationView, { kind: 'team' }>
