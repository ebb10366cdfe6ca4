import type { TeamView } from '@samsyn/scoring'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { askFor, events } from '../connection/index.ts'
import { askAfter, type Kept, nothingKept, taken } from './kept.ts'

/**
 * The evaluation's events, one list for all who show some of it. When the view counts more than is
 * kept, only what came after is fetched.
 */
export function useEvents(id: string, view: TeamView) {
  const queries = useQueryClient()
  const recusedFrom = view.areas.filter(({ recused }) => recused).map(({ no }) => no)
  const key = ['events', id, view.me.person, recusedFrom.join()]
  const kept = () => queries.getQueryData<Kept>(key) ?? nothingKept
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const after = askAfter(kept(), recusedFrom.length > 0)
      const answer = await askFor(`/api/evaluations/${id}/events?after=${after}`, events)
      return taken(kept(), { after, ...answer })
    },
    // Only the view's version tells that there is more.
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })

  const { data, isFetching, refetch } = query
  const asked = useRef(0)
  const behind = data !== undefined && data.upTo < view.version
  useEffect(() => {
    // Once for each version: what failed is tried again when there is more, or when asked to.
    if (!behind || isFetching || asked.current === view.version) return
    asked.current = view.version
    void refetch({ cancelRefetch: false })
  }, [behind, isFetching, refetch, view.version])
  return query
}
