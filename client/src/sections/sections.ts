import type { SectionsPart, TeamView, TextRef } from '@samsyn/scoring'
import { createContext, useContext } from 'react'
import type { EvaluationFrame, SendCommand } from '../connection/index.ts'

/** What the lines beside the headings work on. */
export interface SectionsHere {
  id: string
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
  /** Undefined while it is on its way. */
  part: SectionsPart | undefined
  /** Of what a text says now, as the server read it last; undefined while that is on its way. */
  digestOf: (on: TextRef) => string | undefined
}

export const SectionsContext = createContext<SectionsHere | undefined>(undefined)

export function useSectionsHere(): SectionsHere {
  const here = useContext(SectionsContext)
  if (!here) throw new Error('This stands outside the texts of an evaluation')
  return here
}
