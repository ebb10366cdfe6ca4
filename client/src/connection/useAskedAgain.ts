import { useEffect, useRef } from 'react'

interface Asking {
  refetch: (how: { cancelRefetch: boolean }) => unknown
}

/**
 * Asks the server again once `moved` has rested for `after` ms: people type. `moved` is anything
 * that changes when what the query asks for may have changed.
 */
export function useAskedAgain({ refetch }: Asking, moved: string, after: number): void {
  const seen = useRef(moved)
  useEffect(() => {
    if (seen.current === moved) return
    const timer = setTimeout(() => {
      seen.current = moved
      void refetch({ cancelRefetch: true })
    }, after)
    return () => clearTimeout(timer)
  }, [moved, refetch, after])
}
