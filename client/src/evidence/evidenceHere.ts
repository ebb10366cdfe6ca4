import type { SubQuestionNo, TeamView, TextRef } from '@samsyn/scoring'
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
  /** A text. */
  text: (ref: TextRef) => string
  /** An item of the register. */
  item: (no: number) => string
}
