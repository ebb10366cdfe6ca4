import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { askFor } from '../connection/index.ts'

/** So long nothing more has happened, ms, before it is looked at again: people type. */
const AFTER = 1200

/** The report as a value. Its own page shows it; here it only tells whether it is another by now. */
const standing = z.looseObject({ format: z.literal('samsyn-report') })

/**
 * The report as it stands: the same object as long as it says the same. `moved` is anything that
 * changes when texts or figures do; the server is asked again once that has rested for a moment.
 */
export function useStanding(id: string, scores: boolean, moved: string) {
  const query = useQuery({
    queryKey: ['report', id, scores],
    queryFn: () => askFor(`/api/evaluations/${id}/report.json?scores=${scores ? 1 : 0}`, standing),
    staleTime: 0,
    gcTime: 0,
  })
  const { refetch } = query
  const seen = useRef(moved)
  useEffect(() => {
    if (seen.current === moved) return
    const timer = setTimeout(() => {
      seen.current = moved
      void refetch({ cancelRefetch: true })
    }, AFTER)
    return () => clearTimeout(timer)
  }, [moved, refetch])
  return query
}
