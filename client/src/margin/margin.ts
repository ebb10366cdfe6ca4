import type { MarginPart, TeamView, ThreadView } from '@samsyn/scoring'
import { createContext, useContext } from 'react'
import type { EvaluationFrame, Problem, SendCommand } from '../connection/index.ts'
import type { Callable } from './mentions.ts'

/** Where a thread's passage stands in the text that is on the screen. */
export interface Passage {
  /** Where its text and its letters are; undefined where they were taken out. */
  root: string | undefined
  from: number | undefined
  state: 'kept' | 'changed' | 'moved' | 'removed'
  /** What stands there now; what stood there last where it is removed. */
  quote: string
}

/** The texts beside the margin, where they are on the screen. */
export interface TextsBeside {
  /** Undefined for a thread on a whole text, and while the text is on its way. */
  passageOf: (thread: ThreadView) => Passage | undefined
  /** Calls back when a passage may stand elsewhere: with each letter that is typed. */
  watch: (changed: () => void) => () => void
  /** Brings what a thread is about into sight, and on a narrow screen out from under the pane. */
  show: (thread: ThreadView) => void
  /** Puts a suggestion's words in the text, as an edit of one's own. Gives what kept it from that. */
  accept: (thread: ThreadView) => Promise<Problem | undefined>
}

/** What the cards of a margin work on. */
export interface MarginHere {
  id: string
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
  offline: boolean
  part: MarginPart
  /** Whom one can call to it. */
  people: readonly Callable[]
  /** Undefined where the texts stand elsewhere. */
  beside: TextsBeside | undefined
  selected: number | undefined
  select: (no: number | undefined) => void
}

export const MarginContext = createContext<MarginHere | undefined>(undefined)

export function useMarginHere(): MarginHere {
  const margin = useContext(MarginContext)
  if (!margin) throw new Error('This stands outside a margin')
  return margin
}
