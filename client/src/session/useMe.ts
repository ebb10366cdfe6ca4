import { useQuery } from '@tanstack/react-query'
import { askFor, me, pageGeneration } from '../connection/index.ts'

/** Who is signed in on this address, and whether the demo's door is open. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: whoIsHere, staleTime: 60_000 })
}

async function whoIsHere() {
  const answer = await askFor('/api/me', me)
  pageGeneration.heard(answer.generation)
  return answer
}
