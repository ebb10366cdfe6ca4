import { useQuery } from '@tanstack/react-query'
import { askPlain, Refused, useAskedAgain, whyNot } from '../connection/index.ts'

/** So long nothing more has happened, ms, before it is asked for again. */
const AFTER = 600

/** The report's own page as it is now. `moved` is anything that changes when texts or figures do. */
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
  useAskedAgain(query, moved, AFTER)
  return query
}
