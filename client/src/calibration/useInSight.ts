import type { SubQuestionView } from '@samsyn/scoring'
import { useEffect, useRef } from 'react'
import type { InSight } from './agreeing.ts'

/** The proposal that stands on the screen and since when, for the key that agrees to it. */
export function useInSight(row: SubQuestionView | undefined): { readonly current?: InSight } {
  const sight = useRef<InSight>(undefined)
  const no = row?.no
  const proposal = row?.proposal?.no ?? null
  useEffect(() => {
    sight.current = no === undefined ? undefined : { no, proposal, since: Date.now() }
  }, [no, proposal])
  return sight as { readonly current?: InSight }
}
