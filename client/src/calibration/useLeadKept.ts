import { useEffect, useState } from 'react'
import { leadsOn } from './leading.ts'

/**
 * Whether this tab led the others when it was loaded anew, so that a reload in the middle of a
 * meeting ends nothing. Who begins to lead meanwhile keeps the lead: that is seen to where it is
 * said.
 */
export function useLeadKept(evaluation: string, guiding: boolean): boolean {
  const key = `samsyn.leading.${evaluation}`
  const [kept] = useState(() => leadsOn(sessionStorage.getItem(key), Date.now()))
  useEffect(() => {
    sessionStorage.removeItem(key)
    const left = () => {
      if (guiding) sessionStorage.setItem(key, String(Date.now()))
    }
    window.addEventListener('pagehide', left)
    return () => window.removeEventListener('pagehide', left)
  }, [key, guiding])
  return kept
}
