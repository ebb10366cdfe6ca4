import { useQuery } from '@tanstack/react-query'
import { askFor, checkFindings, useAskedAgain } from '../connection/index.ts'

/** So long nothing more has happened, ms, before it is looked at again. */
const AFTER = 1200

/** What the checks find now. `moved` is anything that changes when figures, texts or threads do. */
export function useFindings(id: string, moved: string) {
  const query = useQuery({
    queryKey: ['checks', id],
    queryFn: () => askFor(`/api/evaluations/${id}/checks`, checkFindings),
    staleTime: 0,
  })
  useAskedAgain(query, moved, AFTER)
  return query
}
