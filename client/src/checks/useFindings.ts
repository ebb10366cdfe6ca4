import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { askFor, checkFindings } from '../connection/index.ts'

/** So long nothing more has happened, ms, before it is looked at again: people type. */
const AFTER = 1200

/**
 * What the checks find now. `moved` is anything that changes when figures, texts or threads do; the
 * server is asked again once that has rested for a moment.
 */
export function useFindings(id: string, moved: string) {
  const query = useQuery({
    queryKey: ['checks', id],
    queryFn: () => askFor(`/api/evaluations/${id}/checks`, checkFindings),
    staleTime: 0,
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
