import { useQuery } from '@tanstack/react-query'
import { askFor, me } from '../connection/index.ts'

/** Who is signed in on this address, and whether the demo's door is open. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => askFor('/api/me', me), staleTime: 60_000 })
}
