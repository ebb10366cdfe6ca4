import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askFor, comparisons } from '../connection/index.ts'

/** What the evaluation could be compared with, and what that comes to since a year. */
export function useComparisons(id: string, since: number | null) {
  const query = since === null ? '' : `?since=${since}`
  return useQuery({
    queryKey: ['comparisons', id, since],
    queryFn: async () =>
      (await askFor(`/api/evaluations/${id}/comparisons${query}`, comparisons)).comparisons,
    placeholderData: keepPreviousData,
  })
}
