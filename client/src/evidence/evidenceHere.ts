import type { LinkNo, PointRef, SubQuestionNo, TeamView, TextRef } from '@samsyn/scoring'
import type { EvaluationFrame, SendCommand } from '../connection/index.ts'

/** The evaluation that evidence is shown of, and the ways on from it. */
export interface EvidenceHere {
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
  ways: Ways
}

/** Where things stand in the product; whoever shows evidence knows. */
export interface Ways {
  /** A sub-question's row. */
  row: (subQuestion: SubQuestionNo) => string
  /** The passage of a link, in its text. */
  passage: (ref: TextRef, link: LinkNo) => string
  /** A strength or an improvement in its list; without a point, the list. */
  point: (list: TextRef, point: PointRef['point'] | undefined) => string
  /** An item of the register. */
  item: (no: number) => string
}
