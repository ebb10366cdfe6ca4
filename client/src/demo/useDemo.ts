import { useQuery } from '@tanstack/react-query'
import { askFor, demoNow } from '../connection/index.ts'

/** The demo's evaluation now and who is played in it; asked only where there is a demo. */
export function useDemo(isDemo: boolean) {
  return useQuery({
    queryKey: ['demo'],
    queryFn: () => askFor('/api/demo', demoNow),
    enabled: isDemo,
    staleTime: 5000,
  })
}
