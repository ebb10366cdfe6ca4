import { Check, CircleDot, OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'
import './StateMark.css'

const signs = { agreed: Check, talk: CircleDot, blocked: OctagonX } as const

interface Props {
  state: keyof typeof signs
  /** The word beside the sign; colour alone says nothing. */
  children: ReactNode
  /** Shows the sign alone and leaves the word to ears, where the place is small. */
  signOnly?: boolean
}

/** One of the three states that are coloured: agreed, to talk about, blocked. */
export function StateMark({ state, children, signOnly = false }: Props) {
  const Sign = signs[state]
  return (
    <span className={`ui-state ui-state-${state}`}>
      <Sign aria-hidden />
      <span className={signOnly ? 'ui-hidden' : undefined}>{children}</span>
    </span>
  )
}
