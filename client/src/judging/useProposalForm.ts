import { useEffect, useRef, useState } from 'react'

/**
 * Whether one's own proposal form is open, and on which side of the open proposal. A proposal that
 * somebody makes while the form is open takes its place below it: nothing moves under the pointer
 * because someone else acted.
 */
export function useProposalForm(proposed: boolean) {
  const [side, setSide] = useState<'closed' | 'above' | 'below'>(proposed ? 'closed' : 'above')
  const before = useRef(proposed)
  useEffect(() => {
    if (before.current && !proposed) setSide('above')
    before.current = proposed
  }, [proposed])
  return {
    open: side !== 'closed',
    /** Whether the form stands over the open proposal. */
    above: side === 'above',
    openBelow: (): void => setSide('below'),
    close: (): void => setSide('closed'),
  }
}
