import { useEffect, useRef, useState } from 'react'

/**
 * Whether one's own proposal form is open, and on which side of the open proposal. Nothing moves
 * under the pointer because someone else acted: a proposal that somebody makes while this form is
 * in use takes its place below it. A form that nobody is in gives way: what stood in it is on the
 * table, and there it stays.
 */
export function useProposalForm(proposed: boolean) {
  const [side, setSide] = useState<'closed' | 'above' | 'below'>(proposed ? 'closed' : 'above')
  const ref = useRef<HTMLFormElement>(null)
  const before = useRef(proposed)
  useEffect(() => {
    if (before.current === proposed) return
    before.current = proposed
    if (!proposed) setSide('above')
    else if (!ref.current?.matches(':hover, :focus-within')) setSide('closed')
  }, [proposed])
  return {
    ref,
    open: side !== 'closed',
    /** Whether the form stands over the open proposal. */
    above: side === 'above',
    openBelow: (): void => setSide('below'),
    close: (): void => setSide('closed'),
  }
}
