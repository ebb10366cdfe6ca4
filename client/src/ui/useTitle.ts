import { useEffect } from 'react'

/** The page's title: where one is and what waits, the nearest first. */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'Samsyn'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
