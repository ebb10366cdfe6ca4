import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { askFor, demoNow } from '../connection/index.ts'
import { isFormerRound } from './rounds.ts'

/**
 * When an evaluation is gone because the demo began anew, leads to the one in its place. True while
 * it finds out and goes.
 */
export function useNewRound(id: string, isGone: boolean): boolean {
  const { data, isFetching } = useQuery({
    queryKey: ['demo', 'after', id],
    queryFn: () => askFor('/api/demo', demoNow),
    enabled: isGone,
    staleTime: 0,
  })
  const next = isGone && data && isFormerRound(id, data.evaluation) ? data.evaluation : undefined
  useEffect(() => {
    // A new page: nothing of the old evaluation stays in this one's memory.
    if (next) location.replace(`/e/${next}`)
  }, [next])
  return isGone && (isFetching || next !== undefined)
}
