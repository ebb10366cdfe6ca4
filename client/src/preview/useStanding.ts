import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { askFor } from '../connection/index.ts'

/** All that the page needs to know of it: the report itself is shown by its own page. */
const made = z.object({ format: z.literal('samsyn-report') })

/** Whether the report can be made now; why not, where it cannot. `moment` asks anew. */
export function useStanding(id: string, moment: number) {
  return useQuery({
    queryKey: ['report', id, moment],
    queryFn: () => askFor(`/api/evaluations/${id}/report.json?scores=0`, made),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}
