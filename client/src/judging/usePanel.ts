import type { AreaView, PersonId, SubQuestionView, TeamView } from '@samsyn/scoring'
import { createContext, useContext } from 'react'
import type { EvaluationFrame, HeldRoom, SendCommand } from '../connection/index.ts'
import type { Meeting } from './meeting.ts'

/** What every part of the panel speaks about: one sub-question as one person sees it. */
export interface Panel {
  view: TeamView
  frame: EvaluationFrame
  area: AreaView
  row: SubQuestionView
  /** Whole points. */
  maximum: number
  me: PersonId
  send: SendCommand
  /** What the team has on the table about the rows of this area. */
  talk: HeldRoom
  /** The area's text, and whether it stands beside the panel on the screen. */
  text: HeldRoom
  textBeside: boolean
  /** The meeting it stands in; missing where it is read by its person alone. */
  meeting?: Meeting | undefined
}

export const PanelContext = createContext<Panel | undefined>(undefined)

export function usePanel(): Panel {
  const panel = useContext(PanelContext)
  if (!panel) throw new Error('A part of the judging panel stands outside it')
  return panel
}
