import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { askPlain, Refused, whyNot } from '../connection/index.ts'

/** So long nothing more has happened, ms, before it is asked for again: people type. */
const AFTER = 600

/**
 * The report's own page as it is now. `moved` is anything that changes when texts or figures do; the
 * server is asked again once that has rested for a moment.
 */
export function useReportPage(address: string, moved: string) {
  const query = useQuery({
    queryKey: ['report', address],
    queryFn: async () => {
      const answer = await askPlain(address)
      if (answer.kind !== 'value') throw new Refused(whyNot(answer))
      return answer.value.text()
    },
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
