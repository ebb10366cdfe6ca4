import { useEffect, useState } from 'react'
import { QUIET, turned } from './settling.ts'

/** What is given, once it stands (see `turned`); undefined while it may go on to another. */
export function useSettled<T>(given: T): T | undefined {
  const [last, setLast] = useState({ to: given, at: 0, stands: true })
  const now = last.to === given ? last : turned(last, given, Date.now())
  if (now !== last) setLast(now)
  useEffect(() => {
    if (now.stands) return
    const timer = setTimeout(() => setLast({ ...now, stands: true }), QUIET)
    return () => clearTimeout(timer)
  }, [now])
  return now.stands ? given : undefined
}
