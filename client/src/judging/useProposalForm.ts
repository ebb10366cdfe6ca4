import { useEffect, useRef, useState } from 'react'

/**
 * Whether one's own proposal form is open, and on which side of the open proposal. Nothing moves
 * under the pointer because someone else acted: a proposal that somebody makes while this form is
 * in use takes its place below it. A form that nobody has begun in gives way.
 */
export function useProposalForm(proposed: boolean, begun: () => boolean) {
  const [side, setSide] = useState<'closed' | 'above' | 'below'>(proposed ? 'closed' : 'above')
  const ref = useRef<HTMLFormElement>(null)
  const before = useRef(proposed)
  const inUse = useRef(begun)
  inUse.current = () => begun() || (ref.current?.matches(':hover, :focus-within') ?? false)
  useEffect(() => {
    if (before.current === proposed) return
    before.current = proposed
    if (!proposed) setSide('above')
    else if (!inUse.current()) setSide('closed')
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
