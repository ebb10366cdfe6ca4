import type { PointRef, TeamView } from '@samsyn/scoring'
import { createContext, useContext } from 'react'
import type { EvaluationFrame, Live, SendCommand, useEvaluation } from '../connection/index.ts'

/** The evaluation that the screens below are about. */
export interface Evaluation {
  id: string
  frame: EvaluationFrame
  view: TeamView
  live: Live
  /** Commands without an answer yet. */
  waiting: number
  send: SendCommand
  /** Says which row this person has before them, and whether they lead the others. */
  sayAt: ReturnType<typeof useEvaluation>['sayAt']
  /** What the pane beside the texts shows; the same from area to area. */
  tab: PaneTab
  setTab: (tab: PaneTab) => void
  /** The thread that somebody looks at. Chosen, the pane turns to the comments. */
  thread: number | undefined
  chooseThread: (no: number | undefined) => void
  /** The municipality's remark that somebody looks at. Chosen, the pane turns to the comments. */
  remark: number | undefined
  chooseRemark: (no: number | undefined) => void
  /** The strength or improvement that somebody asks about. Chosen, the pane turns to the evidence. */
  point: PointRef | undefined
  choosePoint: (point: PointRef | undefined) => void
}

export type PaneTab = 'points' | 'comments' | 'evidence' | 'report'

export const EvaluationContext = createContext<Evaluation | undefined>(undefined)

export function useEvaluationHere(): Evaluation {
  const evaluation = useContext(EvaluationContext)
  if (!evaluation) throw new Error('This screen stands outside an evaluation')
  return evaluation
}
