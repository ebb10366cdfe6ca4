import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { z } from 'zod'
import { askFor, readings } from '../connection/index.ts'

export type Reading = z.infer<typeof readings>['evaluations'][number]

/** What somebody reads as a municipality's contact; undefined until it is known. */
export function useReadings(asked = true): readonly Reading[] | undefined {
  const { data } = useQuery({
    queryKey: ['readings'],
    queryFn: () => askFor('/api/outside', readings),
    enabled: asked,
  })
  return data?.evaluations
}

/**
 * Who comes to read, and has nothing else here, is led there: once after signing in, so that the
 * way back leads to this page, from which one signs out.
 */
export function useLedThere(person: string | undefined, readings: readonly Reading[] | undefined) {
  const only = readings?.length === 1 ? readings[0] : undefined
  useEffect(() => {
    if (!person || !only || isLed(person)) return
    location.assign(only.path)
  }, [person, only])
}

/**
 * Who may not see an evaluation but reads its report is led to that, by an address that the team uses
 * too. Whether they are on their way.
 */
export function useLedToReport(evaluation: string, isClosed: boolean): boolean {
  const path = useReadings(isClosed)?.find(({ id }) => id === evaluation)?.path
  const leads = isClosed && path !== undefined
  useEffect(() => {
    if (leads) location.replace(path)
  }, [leads, path])
  return leads
}

/** Whether this tab has led this person already; from now on it has. */
function isLed(person: string): boolean {
  const key = `samsyn.led.${person}`
  try {
    if (sessionStorage.getItem(key) !== null) return true
    sessionStorage.setItem(key, '')
    return false
  } catch {
    return true // where nothing can be kept, nobody is led twice
  }
}
